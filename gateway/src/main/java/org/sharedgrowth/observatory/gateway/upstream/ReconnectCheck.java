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
 * Checks regularly whether a node that refused connections accepts them again. A restarted node
 * then gets requests at once, without waiting for its breaker's pause, which has grown meanwhile.
 * Otherwise a rolling restart could stop the next node before this one is used again.
 */
@Singleton
class ReconnectCheck {
    private final Upstreams upstreams;
    private final UpstreamConfig config;
    private final Vertx vertx;
    private final NetClient client;
    private volatile long timer;

    ReconnectCheck(Upstreams upstreams, UpstreamConfig config, Vertx vertx) {
        this.upstreams = upstreams;
        this.config = config;
        this.vertx = vertx;
        this.client =
                vertx.createNetClient(
                        new NetClientOptions()
                                .setConnectTimeout((int) config.connectTimeout().toMillis()));
    }

    void begin(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(config.reconnectInterval().toMillis(), id -> tryConnections());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private void tryConnections() {
        for (Upstream upstream : upstreams.all()) {
            for (Node node : upstream.nodes()) {
                if (node.breaker().isNotListening()) {
                    client.connect(node.port(), node.host())
                            .onSuccess(socket -> markListening(node, socket));
                }
            }
        }
    }

    private static void markListening(Node node, NetSocket socket) {
        socket.close();
        node.breaker().markListening(System.nanoTime());
    }
}
