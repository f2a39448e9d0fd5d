package org.sharedgrowth.observatory.gateway.portal.compare;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * A comparison inside a page of another site.
 *
 * @param state the release of the figures; without one, what the address lacks
 * @param changes what was withdrawn or revised since that release
 * @param ways the view at our own site, and the newest figures
 */
public record EmbedView(
        CompareView page, String state, List<String> changes, List<PageLink> ways) {}
