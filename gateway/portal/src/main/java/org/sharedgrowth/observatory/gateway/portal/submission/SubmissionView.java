package org.sharedgrowth.observatory.gateway.portal.submission;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.CheckReport;
import org.sharedgrowth.observatory.gateway.portal.client.CheckReport.Finding;
import org.sharedgrowth.observatory.gateway.portal.client.CheckReport.ShownSource;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Step;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;

/**
 * One submission.
 *
 * @param steps who did what with it, the first step first
 * @param done message about the visitor's last action; empty if there is none
 * @param mayReview whether the visitor may return or refuse it
 * @param sources which sources the figures of the file are to show
 * @param mayRelease whether the visitor reviews and did not send it, and it waits for that
 * @param mayMove whether the visitor may move the release that is planned
 * @param mayCancel whether the visitor may cancel it
 * @param plan content of the form for a later release
 * @param mayWithdraw whether the visitor may take it back
 * @param own whether the visitor sent it
 * @param key makes releasing it twice the same as once
 */
public record SubmissionView(
        Submission submission,
        Listing<Finding> findings,
        List<ShownSource> sources,
        Listing<Change> changes,
        List<Step> steps,
        String done,
        boolean mayReview,
        boolean mayRelease,
        boolean mayMove,
        boolean mayCancel,
        Plan plan,
        boolean mayWithdraw,
        boolean own,
        String key,
        Pager pager) {

    /** The submission and what is shown with it. */
    record Parts(
            Submission submission,
            CheckReport report,
            Listing<Change> changes,
            Listing<Step> steps) {}
}
