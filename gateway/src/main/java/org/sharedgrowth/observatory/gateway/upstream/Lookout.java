package org.sharedgrowth.observatory.gateway.upstream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Looks whether somebody listens again where nobody did. A node that is started anew serves at
 * once, not when its breaker's pause, which grew while it was away, is over: the next one may be
 * stopped meanwhile.
 */
@Singleton
class Lookout {
    private final Upstreams upstreams;
    private final UpstreamConfig config;
    private final Vertx vertx;
    private final NetClient client;
    private volatile long timer;

    Lookout(Upstreams upstreams, UpstreamConfig config, Vertx vertx) {
        this.upstreams = upstreams;
        this.config = config;
        this.vertx = vertx;
        this.client =
                vertx.createNetClient(
                        new NetClientOptions()
                                .setConnectTimeout((int) config.connectTimeout().toMillis()));
    }

    void begin(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(config.lookout().toMillis(), id -> look());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        for (Upstream upstream : upstreams.all()) {
            for (Node node : upstream.nodes()) {
                if (node.breaker().isAway()) {
                    client.connect(node.port(), node.host())
                            .onSuccess(socket -> found(node, socket));
                }
            }
        }
    }

    private static void found(Node node, NetSocket socket) {
        socket.close();
        node.breaker().back(System.nanoTime());
    }
}
