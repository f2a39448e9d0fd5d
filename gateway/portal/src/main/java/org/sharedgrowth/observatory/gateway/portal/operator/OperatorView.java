package org.sharedgrowth.observatory.gateway.portal.operator;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The state of all nodes, in the reader's language.
 *
 * @param answer how many nodes are healthy
 * @param notes texts about the nodes
 */
public record OperatorView(
        String answer,
        String moment,
        List<String> notes,
        List<Row> nodes,
        List<QueueRow> queues,
        List<BreakerRow> breakers,
        List<TierRow> tiers,
        Markup limits) {

    /** One node; {@code fault} is empty if it is healthy. */
    public record Row(
            String part, String node, String version, String since, String release, String fault) {}

    /** One queue of a node. */
    public record QueueRow(String name, String part, String node, String waiting, String running) {}

    /** The state of a node as seen by one gateway. */
    public record BreakerRow(
            String node,
            String server,
            String gateway,
            boolean open,
            String state,
            String failures) {}

    /** Requests of one tier at one gateway. */
    public record TierRow(
            String tier,
            String gateway,
            String callers,
            String fullest,
            String requests,
            String refused) {}
}
