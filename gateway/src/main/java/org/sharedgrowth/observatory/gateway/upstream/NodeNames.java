package org.sharedgrowth.observatory.gateway.upstream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Finds all nodes of a server by a name that has their addresses, such as a headless service of
 * Kubernetes, and looks again every few seconds. With one address behind which a cluster chooses
 * the node, the gateway could not keep requests from a node that fails, nor ask another one
 * instead, and connections that are open would all stay with the nodes there were.
 *
 * <p>The JVM remembers addresses too: the images' command sets {@code sun.net.inetaddr.ttl}. That a
 * name was unknown it remembers for 10 seconds, during which the nodes stay as they are.
 */
@Singleton
class NodeNames {
    private static final Logger LOG = Logger.getLogger(NodeNames.class);
    private static final int FIRST_LOOK_SECONDS = 2;

    /** Asks the name service; may take long. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String name) throws UnknownHostException;
    }

    private final Upstreams upstreams;
    private final UpstreamConfig config;
    private final NamesConfig names;
    private final Vertx vertx;
    private final Resolver resolver;
    private volatile boolean over;

    @Inject
    NodeNames(Upstreams upstreams, UpstreamConfig config, NamesConfig names, Vertx vertx) {
        this(upstreams, config, names, vertx, InetAddress::getAllByName);
    }

    NodeNames(
            Upstreams upstreams,
            UpstreamConfig config,
            NamesConfig names,
            Vertx vertx,
            Resolver resolver) {
        this.upstreams = upstreams;
        this.config = config;
        this.names = names;
        this.vertx = vertx;
        this.resolver = resolver;
    }

    /**
     * Looks before anybody is served, unless the name service lets it wait. Where there is a file
     * of nodes, it alone counts.
     */
    void begin(@Observes StartupEvent start) {
        if (config.nodesFile().isPresent()) {
            return;
        }
        List<Future<Boolean>> first =
                Stream.of(
                                followed(upstreams.indicators(), names.indicators()),
                                followed(upstreams.reports(), names.reports()),
                                followed(upstreams.keycloak(), names.keycloak()))
                        .flatMap(Optional::stream)
                        .map(Followed::look)
                        .toList();
        try {
            Future.all(first)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(FIRST_LOOK_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn(
                    "The name service is slow; the last known addresses stay in use until it"
                            + " answers");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end(@Observes ShutdownEvent stop) {
        over = true;
    }

    private Optional<Followed> followed(Upstream upstream, Optional<String> name) {
        return name.map(known -> new Followed(upstream, known, upstream.nodes().getFirst().port()));
    }

    /** One name. Of its looks the next begins when the last has ended, however long that took. */
    private final class Followed {
        private final Upstream upstream;
        private final String name;
        private final int port;

        /** Whether the log says already that the name is unknown. */
        private volatile boolean told;

        private Followed(Upstream upstream, String name, int port) {
            this.upstream = upstream;
            this.name = name;
            this.port = port;
        }

        /** Not on the event loop, and again after a pause; whether this look found addresses. */
        private Future<Boolean> look() {
            return vertx.executeBlocking(this::change, false).onComplete(done -> lookLater());
        }

        private void lookLater() {
            if (!over) {
                vertx.setTimer(names.pause().toMillis(), id -> look());
            }
        }

        /** Without an answer the nodes stay as they are. */
        private boolean change() {
            try {
                List<Node> found =
                        Arrays.stream(resolver.addresses(name))
                                .map(NodeNames::host)
                                .distinct()
                                .sorted()
                                .map(host -> new Node(host, port, 1))
                                .toList();
                told = false;
                if (upstream.change(found)) {
                    LOG.infof("%s is served by %s", upstream.name(), found);
                }
                return true;
            } catch (UnknownHostException e) {
                if (!told) {
                    told = true;
                    LOG.warnf(
                            "The nodes of %s are unchanged: the name %s has no addresses",
                            upstream.name(), name);
                }
                return false;
            }
        }
    }

    /** As in an address of HTTP. */
    private static String host(InetAddress address) {
        String text = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + text + "]" : text;
    }
}
