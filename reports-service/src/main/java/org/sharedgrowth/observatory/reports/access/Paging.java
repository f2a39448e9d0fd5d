package org.sharedgrowth.observatory.reports.access;

import java.util.List;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * The requested page of a list.
 *
 * @param page number of the page, from 1
 * @param pageSize items on a page, from 1 to 1000
 */
public record Paging(int page, int pageSize) {
    /** The highest page number accepted; larger numbers are treated as mistakes. */
    private static final int MAX_PAGE = 1_000_000;

    public Paging {
        check("page", page, MAX_PAGE);
        check("pageSize", pageSize, 1_000);
    }

    /** Number of items to skip. */
    public long offset() {
        return (page - 1L) * pageSize;
    }

    private static void check(String name, int value, int max) {
        if (value < 1 || value > max) {
            LocalizedText what =
                    ReportText.localized(t ->
                            t.pageBetween(name, Integer.toString(value), Integer.toString(max)));
            Fault error = Fault.ofParameter(name, Integer.toString(value), what);
            throw new Problem(ProblemType.INVALID_PARAMETER, what, List.of(error));
        }
    }
}
