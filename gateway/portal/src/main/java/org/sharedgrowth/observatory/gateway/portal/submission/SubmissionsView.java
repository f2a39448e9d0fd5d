package org.sharedgrowth.observatory.gateway.portal.submission;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;

/**
 * An office's submissions.
 *
 * @param flows dataflows a file can be for, the chosen one marked
 * @param upload address of the upload form, or empty when the visitor may not send files
 */
public record SubmissionsView(
        Listing<Submission> list, List<Choice> flows, String upload, Pager pager) {}
