package org.sharedgrowth.observatory.gateway.route.warmup;

import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.access.Tokens;
import org.sharedgrowth.observatory.gateway.monitoring.Labels;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;

/**
 * Warms the gateway up before it reports that it is ready: a cold one takes ten seconds to reach
 * full speed. It sends requests to itself, over loopback and through all checks, with a token and
 * as a guest, at a path that nobody else can know, and answers them itself. None of these requests
 * is counted as a client's.
 */
@Singleton
@Readiness
class WarmUp implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final String PATH = "/sdmx/3.0/data/warm-up/";

    private final Vertx vertx;
    private final WarmUpRoute route;
    private final Tokens tokens;
    private final Duration maxDuration;
    private final int minRounds;
    private volatile boolean ready;

    WarmUp(Vertx vertx, WarmUpRoute route, Tokens tokens, RouteConfig config) {
        this.vertx = vertx;
        this.route = route;
        this.tokens = tokens;
        this.maxDuration = config.warmUp();
        this.minRounds = config.warmUpRounds();
    }

    void start(@ObservesAsync HttpServerStart start) {
        if (maxDuration.isZero() || start.options().isSsl()) {
            ready = true;
            return;
        }
        long end = System.nanoTime() + maxDuration.toNanos();
        vertx.executeBlocking(() -> rehearse(start.options().getPort(), end), false)
                .onComplete(done -> {
                    if (done.failed()) {
                        LOG.warn("The warm-up failed", done.cause());
                    } else if (!done.result()) {
                        LOG.infof("Ready before all code was compiled, after %s", maxDuration);
                    }
                    ready = true;
                });
    }

    private boolean rehearse(int ownPort, long end) throws InterruptedException, IOException {
        String path = PATH + UUID.randomUUID() + "/";
        String token = tokens.addWarmUpToken(Labels.WARM_UP, maxDuration);
        try (StandInService service = new StandInService();
                LoopbackReaders readers = new LoopbackReaders(ownPort, path, token)) {
            route.open(path, service.address());
            return new Rehearsal(
                            new Traffic(route, readers),
                            tokens.verification(),
                            new JvmCompilers(),
                            minRounds)
                    .run(end);
        } finally {
            route.close();
            tokens.removeWarmUpToken(token);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm-up").status(ready).build();
    }
}
