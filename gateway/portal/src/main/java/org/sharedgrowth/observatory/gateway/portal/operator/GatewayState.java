package org.sharedgrowth.observatory.gateway.portal.operator;

import java.time.Instant;
import java.util.List;

/**
 * The state of one gateway, as published for the others in JSON. Gateways of another version read
 * it too: fields may be added, not renamed.
 *
 * @param breakers the state of each node behind it
 * @param tiers use of the quotas at this gateway
 */
public record GatewayState(
        String node,
        String version,
        Instant startedAt,
        List<WorkQueue> queues,
        List<Breaker> breakers,
        List<TierCount> tiers) {

    /**
     * The state of a node as seen by this gateway.
     *
     * @param server name of the node's server
     * @param open whether no requests are sent to it
     * @param failures number of failures among the last 20 requests
     */
    public record Breaker(String server, String host, int port, boolean open, int failures) {}

    /**
     * The current use of the limits of a tier.
     *
     * @param tier such as {@code guest}
     * @param callers number of recent callers
     * @param fullest percentage of its limit that the busiest caller has used
     */
    public record TierUse(String tier, int callers, int fullest) {}

    /**
     * Requests of one tier.
     *
     * @param requests number of requests since the gateway started
     * @param refused those refused because a limit was exceeded
     */
    public record TierCount(TierUse use, long requests, long refused) {}
}
