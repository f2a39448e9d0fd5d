package org.sharedgrowth.observatory.gateway.server;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the public server from others in this process, such as that of health and metrics: Vert.x
 * hands a transport nothing but a server's options.
 */
@Singleton
class FrontDoor implements HttpServerOptionsCustomizer {
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
