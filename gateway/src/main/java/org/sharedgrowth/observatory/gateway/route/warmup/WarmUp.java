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

/**
 * Warms the gateway up before it reports that it is ready: a cold one takes ten seconds to reach
 * its speed. It sends requests to itself, over loopback and through all checks, at a path that
 * nobody else can know, and answers them with a small server of its own. None of them is counted
 * among what clients ask.
 */
@Singleton
@Readiness
class WarmUp implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String PATH = "/sdmx/3.0/data/warm-up/";
    private static final int CLIENTS = 8;
    private static final long SAMPLE_MILLIS = 500;
    private static final String ANSWER = "x".repeat(2048);

    private final Vertx vertx;
    private final WarmUpRoute route;
    private final Tokens tokens;
    private final RouteConfig config;
    private volatile boolean compiled;
    private volatile boolean ready;

    WarmUp(Vertx vertx, WarmUpRoute route, Tokens tokens, RouteConfig config) {
        this.vertx = vertx;
        this.route = route;
        this.tokens = tokens;
        this.config = config;
    }

    void start(@ObservesAsync HttpServerStart start) {
        if (config.warmUp().isZero() || start.options().isSsl()) {
            ready = true;
            return;
        }
        long end = System.nanoTime() + config.warmUp().toNanos();
        HttpServer service =
                vertx.createHttpServer(new HttpServerOptions().setHost(LOOPBACK).setPort(0))
                        .requestHandler(WarmUp::answer);
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CLIENTS));
        service.listen()
                .compose(open ->
                        sendRequests(client, start.options().getPort(), open.actualPort(), end))
                .compose(done -> vertx.executeBlocking(() -> verifyTokens(end)))
                .onComplete(done -> {
                    if (done.failed()) {
                        LOG.warn("The warm-up was interrupted", done.cause());
                    }
                    route.close();
                    client.close();
                    service.close();
                    ready = true;
                });
    }

    private static void answer(HttpServerRequest request) {
        Labels.note(request, Labels.WARM_UP, "none");
        request.response().end(ANSWER);
    }

    private boolean verifyTokens(long end) {
        tokens.warmUp(end);
        return true;
    }

    /** Sends requests until the code is compiled or the time is up. */
    private Future<?> sendRequests(HttpClient client, int ownPort, int servicePort, long end) {
        String path = PATH + UUID.randomUUID() + "/";
        route.open(path, "http://" + LOOPBACK + ":" + servicePort);
        JitQuiescence quiescence = JitQuiescence.of(SAMPLE_MILLIS);
        long look =
                vertx.setPeriodic(
                        SAMPLE_MILLIS,
                        timer -> {
                            if (quiescence.isReached()) {
                                compiled = true;
                            }
                        });
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Promise<Void> over = Promise.promise();
            all.add(over.future());
            send(client, ownPort, path + i, end, over);
        }
        return Future.join(all).onComplete(done -> vertx.cancelTimer(look));
    }

    private void send(HttpClient client, int port, String path, long end, Promise<Void> over) {
        if (compiled || System.nanoTime() - end >= 0) {
            over.complete();
            return;
        }
        client.request(HttpMethod.GET, port, LOOPBACK, path)
                .compose(request -> request.send())
                .compose(answer -> answer.end())
                .onSuccess(done -> send(client, port, path, end, over))
                .onFailure(over::fail);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm-up").status(ready).build();
    }
}
