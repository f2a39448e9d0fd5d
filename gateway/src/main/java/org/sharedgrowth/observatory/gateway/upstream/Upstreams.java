package org.sharedgrowth.observatory.gateway.upstream;

import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** The servers behind the gateway and each event loop's connections to them. */
@Singleton
public class Upstreams {
    private final Upstream indicators;
    private final Upstream reports;
    private final Upstream keycloak;
    private final Queue<HttpClient> clients = new ConcurrentLinkedQueue<>();
    private final FastThreadLocal<HttpClient> shortRequests;
    private final FastThreadLocal<HttpClient> longRequests;

    Upstreams(Vertx vertx, UpstreamConfig config) {
        indicators = Upstream.of("indicators-service", config.indicatorsUrl());
        reports = Upstream.of("reports-service", config.reportsUrl());
        keycloak = Upstream.of("sign-in server", config.keycloakUrl());
        shortRequests = clients(vertx, options(config));
        longRequests = clients(vertx, options(config).setMaxPoolSize(config.waitingConnections()));
    }

    private FastThreadLocal<HttpClient> clients(Vertx vertx, HttpClientOptions options) {
        return new FastThreadLocal<>() {
            @Override
            protected HttpClient initialValue() {
                HttpClient client = vertx.createHttpClient(options);
                clients.add(client);
                return client;
            }
        };
    }

    private static HttpClientOptions options(UpstreamConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setIdleTimeout((int) config.idleTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                // Shorter than the services' own timeout, so that we never write to a connection
                // that is being closed.
                .setKeepAliveTimeout(20)
                .setMaxPoolSize(config.connections())
                .setMaxWaitQueueSize(config.waiting())
                .setDecompressionSupported(false)
                .setMaxHeaderSize(32 * 1024)
                // A large buffer, so that data is forwarded in one piece instead of eight.
                .setMaxChunkSize(64 * 1024)
                .setTcpNoDelay(true);
    }

    /** All servers. */
    public List<Upstream> all() {
        return List.of(indicators, reports, keycloak);
    }

    /** The HTTP client of the calling event loop. */
    public HttpClient client() {
        return shortRequests.get();
    }

    /** The calling event loop's HTTP client for long polls and event streams. */
    public HttpClient waitingClient() {
        return longRequests.get();
    }

    /** The service for indicators, SDMX and the World Bank dialect. */
    public Upstream indicators() {
        return indicators;
    }

    /** The service for reports. */
    public Upstream reports() {
        return reports;
    }

    /** The identity provider. */
    public Upstream keycloak() {
        return keycloak;
    }

    @PreDestroy
    void close() {
        clients.forEach(HttpClient::close);
    }
}
