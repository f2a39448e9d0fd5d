package org.sharedgrowth.observatory.gateway.portal;

import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;

/**
 * An office's submissions.
 *
 * @param upload address of the upload form, or empty when the visitor may not send files
 */
public record SubmissionsView(Listing<Submission> list, String upload, Pager pager) {}
