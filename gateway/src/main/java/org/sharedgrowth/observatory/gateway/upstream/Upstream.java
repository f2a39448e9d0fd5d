package org.sharedgrowth.observatory.gateway.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.resilience.Breaker;
import org.sharedgrowth.observatory.gateway.resilience.Limits;
import org.sharedgrowth.observatory.gateway.resilience.RetryBudget;

/** A server behind the gateway, with one or more nodes. */
public final class Upstream {
    private static final Logger LOG = Logger.getLogger(Upstream.class);

    /** Maximum share of requests that are repeated. */
    private static final double MAX_REPEATED_SHARE = 0.1;

    private static final int MIN_CONCURRENT = 32;
    private static final int MAX_CONCURRENT = 1024;

    private final String name;
    private final RetryBudget budget = new RetryBudget(MAX_REPEATED_SHARE);
    private final Limits limits = new Limits(MIN_CONCURRENT, MAX_CONCURRENT);
    private volatile List<Node> nodes;

    private Upstream(String name, List<Node> nodes) {
        this.name = name;
        this.nodes = nodes;
    }

    /**
     * Parses the addresses of a server's nodes.
     *
     * @param name name in messages to people; also the audience of its tokens
     * @param addresses addresses separated by commas, each {@code http://host:port}, optionally
     *     with {@code ?weight=N}
     */
    public static Upstream of(String name, String addresses) {
        return new Upstream(name, parse(name, addresses));
    }

    private static List<Node> parse(String name, String addresses) {
        List<Node> parsed = new ArrayList<>();
        for (String address : addresses.split(",", -1)) {
            parsed.add(Node.of(name, address));
        }
        if (parsed.stream().allMatch(node -> node.weight() == 0)) {
            throw new IllegalArgumentException("All nodes of " + name + " have the weight 0");
        }
        return List.copyOf(parsed);
    }

    /**
     * Parses another list of nodes, without using it.
     *
     * @throws IllegalArgumentException if an entry is invalid; the message names it and the server
     */
    List<Node> parse(String addresses) {
        return parse(name, addresses);
    }

    /**
     * Replaces the list of nodes; requests in progress at removed nodes are completed.
     *
     * @return whether the list has changed
     */
    boolean change(List<Node> list) {
        List<Node> oldNodes = nodes;
        List<Node> changed = new ArrayList<>();
        for (Node wanted : list) {
            Node known = nodes.stream().filter(wanted::sameAs).findFirst().orElse(wanted);
            known.setWeight(wanted.weight());
            changed.add(known);
        }
        nodes = List.copyOf(changed);
        return !changed.equals(oldNodes);
    }

    List<Node> nodes() {
        return nodes;
    }

    /** The name in messages to people; also the audience of its tokens. */
    public String name() {
        return name;
    }

    /** The state of each node. */
    public List<NodeState> states() {
        return nodes.stream().map(node -> NodeState.of(this, node)).toList();
    }

    /** The budget for repeated requests. */
    public RetryBudget budget() {
        return budget;
    }

    /** The limits for concurrent requests. */
    public Limits limits() {
        return limits;
    }

    /** Whether there is more than one node. */
    public boolean hasSeveralNodes() {
        return nodes.size() > 1;
    }

    /** How many nodes are listed. */
    public int size() {
        return nodes.size();
    }

    /**
     * Chooses a healthy node by weight; empty if there is none.
     *
     * @param operation operation id; nodes blocked for this operation are not chosen
     * @param except nodes to avoid if possible
     */
    Optional<Node> pick(String operation, List<Node> except) {
        List<Node> current = nodes;
        long time = System.nanoTime();
        if (current.size() == 1) {
            Node only = current.getFirst();
            return only.breaker().admit(operation, time) ? Optional.of(only) : Optional.empty();
        }
        Optional<Node> other = pickByWeight(current, operation, except, time);
        return other.isPresent() || except.isEmpty()
                ? other
                : pickByWeight(current, operation, List.of(), time);
    }

    /**
     * Chooses another healthy node for a repeated request; empty if there is none or the retry
     * budget is used up. A request that only nodes with an open breaker have received uses no
     * budget: these nodes do no work that the repeat would add to.
     *
     * @param operation operation id, as in {@link #pick}
     * @param attempted nodes that have received the request
     */
    Optional<Node> pickOther(String operation, List<Node> attempted) {
        Optional<Node> other = pickByWeight(nodes, operation, attempted, System.nanoTime());
        boolean free = countOpenBreakers(attempted) == attempted.size();
        if (other.isPresent() && !free && !budget.take()) {
            other.get()
                    .record(
                            operation,
                            Breaker.Outcome.UNKNOWN); // the request might have been the probe
            return Optional.empty();
        }
        return other;
    }

    private static Optional<Node> pickByWeight(
            List<Node> nodes, String operation, List<Node> except, long time) {
        List<Node> healthy = new ArrayList<>(nodes);
        healthy.removeIf(
                node -> except.contains(node) || !node.breaker().wouldAdmit(operation, time));
        while (!healthy.isEmpty()) {
            Node chosen = chooseByWeight(healthy);
            if (chosen.breaker().admit(operation, time)) {
                return Optional.of(chosen);
            }
            healthy.remove(chosen);
        }
        return Optional.empty();
    }

    private static Node chooseByWeight(List<Node> nodes) {
        int all = nodes.stream().mapToInt(Node::weight).sum();
        int point = all == 0 ? 0 : ThreadLocalRandom.current().nextInt(all);
        for (Node node : nodes) {
            point -= node.weight();
            if (point < 0) {
                return node;
            }
        }
        return nodes.getFirst(); // only nodes without weight are healthy
    }

    /**
     * Records the outcome of a request, and ejects the node if it is much worse than the others.
     *
     * @param operation operation id
     */
    public void record(Node node, String operation, Breaker.Outcome outcome) {
        boolean wasSlow = node.breaker().isOpen(operation);
        boolean wasOpen = node.breaker().isOpen();
        node.record(operation, outcome);
        ejectIfWorse(node, outcome);
        if (!wasSlow && node.breaker().isOpen(operation)) {
            LOG.warnf("%s at %s does not answer in time operation=%s", name, node, operation);
        }
        if (!wasOpen && node.breaker().isOpen()) {
            LOG.warnf(
                    "%s at %s gets no requests for now; its last outcome: %s", name, node, outcome);
        }
    }

    private void ejectIfWorse(Node node, Breaker.Outcome outcome) {
        List<Node> current = nodes;
        boolean overtaken = outcome == Breaker.Outcome.OVERTAKEN;
        if (current.size() < 2
                || !(overtaken || outcome.failed())
                || 2 * countOpenBreakers(current) >= current.size()) {
            return;
        }
        long time = System.nanoTime();
        double jitter = ThreadLocalRandom.current().nextDouble();
        if (overtaken) {
            node.breaker().ejectIfSilent(time, jitter);
            return;
        }
        double others =
                current.stream()
                        .filter(other -> other != node)
                        .mapToInt(other -> other.breaker().recentFailures())
                        .average()
                        .orElse(0);
        node.breaker().ejectIfOutlier(others, time, jitter);
    }

    private static long countOpenBreakers(List<Node> nodes) {
        return nodes.stream().filter(node -> node.breaker().isOpen()).count();
    }
}
