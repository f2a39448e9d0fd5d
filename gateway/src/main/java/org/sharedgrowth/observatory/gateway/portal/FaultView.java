package org.sharedgrowth.observatory.gateway.portal;

import java.util.List;

/**
 * Why a page cannot be shown, or something was not done.
 *
 * @param heading what is the matter
 * @param detail what exactly
 * @param wayOut what to do
 * @param ways links that do it, the likeliest first; may be none
 */
public record FaultView(String heading, String detail, String wayOut, List<PageLink> ways) {}
