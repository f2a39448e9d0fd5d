package org.sharedgrowth.observatory.gateway.server;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records the ports of the public server, so that {@link HeadTimeTransport} can distinguish it from
 * others in this process, such as the one for health and metrics: Vert.x passes only the server's
 * options to a transport.
 */
@Singleton
class PublicServerPorts implements HttpServerOptionsCustomizer {
    private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

    static boolean listensOn(int port) {
        return PORTS.contains(port);
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        PORTS.add(options.getPort());
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        PORTS.add(options.getPort());
    }
}
