package org.sharedgrowth.observatory.gateway.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.LogLines;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Large and slow request bodies from guests to the gateway's own addresses. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FormBodyTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] LARGE = "a=b&".repeat(3 << 18).getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/session/sign-out",
                "/session/backchannel-logout",
                "/submissions/1/withdraw",
                "/submissions/1/release",
                "/nothing/here"
            })
    void aTooLargeBodyWithoutALengthIsNotLoggedAsAServerError(String path) throws Exception {
        try (LogLines lines = LogLines.ofAll();
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(Surroundings.ORIGIN + path))
                                    .version(HttpClient.Version.HTTP_1_1)
                                    .header("Accept", Browser.ACCEPT)
                                    .header("Content-Type", FORM)
                                    .POST(
                                            HttpRequest.BodyPublishers.ofInputStream(
                                                    () -> new ByteArrayInputStream(LARGE)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertEquals(413, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("At most 256 kB are accepted."), answer.body());
            assertEquals(List.of(), lines.withStackTrace());
            assertTrue(lines.all().size() <= 1, lines.all().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session/sign-out", "/session/backchannel-logout"})
    void aTooLargeHttp2FormIsNotLoggedAsAServerError(String path) throws Exception {
        try (LogLines lines = LogLines.ofAll()) {
            assertEquals(413, postOverHttp2(path, Map.of(), LARGE));
            assertEquals(List.of(), lines.withStackTrace());
        }
    }

    @ParameterizedTest(name = "Content-Length sent: {0}")
    @ValueSource(booleans = {true, false})
    void aFormSentOverHttp2IsRead(boolean hasLength) throws Exception {
        Browser browser = Browser.of(Person.contributor("KEN"));
        byte[] form =
                ("csrf=" + Browser.csrf(browser.get("/help"))).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        headers.put("Origin", Surroundings.ORIGIN);
        headers.put("Cookie", "s=" + browser.cookies().get("s"));
        if (hasLength) {
            headers.put("Content-Length", Integer.toString(form.length));
        }

        try (LogLines lines = LogLines.ofAll()) {
            assertEquals(303, postOverHttp2("/session/sign-out", headers, form));
            assertEquals(List.of(), lines.withStackTrace());
        }
        assertEquals(401, browser.get("/submissions").statusCode());
    }

    @ParameterizedTest(name = "Content-Length sent: {0}")
    @ValueSource(booleans = {true, false})
    void aJsonDocumentSentOverHttp2IsRead(boolean hasLength) throws Exception {
        byte[] body = "{\"name\":\"by HTTP/2\"}".getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put(
                "Authorization",
                "Bearer " + Surroundings.signIn().token(Person.contributor("BRA")));
        if (hasLength) {
            headers.put("Content-Length", Integer.toString(body.length));
        }

        assertEquals(201, postOverHttp2("/api/gateway/v1/keys", headers, body));
    }

    /** Forms without a Content-Length; two of them have no fields either. */
    @ParameterizedTest
    @CsvSource({
        "/session/sign-out, '', 303",
        "/session/backchannel-logout, '', 400",
        "/session/backchannel-logout, logout_token=x, 400",
        "/nothing/here, a=b, 405"
    })
    void otherHttp2FormsAreNotLoggedAsServerErrors(String path, String body, int status)
            throws Exception {
        try (LogLines lines = LogLines.ofAll()) {
            assertEquals(
                    status, postOverHttp2(path, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
            assertEquals(List.of(), lines.withStackTrace());
        }
    }

    /** The status of the response to a form sent over HTTP/2. */
    private static int postOverHttp2(String path, Map<String, String> headers, byte[] form)
            throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            return vertx.createHttpClient(
                            new HttpClientOptions()
                                    .setProtocolVersion(HttpVersion.HTTP_2)
                                    .setHttp2ClearTextUpgrade(false))
                    .request(HttpMethod.POST, Surroundings.PORT, "127.0.0.1", path)
                    .compose(request -> {
                        request.setChunked(true).putHeader("Content-Type", FORM);
                        headers.forEach(request::putHeader);
                        Future<Integer> answered =
                                request.response().map(answer -> answer.statusCode());
                        request.end(Buffer.buffer(form));
                        return answered;
                    })
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        } finally {
            vertx.close();
        }
    }

    @Test
    void aFormWithoutAContentLengthIsRead() throws Exception {
        Browser browser = Browser.of(Person.contributor("KEN"));
        String csrf = Browser.csrf(browser.get("/help"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create(Surroundings.ORIGIN + "/session/sign-out"))
                                    .version(HttpClient.Version.HTTP_1_1)
                                    .header("Origin", Surroundings.ORIGIN)
                                    .header("Cookie", "s=" + browser.cookies().get("s"))
                                    .header("Content-Type", FORM)
                                    .POST(
                                            HttpRequest.BodyPublishers.ofInputStream(() ->
                                                    new ByteArrayInputStream(
                                                            ("csrf=" + csrf)
                                                                    .getBytes(
                                                                            StandardCharsets
                                                                                    .UTF_8))))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertEquals(303, answer.statusCode(), answer.body());
        }
        assertEquals(401, browser.get("/submissions").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session/sign-out", "/session/backchannel-logout"})
    void aFormThatArrivesTooSlowlyIsCutOff(String path) throws Exception {
        String head =
                "POST "
                        + path
                        + " HTTP/1.1|Host: x|Accept: text/html|Content-Length: 10000"
                        + "|Content-Type: "
                        + FORM;

        assertTooSlow(head + "||", "a", "The form arrived too slowly");
        assertTooSlow(
                head.replace("Content-Length: 10000", "Transfer-Encoding: chunked") + "||",
                "1|a|",
                "The form arrived too slowly");
    }

    @Test
    void aFileThatArrivesTooSlowlyIsCutOff() throws Exception {
        Browser browser = Browser.of(Person.contributor("KEN"));
        String form = browser.get("/submissions?flow=DF_WDI").asString();
        String action = form.replaceAll("(?s).*action=\"(/submissions\\?[^\"]+)\".*", "$1");
        Surroundings.indicators()
                .on(
                        "/api/indicators/v1/submissions?",
                        request -> request.body().onSuccess(b -> request.response().end("{}")));
        String head =
                "POST "
                        + action.replace("&amp;", "&")
                        + " HTTP/1.1|Host: x|Accept: text/html|Content-Length: 10000|Origin: "
                        + Surroundings.ORIGIN
                        + "|Cookie: s="
                        + browser.cookies().get("s")
                        + "|Content-Type: multipart/form-data; boundary=cut||";
        String file = "--cut|Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"||";

        assertTooSlow(head + file, "a", "The upload was too slow");
        assertTooSlow(head, "", "The upload was too slow");
    }

    /**
     * In the tests, the rate of a body is checked every second, and a body may take four seconds in
     * all.
     */
    private static void assertTooSlow(String first, String next, String expected)
            throws IOException {
        Instant start = Instant.now();
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
            socket.setSoTimeout(250);
            write(socket, first);
            while (answer.indexOf("</html>") < 0
                    && Duration.between(start, Instant.now()).toMillis() < 3_500) {
                try {
                    int read = socket.getInputStream().read();
                    assertFalse(read < 0, answer.toString());
                    answer.append((char) read);
                } catch (SocketTimeoutException e) {
                    write(socket, next);
                }
            }
        }
        assertTrue(answer.toString().startsWith("HTTP/1.1 408 "), answer.toString());
        assertTrue(answer.indexOf(expected) > 0, answer.toString());
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream()
                .write(text.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
