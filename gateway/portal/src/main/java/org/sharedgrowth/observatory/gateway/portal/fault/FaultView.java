package org.sharedgrowth.observatory.gateway.portal.fault;

import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * An error page.
 *
 * @param heading the error
 * @param detail what exactly is wrong
 * @param wayOut what to do
 * @param ways links that help, the most likely one first; may be empty
 */
public record FaultView(String heading, String detail, String wayOut, List<PageLink> ways) {}
