package org.sharedgrowth.observatory.gateway.portal.compare;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * A comparison inside a page of another site.
 *
 * @param state text about the release of the figures, or about what the address lacks
 * @param changes texts about figures that were withdrawn or revised since that release
 * @param links links to the comparison at our own site and to its newest figures, or to the views
 *     that can be embedded
 */
public record EmbedView(
        CompareView page, String state, List<String> changes, List<PageLink> links) {}
