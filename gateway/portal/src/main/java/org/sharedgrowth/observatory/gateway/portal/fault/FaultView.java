package org.sharedgrowth.observatory.gateway.portal.fault;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * An error page.
 *
 * @param heading the error
 * @param serviceText what exactly is wrong, in the service's own words; empty if there are none
 * @param detail what is wrong in the portal's words, and that nothing was changed; may be empty
 * @param wayOut what to do
 * @param ways links that help, the most likely one first; may be empty
 */
public record FaultView(
        String heading, String serviceText, String detail, String wayOut, List<PageLink> ways) {}
