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
 * @param steps its steps, in order, with the person who took each
 * @param done message about the visitor's last action; empty if there is none
 * @param mayReview whether the visitor may return or refuse it
 * @param sources which sources the figures of the file are to show
 * @param mayRelease whether the visitor is a reviewer and did not send it, and it is ready
 * @param mayMove whether the visitor may move the release that is planned
 * @param mayCancel whether the visitor may cancel it
 * @param plan content of the form for a later release
 * @param mayWithdraw whether the visitor may withdraw it
 * @param own whether the visitor sent it
 * @param key Idempotency-Key, so that releasing it twice has the effect of once
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
