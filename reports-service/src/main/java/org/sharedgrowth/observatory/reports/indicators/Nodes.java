package org.sharedgrowth.observatory.reports.indicators;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * The nodes of the indicators service, and the order in which they are tried. If a host name with
 * the addresses of all nodes is configured, it is looked up every few seconds. Without it, or until
 * it resolves, the configured address is used, behind which a cluster may choose a different node
 * for each connection.
 */
@Singleton
class Nodes {
    private static final Logger LOG = Logger.getLogger(Nodes.class);

    /** For this time, a node that failed is tried only after the others. */
    private static final Duration DEFERRAL = Duration.ofSeconds(10);

    /** Resolves a name; may take long. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String name) throws UnknownHostException;
    }

    private final NodesConfig config;
    private final Resolver resolver;
    private final LongSupplier clock;
    private final AtomicInteger requestCount = new AtomicInteger();

    /** Time of the last failure of each node by address, in nanoseconds. */
    private final Map<String, Long> lastFailures = new ConcurrentHashMap<>();

    private final ExecutorService lookUps = Executors.newVirtualThreadPerTaskExecutor();
    private volatile List<String> nodes;
    private volatile boolean loggedUnknown;

    @Inject
    Nodes(NodesConfig config) {
        this(config, InetAddress::getAllByName, System::nanoTime);
    }

    /**
     * @param clock nanoseconds, like {@link System#nanoTime}
     */
    Nodes(NodesConfig config, Resolver resolver, LongSupplier clock) {
        this.config = config;
        this.resolver = resolver;
        this.clock = clock;
        this.nodes = List.of(config.url().toString());
    }

    void begin(@Observes StartupEvent start) {
        config.nodes().ifPresent(name -> lookUps.execute(() -> lookUpRegularly(name)));
    }

    private void lookUpRegularly(String name) {
        try {
            while (true) {
                lookUp(name);
                Thread.sleep(config.pause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void end(@Observes ShutdownEvent stop) {
        lookUps.shutdownNow();
    }

    /**
     * The addresses to try in turn until one answers; at least two. Each request starts with a
     * different node, and nodes that failed recently come last. If there is only one address, it is
     * listed twice, because a new connection may lead to a different node.
     */
    List<String> addressesToTry() {
        List<String> current = nodes;
        if (current.size() == 1) {
            return Collections.nCopies(2, current.getFirst());
        }
        List<String> order = new ArrayList<>(current);
        Collections.rotate(order, requestCount.getAndIncrement());
        List<String> recentlyFailed = order.stream().filter(this::failedRecently).toList();
        order.removeAll(recentlyFailed);
        order.addAll(recentlyFailed);
        return order;
    }

    private boolean failedRecently(String node) {
        Long lastFailure = lastFailures.get(node);
        return lastFailure != null && clock.getAsLong() - lastFailure < DEFERRAL.toNanos();
    }

    /** Records that a node did not answer. */
    void recordFailure(String node) {
        lastFailures.put(node, clock.getAsLong());
    }

    /** Looks the name up; keeps the current nodes if that fails. */
    void lookUp(String name) {
        try {
            List<String> found =
                    Arrays.stream(resolver.addresses(name))
                            .map(this::url)
                            .distinct()
                            .sorted()
                            .toList();
            loggedUnknown = false;
            if (!found.equals(nodes)) {
                nodes = found;
                lastFailures.keySet().retainAll(found);
                LOG.infof("event=nodes-found service=indicators nodes=%s", found);
            }
        } catch (UnknownHostException e) {
            if (!loggedUnknown) {
                loggedUnknown = true;
                LOG.warnf("event=name-unknown service=indicators name=%s", name);
            }
        }
    }

    private String url(InetAddress address) {
        URI defaultUrl = config.url();
        String text = address.getHostAddress();
        String host = address instanceof Inet6Address ? "[" + text + "]" : text;
        return defaultUrl.getScheme()
                + "://"
                + host
                + (defaultUrl.getPort() < 0 ? "" : ":" + defaultUrl.getPort());
    }
}
