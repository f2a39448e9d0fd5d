package org.sharedgrowth.observatory.gateway.server;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.transport.Transport;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Limits how long a client may take to send the head of a request, by wrapping the transport of
 * Vert.x. Vert.x loads this class at startup, before there are beans, so it reads the configuration
 * directly.
 */
public final class HeadTimeProvider implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        Optional<Duration> limit =
                ConfigProvider.getConfig()
                        .getOptionalValue("gateway.server.head-time", Duration.class);
        Transport found = builder.findTransport();
        if (limit.isPresent() && found != null) {
            builder.findTransport(new HeadTimeTransport(found, limit.get()));
        }
    }
}
