package org.sharedgrowth.observatory.gateway.portal;

import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Finding;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;

/**
 * One submission.
 *
 * @param mayRelease whether the visitor reviews and did not send it
 * @param mayWithdraw whether the visitor may take it back
 * @param own whether the visitor sent it
 * @param key makes releasing it twice the same as once
 */
public record SubmissionView(
        Submission submission,
        Listing<Finding> findings,
        Listing<Change> changes,
        boolean mayRelease,
        boolean mayWithdraw,
        boolean own,
        String key,
        Pager pager) {}
