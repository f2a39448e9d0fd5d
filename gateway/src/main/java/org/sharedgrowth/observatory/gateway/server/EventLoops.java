package org.sharedgrowth.observatory.gateway.server;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;

/**
 * One event loop for each core, but at least two: the loops never wait, so more of them would only
 * cause cache misses. Each has its own connections to the services.
 */
@Singleton
class EventLoops implements VertxOptionsCustomizer {
    @Override
    public void accept(VertxOptions options) {
        options.setEventLoopPoolSize(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }
}
