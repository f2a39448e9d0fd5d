package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import java.util.List;

/**
 * The web sites whose pages may send messages. All others are refused, so that no other page can
 * send messages from its visitors' networks.
 *
 * @param allowed scheme, host and port of each, compared as a whole
 */
public record Origins(List<String> allowed) {
    /**
     * Checks the {@code Origin} headers of a request; programs send none.
     *
     * @throws Fault if one of them is not allowed
     */
    public void check(List<String> sent) {
        if (!allowed.containsAll(sent)) {
            throw Fault.of(403, Fault.INVALID_REQUEST, "This origin may not send messages.");
        }
    }
}
