package org.sharedgrowth.observatory.reports.access;

import org.sharedgrowth.observatory.service.problem.Problem;

/** Refusals because something does not exist or is not visible to the caller. */
public final class NotFoundProblems {
    private NotFoundProblems() {}

    /** No report has this slug, or it is not visible to the caller. */
    public static Problem unknownReport(String slug) {
        return Problem.notFound(ReportText.localized(t -> t.unknownReport(Problem.shown(slug))));
    }
}
