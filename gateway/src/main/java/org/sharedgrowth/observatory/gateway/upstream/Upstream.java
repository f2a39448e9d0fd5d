package org.sharedgrowth.observatory.gateway.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.resilience.Breaker;
import org.sharedgrowth.observatory.gateway.resilience.Limits;
import org.sharedgrowth.observatory.gateway.resilience.RetryBudget;

/** One server behind the gateway, of one node or several. */
public final class Upstream {
    private static final Logger LOG = Logger.getLogger(Upstream.class);
    private static final double REPEATED = 0.1;
    private static final int FEWEST_AT_ONCE = 32;
    private static final int MOST_AT_ONCE = 1024;

    private final String name;
    private final RetryBudget budget = new RetryBudget(REPEATED);
    private final Limits limits = new Limits(FEWEST_AT_ONCE, MOST_AT_ONCE);
    private volatile List<Node> nodes;

    private Upstream(String name, List<Node> nodes) {
        this.name = name;
        this.nodes = nodes;
    }

    /**
     * Reads where a server's nodes are.
     *
     * @param name what people are told when it is down; also the audience of tokens meant for it
     * @param addresses divided by commas, each {@code http://host:port} with or without {@code
     *     ?weight=N}
     */
    public static Upstream of(String name, String addresses) {
        return new Upstream(name, read(name, addresses));
    }

    private static List<Node> read(String name, String addresses) {
        List<Node> read = new ArrayList<>();
        for (String address : addresses.split(",", -1)) {
            read.add(Node.of(name, address));
        }
        if (read.stream().allMatch(node -> node.weight() == 0)) {
            throw new IllegalArgumentException("All nodes of " + name + " have the weight 0");
        }
        return List.copyOf(read);
    }

    /**
     * Reads another list, which nobody uses yet.
     *
     * @throws IllegalArgumentException naming the server and what cannot be served
     */
    List<Node> read(String addresses) {
        return read(name, addresses);
    }

    /**
     * Takes another list; what runs on a node that is gone runs to its end.
     *
     * @return whether other nodes are listed than before
     */
    boolean change(List<Node> list) {
        List<Node> before = nodes;
        List<Node> changed = new ArrayList<>();
        for (Node wanted : list) {
            Node known = nodes.stream().filter(wanted::sameAs).findFirst().orElse(wanted);
            known.weigh(wanted.weight());
            changed.add(known);
        }
        nodes = List.copyOf(changed);
        return !changed.equals(before);
    }

    List<Node> nodes() {
        return nodes;
    }

    /** What people are told when it is down; also the audience of tokens meant for it. */
    public String name() {
        return name;
    }

    /** What is thought of each node. */
    public List<NodeState> states() {
        return nodes.stream().map(node -> NodeState.of(this, node)).toList();
    }

    /** How many requests may be repeated. */
    public RetryBudget budget() {
        return budget;
    }

    /** How many requests it is given at once. */
    public Limits limits() {
        return limits;
    }

    /** Whether a request that failed at one node could go to another. */
    public boolean hasSeveral() {
        return nodes.size() > 1;
    }

    /** How many nodes are listed. */
    public int size() {
        return nodes.size();
    }

    /**
     * A node that is well, by weight; none when all are ill.
     *
     * @param operation its id: of nodes that did not answer it in time none is chosen
     * @param except rather none of these
     */
    Optional<Node> pick(String operation, List<Node> except) {
        List<Node> now = nodes;
        long time = System.nanoTime();
        if (now.size() == 1) {
            Node only = now.getFirst();
            return only.breaker().admit(operation, time) ? Optional.of(only) : Optional.empty();
        }
        Optional<Node> other = weighed(now, operation, except, time);
        return other.isPresent() || except.isEmpty()
                ? other
                : weighed(now, operation, List.of(), time);
    }

    /**
     * Another node that is well, for a request that is sent a second time; none when the others are
     * ill, or the budget of repeats is used up.
     *
     * @param operation its id, as in {@link #pick}
     * @param asked the nodes that had the request
     */
    Optional<Node> pickOther(String operation, List<Node> asked) {
        Optional<Node> other = weighed(nodes, operation, asked, System.nanoTime());
        if (other.isPresent() && !budget.take()) {
            other.get().record(operation, Breaker.Outcome.UNKNOWN); // it might have been the probe
            return Optional.empty();
        }
        return other;
    }

    private static Optional<Node> weighed(
            List<Node> nodes, String operation, List<Node> except, long time) {
        List<Node> well = new ArrayList<>(nodes);
        well.removeIf(node -> except.contains(node) || !node.breaker().wouldAdmit(operation, time));
        while (!well.isEmpty()) {
            Node chosen = byWeight(well);
            if (chosen.breaker().admit(operation, time)) {
                return Optional.of(chosen);
            }
            well.remove(chosen);
        }
        return Optional.empty();
    }

    private static Node byWeight(List<Node> nodes) {
        int all = nodes.stream().mapToInt(Node::weight).sum();
        int point = all == 0 ? 0 : ThreadLocalRandom.current().nextInt(all);
        for (Node node : nodes) {
            point -= node.weight();
            if (point < 0) {
                return node;
            }
        }
        return nodes.getFirst(); // only those without weight are well
    }

    /**
     * Tells how a request to a node ended, and lets go of one much worse than its siblings.
     *
     * @param operation id of what was asked for
     */
    public void record(Node node, String operation, Breaker.Outcome outcome) {
        boolean slow = node.breaker().isOpen(operation);
        boolean shut = node.breaker().isOpen();
        node.record(operation, outcome);
        compare(node, outcome);
        if (!slow && node.breaker().isOpen(operation)) {
            LOG.warnf("%s at %s does not answer in time operation=%s", name, node, operation);
        }
        if (!shut && node.breaker().isOpen()) {
            LOG.warnf(
                    "%s at %s gets no requests for now; its last request: %s", name, node, outcome);
        }
    }

    private void compare(Node node, Breaker.Outcome outcome) {
        List<Node> now = nodes;
        boolean overtaken = outcome == Breaker.Outcome.OVERTAKEN;
        if (now.size() < 2 || !(overtaken || outcome.failed()) || 2 * ill(now) >= now.size()) {
            return;
        }
        long time = System.nanoTime();
        double jitter = ThreadLocalRandom.current().nextDouble();
        if (overtaken) {
            node.breaker().ejectIfSilent(time, jitter);
            return;
        }
        double others =
                now.stream()
                        .filter(other -> other != node)
                        .mapToInt(other -> other.breaker().recentFailures())
                        .average()
                        .orElse(0);
        node.breaker().ejectIfOutlier(others, time, jitter);
    }

    private static long ill(List<Node> nodes) {
        return nodes.stream().filter(node -> node.breaker().isOpen()).count();
    }
}
