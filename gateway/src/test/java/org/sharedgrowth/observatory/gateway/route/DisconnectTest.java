package org.sharedgrowth.observatory.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Clients that disconnect while the gateway does not read from their connections. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DisconnectTest {
    private static final int MANY = 20;

    private final StubService indicators = Surroundings.indicators();
    private final AtomicInteger inProgress = new AtomicInteger();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        indicators.on("/sdmx/endless", this::sendEndlessly);
    }

    @Test
    void disconnectingDuringASessionLookUpLeavesNoConnection() throws Exception {
        try (Connection database = Surroundings.database().getPostgresDatabase().getConnection()) {
            database.setAutoCommit(false);
            try (Statement statement = database.createStatement()) {
                statement.execute("LOCK TABLE session IN ACCESS EXCLUSIVE MODE");
            }
            for (int i = 0; i < MANY; i++) {
                requestAndDisconnect("/sdmx/endless?" + i);
            }
            Surroundings.pause(500); // the gateway notices that they disconnected
            database.commit();
        }
        Surroundings.pause(1_000); // the delayed request continues

        await("the end of the last request", () -> inProgress.get() == 0);
        assertEquals(0, indicators.requests().size(), "all clients have disconnected");
    }

    private static void requestAndDisconnect(String target) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + target
                                            + " HTTP/1.1\r\nHost: localhost\r\nCookie: s=x\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            Surroundings.pause(50);
        }
    }

    /** Sends an endless response, as fast as the client reads it. */
    private void sendEndlessly(HttpServerRequest request) {
        inProgress.incrementAndGet();
        request.connection().closeHandler(e -> inProgress.decrementAndGet());
        HttpServerResponse response = request.response().setChunked(true);
        Buffer block = Buffer.buffer(new byte[64 * 1024]);
        Runnable fill =
                () -> {
                    while (!response.closed() && !response.writeQueueFull()) {
                        response.write(block);
                    }
                };
        response.drainHandler(empty -> fill.run());
        fill.run();
    }

    private static void await(String description, BooleanSupplier condition)
            throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(5));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "not in time: " + description);
            Thread.sleep(20);
        }
    }
}
