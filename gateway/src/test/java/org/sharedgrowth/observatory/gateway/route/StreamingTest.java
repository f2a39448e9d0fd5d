package org.sharedgrowth.observatory.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StreamingTest {
    private static final String UPLOAD = "/api/indicators/v1/submissions?flow=DF_DIGITAL";
    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
    }

    @Test
    void aLargeAnswerIsComplete() {
        indicators.on("/sdmx/large", request -> sendBytes(request, 40L << 20));

        byte[] body = given().get("/sdmx/large").then().statusCode(200).extract().asByteArray();

        assertEquals(40 << 20, body.length);
    }

    @Test
    void disconnectingClientsLeaveNoConnections() throws Exception {
        indicators.on("/sdmx/endless", request -> sendBytes(request, Long.MAX_VALUE));
        indicators.json("/sdmx/small", "{}");
        int before = indicators.connections();

        for (int i = 0; i < 300; i++) {
            readPartAndDisconnect();
        }

        await(
                "the end of the connections to the service",
                () -> indicators.connections() <= before);
        given().get("/sdmx/small").then().statusCode(200).body(equalTo("{}"));
    }

    private static void readPartAndDisconnect() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
            socket.setSoLinger(true, 0); // a reset, as a browser sends when its tab is closed
            socket.getOutputStream()
                    .write(ascii("GET /sdmx/endless HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            assertTrue(socket.getInputStream().readNBytes(20_000).length > 0);
        }
    }

    @Test
    void anEventArrivesBeforeTheStreamEnds() throws IOException {
        indicators.on(
                "/api/indicators/v1/changes",
                request -> {
                    HttpServerResponse response = request.response().setChunked(true);
                    response.putHeader("Content-Type", "text/event-stream");
                    response.write("event: release\nid: 1\n\n");
                });

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(ascii("GET /api/indicators/v1/changes HTTP/1.1\r\nHost: x\r\n\r\n"));

            assertTrue(readUntil(socket.getInputStream(), "id: 1").contains("event: release"));
        }
    }

    @Test
    void anUploadIsForwardedWhileItArrives() throws Exception {
        AtomicLong received = new AtomicLong();
        indicators.on(UPLOAD, request -> count(request, received));

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(ascii(uploadHead("Expect: 100-continue", "Connection: close")));
            readUntil(socket.getInputStream(), "100 Continue");
            socket.getOutputStream().write(ascii("5\r\nabcde\r\n"));

            await("the first bytes at the service", () -> received.get() == 5);

            socket.getOutputStream().write(ascii("5\r\nfghij\r\n0\r\n\r\n"));
            assertTrue(readUntil(socket.getInputStream(), "got 10").contains("200 OK"));
        }
    }

    @Test
    void aBodyWhoseDeclaredLengthIsTooLargeIsNotForwarded() {
        given().header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", "1")
                .body(new byte[5 * 1024 * 1024 + 1])
                .post(UPLOAD)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/content-too-large"))
                .body("detail", containsString("5242880"));
        assertEquals(0, indicators.requests().size());
    }

    @Test
    void aTooLargeBodyIsCutOff() throws Exception {
        AtomicLong received = new AtomicLong();
        indicators.on(UPLOAD, request -> count(request, received));
        String chunk = "100000\r\n" + "x".repeat(1 << 20) + "\r\n";

        String answer = Raw.exchange(uploadHead() + chunk.repeat(5) + "1\r\nx\r\n");

        assertTrue(answer.contains("413 Request Entity Too Large"), answer);
        assertTrue(answer.contains("/problems/content-too-large"), answer);
        assertTrue(received.get() <= 5 << 20, "received " + received.get());
    }

    @Test
    void anEarlyRefusalReachesAnHttp2Client() throws Exception {
        indicators.json("/sdmx/small", "{}");
        AtomicBoolean answered = new AtomicBoolean();
        indicators.on(
                UPLOAD,
                request ->
                        request.response()
                                .setStatusCode(422)
                                .end("{\"early\":true}")
                                .onSuccess(sent -> answered.set(true)));
        try (HttpClient client = HttpClient.newHttpClient()) {
            // The first request upgrades to HTTP/2, so that the upload has its own stream.
            client.send(toGateway("/sdmx/small").build(), BodyHandlers.discarding());
            CompletableFuture<HttpResponse<String>> pending;
            try (SubmissionPublisher<ByteBuffer> unfinished = new SubmissionPublisher<>()) {
                pending =
                        client.sendAsync(
                                toGateway(UPLOAD)
                                        .header("Authorization", "Bearer " + token())
                                        .header("Idempotency-Key", "1")
                                        .POST(BodyPublishers.fromPublisher(unfinished))
                                        .build(),
                                BodyHandlers.ofString());
                await("the upload to begin", unfinished::hasSubscribers);
                unfinished.submit(ByteBuffer.wrap(new byte[64]));
                await("the refusal", answered::get);
                Thread.sleep(200); // gives the gateway time to forward the refusal
            }
            // This client reads the response only after sending its whole body.
            HttpResponse<String> answer = pending.get(5, TimeUnit.SECONDS);

            assertEquals(HttpClient.Version.HTTP_2, answer.version());
            assertEquals(422, answer.statusCode());
            assertEquals("{\"early\":true}", answer.body());
        }
    }

    @Test
    void anHttp2UploadWithoutALengthIsForwardedCompletely() throws Exception {
        AtomicLong received = new AtomicLong();
        indicators.json("/sdmx/small", "{}");
        indicators.on(UPLOAD, request -> count(request, received));

        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(toGateway("/sdmx/small").build(), BodyHandlers.discarding());
            HttpResponse<String> answer =
                    client.send(
                            toGateway(UPLOAD)
                                    .header("Authorization", "Bearer " + token())
                                    .header("Idempotency-Key", "2")
                                    .POST(
                                            BodyPublishers.ofInputStream(() ->
                                                    new ByteArrayInputStream(new byte[300_000])))
                                    .build(),
                            BodyHandlers.ofString());

            assertEquals(HttpClient.Version.HTTP_2, answer.version());
            assertEquals("got 300000", answer.body());
        }
    }

    private static HttpRequest.Builder toGateway(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Surroundings.PORT + path));
    }

    @Test
    void theErrorNamesAServiceThatDoesNotAnswerInTime() {
        indicators.on("/sdmx/slow", request -> {});

        given().get("/sdmx/slow")
                .then()
                .statusCode(503)
                .contentType("application/json")
                .header("Retry-After", "5")
                .body("errors[0].detail", containsString("indicators-service"));
    }

    @Test
    void theErrorNamesAServiceThatClosesTheConnection() {
        indicators.on("/sdmx/rude", request -> request.connection().close());

        given().get("/sdmx/rude")
                .then()
                .statusCode(502)
                .body("errors[0].detail", containsString("indicators-service"));
        assertEquals(2, indicators.requests().size(), "a GET is tried once more");
    }

    @Test
    void aBrokenAnswerDoesNotLookComplete() throws IOException {
        indicators.on(
                "/sdmx/broken",
                request -> {
                    request.response().setChunked(true).write("a part of the answer");
                    request.response().write("").onComplete(done -> request.connection().close());
                });

        String answer = Raw.exchange("GET /sdmx/broken HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertTrue(answer.contains("a part of the answer"), answer);
        assertTrue(!answer.contains("\r\n0\r\n"), answer);
    }

    private static void sendBytes(HttpServerRequest request, long bytes) {
        HttpServerResponse response = request.response().setChunked(true);
        Buffer block = Buffer.buffer(new byte[64 * 1024]);
        AtomicLong left = new AtomicLong(bytes);
        Runnable fill =
                () -> {
                    while (left.get() > 0 && !response.writeQueueFull()) {
                        left.addAndGet(-block.length());
                        response.write(block);
                    }
                    if (left.get() <= 0 && !response.ended()) {
                        response.end();
                    }
                };
        response.drainHandler(empty -> fill.run());
        fill.run();
    }

    private static void count(HttpServerRequest request, AtomicLong received) {
        request.handler(data -> received.addAndGet(data.length()));
        request.endHandler(end -> request.response().end("got " + received.get()));
    }

    private static String uploadHead(String... more) {
        return String.join(
                                "\r\n",
                                "POST " + UPLOAD + " HTTP/1.1",
                                "Host: localhost",
                                "Authorization: Bearer " + token(),
                                "Idempotency-Key: 1",
                                "Transfer-Encoding: chunked",
                                String.join("\r\n", more))
                        .strip()
                + "\r\n\r\n";
    }

    private static String token() {
        return Surroundings.signIn().token(Person.contributor("KEN"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int next = in.read();
            assertTrue(next >= 0, "ended after: " + text);
            text.append((char) next);
        }
        return text.toString();
    }

    private static void await(String description, BooleanSupplier condition)
            throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "not in time: " + description);
            Thread.sleep(20);
        }
    }
}
