package org.sharedgrowth.observatory.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.resilience.Breaker.Outcome;
import org.sharedgrowth.observatory.gateway.stub.LogLines;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** A host name whose addresses the test defines. */
class NodeNamesTest {
    private final Vertx vertx = Vertx.vertx();
    private final Settings settings = new Settings("http://indicators-service:8081");
    private final Upstreams upstreams = new Upstreams(vertx, settings);
    private final AtomicInteger lookUps = new AtomicInteger();
    private volatile List<String> addresses = List.of("10.0.0.2", "10.0.0.1");
    private volatile boolean slow;

    private record Names(Optional<String> indicators) implements NamesConfig {
        @Override
        public Optional<String> reports() {
            return Optional.empty();
        }

        @Override
        public Optional<String> keycloak() {
            return Optional.empty();
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(10);
        }
    }

    private final NodeNames names = names(settings);

    private NodeNames names(UpstreamConfig config) {
        return new NodeNames(
                upstreams, config, new Names(Optional.of("pods")), vertx, this::resolve);
    }

    private InetAddress[] resolve(String name) throws UnknownHostException {
        assertEquals("pods", name);
        lookUps.incrementAndGet();
        assertTrue(
                !slow || !Thread.currentThread().getName().contains("eventloop"),
                "not on a worker");
        if (slow) {
            Surroundings.pause(200);
        }
        if (addresses.isEmpty()) {
            throw new UnknownHostException(name);
        }
        InetAddress[] found = new InetAddress[addresses.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses.get(i));
        }
        return found;
    }

    @AfterEach
    void end() {
        names.end(new ShutdownEvent());
        upstreams.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void namesAreResolvedBeforeTheFirstRequest() {
        names.begin(new StartupEvent());

        assertEquals("[10.0.0.1:8081, 10.0.0.2:8081]", nodes());
        assertEquals("[reports-service:8081]", upstreams.reports().nodes().toString(), "no name");
    }

    @Test
    void changesOfNodesKeepTheStateOfTheOthers() {
        names.begin(new StartupEvent());
        Node failing = upstreams.indicators().nodes().getFirst();
        for (int i = 0; i < 5; i++) {
            failing.record("x", Outcome.NOT_LISTENING);
        }

        addresses = List.of("10.0.0.3", "10.0.0.1", "10.0.0.3");

        await(() -> nodes().equals("[10.0.0.1:8081, 10.0.0.3:8081]"));
        assertTrue(upstreams.indicators().states().getFirst().open());
        assertFalse(upstreams.indicators().states().getLast().open());
    }

    @Test
    void withoutAddressesTheNodesAreKeptAndEachOutageIsLoggedOnce() {
        try (LogLines log = LogLines.ofTheGateway()) {
            names.begin(new StartupEvent());
            for (int i = 1; i <= 2; i++) {
                addresses = List.of();
                int before = lookUps.get();
                await(() -> lookUps.get() > before + 5);
                assertEquals("[10.0.0.1:8081, 10.0.0.2:8081]", nodes());
                assertEquals(i, log.all().stream().filter(l -> l.contains("name pods")).count());
                addresses = List.of("10.0.0.1", "10.0.0.2");
                int lookUpsBeforeTheFix = lookUps.get();
                await(() -> lookUps.get() > lookUpsBeforeTheFix + 2);
            }
        }
    }

    @Test
    void aSlowNameServiceGetsOneLookUpAtATimeOffTheEventLoop() {
        names.begin(new StartupEvent());
        slow = true;
        int before = lookUps.get();

        Surroundings.pause(500);

        assertTrue(lookUps.get() - before <= 4, lookUps + " look-ups");
        addresses = List.of("10.0.0.9");
        await(() -> nodes().equals("[10.0.0.9:8081]"));
    }

    @Test
    void anIpv6AddressIsWrittenInBrackets() {
        addresses = List.of("fd00::1");

        names.begin(new StartupEvent());

        assertEquals("[[fd00:0:0:0:0:0:0:1]:8081]", nodes());
    }

    @Test
    void aFileOfNodesTakesPrecedence() {
        Settings withFile = settings.withFile(Path.of("nodes.properties"));

        names(withFile).begin(new StartupEvent());

        assertEquals("[indicators-service:8081]", nodes());
        assertEquals(0, lookUps.get());
    }

    private String nodes() {
        return upstreams.indicators().nodes().toString();
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not in time");
            Surroundings.pause(5);
        }
    }
}
