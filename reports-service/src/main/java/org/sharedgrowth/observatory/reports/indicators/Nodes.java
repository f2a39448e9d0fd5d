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
 * The nodes of the indicators service, and which of them a question is sent to. A name that has
 * their addresses is looked up every few seconds. Without such a name, and until it has an address,
 * there is only the usual address, behind which a cluster may choose another node for each
 * connection.
 */
@Singleton
class Nodes {
    private static final Logger LOG = Logger.getLogger(Nodes.class);

    /** For so long a node that failed is asked only after the others. */
    private static final Duration SET_ASIDE = Duration.ofSeconds(10);

    /** Asks the name service; may take long. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String name) throws UnknownHostException;
    }

    private final NodesConfig config;
    private final Resolver resolver;
    private final LongSupplier clock;
    private final AtomicInteger asked = new AtomicInteger();

    /** When nodes failed last, by address, in nanoseconds. */
    private final Map<String, Long> failed = new ConcurrentHashMap<>();

    private final ExecutorService looks = Executors.newVirtualThreadPerTaskExecutor();
    private volatile List<String> nodes;
    private volatile boolean told;

    @Inject
    Nodes(NodesConfig config) {
        this(config, InetAddress::getAllByName, System::nanoTime);
    }

    /**
     * @param clock nanoseconds, as {@link System#nanoTime} tells them
     */
    Nodes(NodesConfig config, Resolver resolver, LongSupplier clock) {
        this.config = config;
        this.resolver = resolver;
        this.clock = clock;
        this.nodes = List.of(config.url().toString());
    }

    void begin(@Observes StartupEvent start) {
        config.nodes().ifPresent(name -> looks.execute(() -> lookAgainAndAgain(name)));
    }

    private void lookAgainAndAgain(String name) {
        try {
            while (true) {
                look(name);
                Thread.sleep(config.pause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void end(@Observes ShutdownEvent stop) {
        looks.shutdownNow();
    }

    /**
     * The addresses to send a question to, one after the other until one answers; two at least.
     * Each question begins with another node, and nodes that failed lately come last. Where there
     * is only one address, it comes twice: a new connection may lead to another node.
     */
    List<String> inTurn() {
        List<String> now = nodes;
        if (now.size() == 1) {
            return Collections.nCopies(2, now.getFirst());
        }
        List<String> order = new ArrayList<>(now);
        Collections.rotate(order, asked.getAndIncrement());
        List<String> aside = order.stream().filter(this::isSetAside).toList();
        order.removeAll(aside);
        order.addAll(aside);
        return order;
    }

    private boolean isSetAside(String node) {
        Long since = failed.get(node);
        return since != null && clock.getAsLong() - since < SET_ASIDE.toNanos();
    }

    /** A node did not answer. */
    void recordFailure(String node) {
        failed.put(node, clock.getAsLong());
    }

    /** Without an answer of the name service the nodes stay as they are. */
    void look(String name) {
        try {
            List<String> found =
                    Arrays.stream(resolver.addresses(name))
                            .map(this::url)
                            .distinct()
                            .sorted()
                            .toList();
            told = false;
            if (!found.equals(nodes)) {
                nodes = found;
                failed.keySet().retainAll(found);
                LOG.infof("event=nodes-found service=indicators nodes=%s", found);
            }
        } catch (UnknownHostException e) {
            if (!told) {
                told = true;
                LOG.warnf("event=name-unknown service=indicators name=%s", name);
            }
        }
    }

    private String url(InetAddress address) {
        URI usual = config.url();
        String text = address.getHostAddress();
        String host = address instanceof Inet6Address ? "[" + text + "]" : text;
        return usual.getScheme()
                + "://"
                + host
                + (usual.getPort() < 0 ? "" : ":" + usual.getPort());
    }
}
