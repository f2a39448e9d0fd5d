package org.sharedgrowth.observatory.gateway.route.warmup;

import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.access.Tokens;
import org.sharedgrowth.observatory.gateway.monitoring.Labels;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.route.request.Routes;
import org.sharedgrowth.observatory.gateway.upstream.Upstream;

/**
 * Rehearses before the gateway says that it is ready: a cold one takes ten seconds to reach its
 * speed, in which people would wait. Asks itself, over loopback and through all checks, under a
 * path that nobody else can know, for what a small server of its own answers. None of it is counted
 * among what people ask.
 */
@Singleton
@Readiness
class WarmUp implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String PATH = "/sdmx/3.0/data/rehearsal/";
    private static final int CLIENTS = 8;
    private static final long LOOK_MILLIS = 500;
    private static final String ANSWER = "x".repeat(2048);

    private final Vertx vertx;
    private final Routes routes;
    private final Tokens tokens;
    private final RouteConfig config;
    private volatile boolean enough;
    private volatile boolean warm;

    WarmUp(Vertx vertx, Routes routes, Tokens tokens, RouteConfig config) {
        this.vertx = vertx;
        this.routes = routes;
        this.tokens = tokens;
        this.config = config;
    }

    void listening(@ObservesAsync HttpServerStart start) {
        if (config.warmUp().isZero() || start.options().isSsl()) {
            warm = true;
            return;
        }
        long end = System.nanoTime() + config.warmUp().toNanos();
        HttpServer audience =
                vertx.createHttpServer(new HttpServerOptions().setHost(LOOPBACK).setPort(0))
                        .requestHandler(WarmUp::answer);
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CLIENTS));
        audience.listen()
                .compose(
                        open -> rehearse(client, start.options().getPort(), open.actualPort(), end))
                .compose(done -> vertx.executeBlocking(() -> verify(end)))
                .onComplete(done -> {
                    if (done.failed()) {
                        LOG.warn("The rehearsal broke off", done.cause());
                    }
                    routes.rehearsed();
                    client.close();
                    audience.close();
                    warm = true;
                });
    }

    private static void answer(HttpServerRequest request) {
        Labels.rehearsed(request);
        request.response().end(ANSWER);
    }

    private boolean verify(long end) {
        tokens.warmUp(end);
        return true;
    }

    /** Until the code for it is compiled, or its time is over. */
    private Future<?> rehearse(HttpClient client, int own, int audience, long end) {
        String path = PATH + UUID.randomUUID() + "/";
        routes.rehearse(path, Upstream.of("rehearsal", "http://" + LOOPBACK + ":" + audience));
        JitQuiescence settling = JitQuiescence.of(LOOK_MILLIS);
        long look =
                vertx.setPeriodic(
                        LOOK_MILLIS,
                        timer -> {
                            if (settling.reached()) {
                                enough = true;
                            }
                        });
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Promise<Void> over = Promise.promise();
            all.add(over.future());
            ask(client, own, path + i, end, over);
        }
        return Future.join(all).onComplete(done -> vertx.cancelTimer(look));
    }

    private void ask(HttpClient client, int port, String path, long end, Promise<Void> over) {
        if (enough || System.nanoTime() - end >= 0) {
            over.complete();
            return;
        }
        client.request(HttpMethod.GET, port, LOOPBACK, path)
                .compose(request -> request.send())
                .compose(answer -> answer.end())
                .onSuccess(done -> ask(client, port, path, end, over))
                .onFailure(over::fail);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm-up").status(warm).build();
    }
}
