package org.sharedgrowth.observatory.gateway.operator;

import java.time.Instant;
import java.util.List;
import org.sharedgrowth.observatory.gateway.quota.TierUse;
import org.sharedgrowth.observatory.gateway.upstream.NodeState;

/**
 * How one gateway fares, as it tells the others.
 *
 * @param breakers towards each node behind it
 * @param tiers what callers asked there
 */
record GatewayState(
        String node,
        String version,
        Instant startedAt,
        List<WorkQueue> queues,
        List<NodeState> breakers,
        List<TierCount> tiers) {

    /**
     * What was asked by one tier.
     *
     * @param requests since that gateway started
     * @param refused of them, because too much was asked
     */
    record TierCount(TierUse use, long requests, long refused) {}
}
