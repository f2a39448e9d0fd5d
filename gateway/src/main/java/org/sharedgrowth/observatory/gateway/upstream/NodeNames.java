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
 * Resolves a host name to the addresses of all nodes of a server, such as a headless service of
 * Kubernetes, every few seconds. With a single address behind which the cluster chooses the node,
 * the gateway could not avoid a failing node or retry at another one, and open connections would
 * all stay with the old nodes.
 *
 * <p>The JVM caches addresses too, for the time that the images set with {@code
 * sun.net.inetaddr.ttl}. It caches unknown names for 10 seconds, during which the list of nodes
 * does not change.
 */
@Singleton
class NodeNames {
    private static final Logger LOG = Logger.getLogger(NodeNames.class);
    private static final int FIRST_TIMEOUT_SECONDS = 2;

    /** Resolves a name; may take long. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String name) throws UnknownHostException;
    }

    private final Upstreams upstreams;
    private final UpstreamConfig config;
    private final NamesConfig names;
    private final Vertx vertx;
    private final Resolver resolver;
    private volatile boolean finished;

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
     * Resolves the names before the first request, unless that takes too long. If there is a file
     * of nodes, names are ignored.
     */
    void begin(@Observes StartupEvent start) {
        if (config.nodesFile().isPresent()) {
            return;
        }
        List<Future<Boolean>> first =
                Stream.of(
                                followName(upstreams.indicators(), names.indicators()),
                                followName(upstreams.reports(), names.reports()),
                                followName(upstreams.keycloak(), names.keycloak()))
                        .flatMap(Optional::stream)
                        .map(FollowedName::resolveName)
                        .toList();
        try {
            Future.all(first)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(FIRST_TIMEOUT_SECONDS, TimeUnit.SECONDS);
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
        finished = true;
    }

    private Optional<FollowedName> followName(Upstream upstream, Optional<String> name) {
        return name.map(
                known -> new FollowedName(upstream, known, upstream.nodes().getFirst().port()));
    }

    /** One name; each look-up starts after the previous one has ended. */
    private final class FollowedName {
        private final Upstream upstream;
        private final String name;
        private final int port;

        /** Whether it has already been logged that the name is unknown. */
        private volatile boolean loggedUnknown;

        private FollowedName(Upstream upstream, String name, int port) {
            this.upstream = upstream;
            this.name = name;
            this.port = port;
        }

        /**
         * Looks the name up on a worker thread, and schedules the next look-up. Returns whether
         * addresses were found.
         */
        private Future<Boolean> resolveName() {
            return vertx.executeBlocking(this::change, false).onComplete(done -> scheduleLookUp());
        }

        private void scheduleLookUp() {
            if (!finished) {
                vertx.setTimer(names.pause().toMillis(), id -> resolveName());
            }
        }

        /** Changes the list of nodes; keeps it if the name could not be resolved. */
        private boolean change() {
            try {
                List<Node> found =
                        Arrays.stream(resolver.addresses(name))
                                .map(NodeNames::host)
                                .distinct()
                                .sorted()
                                .map(host -> new Node(host, port, 1))
                                .toList();
                loggedUnknown = false;
                if (upstream.change(found)) {
                    LOG.infof("%s is served by %s", upstream.name(), found);
                }
                return true;
            } catch (UnknownHostException e) {
                if (!loggedUnknown) {
                    loggedUnknown = true;
                    LOG.warnf(
                            "The nodes of %s are unchanged: the name %s has no addresses",
                            upstream.name(), name);
                }
                return false;
            }
        }
    }

    /** The address as the host of a URL. */
    private static String host(InetAddress address) {
        String text = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + text + "]" : text;
    }
}
