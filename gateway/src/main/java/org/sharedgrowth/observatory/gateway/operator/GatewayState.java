package org.sharedgrowth.observatory.gateway.operator;

import java.time.Instant;
import java.util.List;
import org.sharedgrowth.observatory.gateway.quota.TierUse;
import org.sharedgrowth.observatory.gateway.upstream.NodeState;

/**
 * The state of one gateway, as published for the others.
 *
 * @param breakers the state of each node behind it
 * @param tiers use of the quotas there
 */
record GatewayState(
        String node,
        String version,
        Instant startedAt,
        List<WorkQueue> queues,
        List<NodeState> breakers,
        List<TierCount> tiers) {

    /**
     * Requests of one tier.
     *
     * @param requests since that gateway started
     * @param refused those refused because a limit was exceeded
     */
    record TierCount(TierUse use, long requests, long refused) {}
}
