package org.sharedgrowth.observatory.gateway.portal;

import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Finding;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;

/**
 * One submission.
 *
 * @param mayRelease whether the visitor reviews and did not send it, and it waits for that
 * @param mayMove whether the visitor may move the release that is planned
 * @param mayCancel whether the visitor may cancel it
 * @param plan what the form for a later release holds
 * @param mayWithdraw whether the visitor may take it back
 * @param own whether the visitor sent it
 * @param key makes releasing it twice the same as once
 */
public record SubmissionView(
        Submission submission,
        Listing<Finding> findings,
        Listing<Change> changes,
        boolean mayRelease,
        boolean mayMove,
        boolean mayCancel,
        Plan plan,
        boolean mayWithdraw,
        boolean own,
        String key,
        Pager pager) {}
