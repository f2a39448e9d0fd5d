package org.sharedgrowth.observatory.gateway.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SlowClientTest {
    private final StubService indicators = Surroundings.indicators();

    @Test
    void aSlowHeadIsCutOff() throws Exception {
        Duration held = sendSlowly("GET /sdmx/x HTTP/1.1\r\nHost: x\r\n", "X-a: b\r\n");

        assertTrue(held.toMillis() >= 1_500, "cut off after " + held);
        assertTrue(held.toMillis() < 8_000, "cut off after " + held);
    }

    @Test
    void anIdleConnectionIsClosed() throws Exception {
        Duration held = sendSlowly("", "");

        assertTrue(held.toMillis() < 8_000, "cut off after " + held);
    }

    @Test
    void aSlowBodyIsCutOff() throws Exception {
        indicators.forget();
        indicators.on(
                "/api/indicators/v1/cells",
                request -> request.bodyHandler(body -> request.response().end("whole")));

        String head = "POST /api/indicators/v1/cells HTTP/1.1|Host: x|Content-Length: 10000||";

        Duration held = sendSlowly(head.replace("|", "\r\n"), "[");

        assertTrue(held.toMillis() < 8_000, "cut off after " + held);
    }

    @Test
    void anEndlessBodyIsCutOff() throws Exception {
        indicators.forget();
        indicators.on(
                "/api/indicators/v1/cells",
                request -> request.bodyHandler(body -> request.response().end("whole")));
        String head = "POST /api/indicators/v1/cells HTTP/1.1|Host: x|Content-Length: 100000||";

        Duration held = sendSlowly(head.replace("|", "\r\n"), "[".repeat(600));

        assertTrue(held.toMillis() >= 3_500, "cut off after " + held);
        assertTrue(held.toMillis() < 8_000, "cut off after " + held);
    }

    @Test
    void aSecondRequestHasItsOwnTimeout() throws Exception {
        indicators.forget();
        indicators.json("/", "{}");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
            socket.setSoTimeout(10_000);
            byte[] request =
                    "GET /sdmx/x HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(request);
            assertEquals('H', socket.getInputStream().read());
            Thread.sleep(3_000);
            socket.getInputStream().skipNBytes(socket.getInputStream().available());
            socket.getOutputStream().write(request);
            assertEquals('H', socket.getInputStream().read());
        }
    }

    @Test
    void tooManyHeadersAreRefused() throws IOException {
        String answer =
                Raw.exchange(
                        "GET /sdmx/x HTTP/1.1\r\nHost: x\r\n"
                                + "X-a: b\r\n".repeat(100)
                                + "Connection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
    }

    /** Sends the first text, then every 250 ms the next; returns how long the server waited. */
    private static Duration sendSlowly(String first, String next) throws Exception {
        Instant start = Instant.now();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
            socket.setSoTimeout(250);
            socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
            while (Duration.between(start, Instant.now()).toSeconds() < 9) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        break;
                    }
                } catch (java.net.SocketTimeoutException e) {
                    socket.getOutputStream().write(next.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (java.net.SocketException e) {
            // A reset also counts as cut off.
        }
        return Duration.between(start, Instant.now());
    }
}
