package org.sharedgrowth.observatory.gateway.stub;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment of the gateway, started once for all tests. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    public static final int PORT = 28180;

    /** File in which tests can list other nodes; see {@code gateway.upstream.nodes-file}. */
    public static final Path NODES = Path.of("target", "nodes.properties").toAbsolutePath();

    public static final String ORIGIN = "http://localhost:" + PORT;

    /** Setting with which a test chooses another origin. */
    public static final String ORIGIN_ARGUMENT = "origin";

    private static @Nullable Parts parts;

    private String origin = ORIGIN;

    private record Parts(
            Vertx vertx,
            EmbeddedPostgres postgres,
            StubService indicators,
            StubService reports,
            StubSignIn signIn) {}

    @Override
    public void init(Map<String, String> arguments) {
        origin = arguments.getOrDefault(ORIGIN_ARGUMENT, ORIGIN);
    }

    @Override
    public Map<String, String> start() {
        Vertx vertx = Vertx.vertx();
        Parts started =
                new Parts(
                        vertx,
                        postgres(),
                        new StubService(vertx),
                        new StubService(vertx),
                        new StubSignIn(vertx, origin));
        parts = started;
        deleteNodesFile();
        return settings(started);
    }

    /** Deletes the file of nodes of an earlier run, which may have had other settings. */
    private static void deleteNodesFile() {
        try {
            Files.deleteIfExists(NODES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> settings(Parts parts) {
        Map<String, String> settings = new HashMap<>();
        int port = parts.postgres().getPort();
        settings.put("quarkus.http.test-port", Integer.toString(PORT));
        settings.put("quarkus.management.test-port", "28186");
        settings.put("observatory.public-origin", origin);
        settings.put("gateway.security-text.contact", "mailto:security@example.org");
        settings.put("gateway.security-text.expires", "2099-12-31T00:00:00Z");
        settings.put(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        settings.put(
                "quarkus.datasource.reactive.url", "postgresql://127.0.0.1:" + port + "/postgres");
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        settings.put("gateway.upstream.indicators-url", parts.indicators().url());
        settings.put("gateway.upstream.reports-url", parts.reports().url());
        settings.put("gateway.upstream.keycloak-url", parts.signIn().service().url());
        // Longer than the session store's timeout of two seconds.
        settings.put("gateway.route.answer-timeout", "2300ms");
        settings.put("gateway.read-timeout", "2300ms");
        settings.put("gateway.route.body-limit", "5M");
        settings.put("gateway.route.document-limit", "1M");
        settings.put("gateway.route.waiting-of-a-caller", "20");
        settings.put("gateway.route.longest-stream", "3s");
        settings.put("gateway.cache.copies", "2M");
        settings.put("gateway.upstream.connections", "16");
        settings.put("gateway.upstream.waiting", "16");
        settings.put("gateway.route.body-pause", "1s");
        settings.put("gateway.route.body-time", "4s");
        settings.put("gateway.route.warm-up", "300ms");
        settings.put("gateway.server.head-time", "2s");
        settings.put("gateway.upstream.nodes-file", NODES.toString());
        settings.put("gateway.upstream.nodes-pause", "100ms");
        settings.put("gateway.quota.heartbeat", "200ms");
        settings.put("gateway.quota.exchange", "100ms");
        settings.put("gateway.quota.machine.structures", "3");
        // Counts requests, not costs; CostTest tests costs.
        settings.put("gateway.quota.cost.time", "1h");
        settings.put("gateway.quota.cost.bytes", "1000000000");
        settings.put("gateway.quota.cost.reset", "0");
        settings.put("gateway.quota.cost.resets", "100000");
        settings.put("gateway.quota.cost.at-once", "1h");
        settings.put("gateway.access.keys-pause", "100ms");
        settings.put("gateway.access.revoked-sweep", "200ms");
        settings.put("gateway.session.client-key-file", parts.signIn().clientKeyFile().toString());
        settings.put("gateway.session.key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        return settings;
    }

    @Override
    public void stop() {
        Parts running = parts;
        if (running != null) {
            running.vertx().close();
            try {
                running.postgres().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Waits; interruption is a failure. */
    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Parts parts() {
        Parts running = parts;
        if (running == null) {
            throw new IllegalStateException("The test environment was not started");
        }
        return running;
    }

    public static StubService indicators() {
        return parts().indicators();
    }

    public static StubService reports() {
        return parts().reports();
    }

    public static StubSignIn signIn() {
        return parts().signIn();
    }

    public static EmbeddedPostgres database() {
        return parts().postgres();
    }
}
