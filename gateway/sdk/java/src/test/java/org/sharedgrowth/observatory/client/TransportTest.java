package org.sharedgrowth.observatory.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharedgrowth.observatory.client.model.Release;

/** Behaviour common to all operations, tested with a server that fails on demand. */
class TransportTest {
    private static final String RELEASES =
            "{\"page\":%d,\"pageSize\":2,\"total\":3,\"items\":[%s],\"release\":null}";

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<ReceivedRequest> requests = new ArrayList<>();
    private HttpServer server;

    /** A request as received by the server. */
    private record ReceivedRequest(String method, URI uri, com.sun.net.httpserver.Headers headers) {}

    /** The response; the last {@code cut} bytes of its body are not sent. */
    private record Answer(int status, String body, int cut, String... headers) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void retriesWaitForRetryAfter() {
        answers.add(new Answer(429, "{}", 0, "Retry-After", "1"));
        answers.add(new Answer(200, "{\"id\":7}", 0));
        Instant before = Instant.now();

        Release release = guest().releases().getRelease("7").send();

        assertEquals(7L, release.id());
        assertTrue(Duration.between(before, Instant.now()).toMillis() >= 1000);
    }

    @Test
    void aRequestThatWouldHaveToWaitTooLongFailsAtOnce() {
        answers.add(
                new Answer(
                        503,
                        "{\"type\":\"/problems/unavailable\",\"title\":\"Away\",\"detail\":\"d\"}",
                        0,
                        "Retry-After",
                        "3600"));

        var failure =
                assertThrows(
                        ObservatoryException.Unavailable.class,
                        () -> guest().releases().getRelease("7").send());

        assertEquals("/problems/unavailable", failure.type());
        assertEquals("503 Away: d", failure.getMessage());
        assertEquals(1, requests.size());
    }

    @Test
    void aRequestThatIsNotIdempotentIsSentOnce() {
        answers.add(new Answer(503, "", 0, "Retry-After", "0"));

        assertThrows(
                ObservatoryException.Unavailable.class,
                () -> guest().authoring().approveDraft("a").header("If-Match", "\"1\"").send());

        assertEquals(1, requests.size());
    }

    @Test
    void anIdempotencyKeyAllowsRetries() {
        answers.add(new Answer(503, "", 0, "Retry-After", "0"));
        answers.add(new Answer(201, "{\"id\":\"%s\"}".formatted(new java.util.UUID(0, 1)), 0));

        guest().submissions().submitData(Body.text("text/csv", "a")).flow("F").send();

        String key = requests.get(0).headers.getFirst("Idempotency-Key");
        assertEquals(36, key.length());
        assertEquals(key, requests.get(1).headers.getFirst("Idempotency-Key"));
        assertEquals("flow=F", requests.get(1).uri.getRawQuery());
    }

    @Test
    void aMissingParameterIsReportedBeforeAnythingIsSent() {
        var call = guest().submissions().submitData(Body.text("text/csv", "a"));

        var failure = assertThrows(IllegalStateException.class, call::send);

        assertTrue(failure.getMessage().endsWith("needs the parameter flow"));
        assertEquals(0, requests.size());
    }

    @Test
    void allPagesAreReadInOrder() {
        answers.add(new Answer(200, RELEASES.formatted(1, "{\"id\":1},{\"id\":2}"), 0));
        answers.add(new Answer(200, RELEASES.formatted(2, "{\"id\":3}"), 0));

        List<Long> ids =
                guest().releases().listReleases().pageSize(2).all().stream()
                        .map(Release::id)
                        .toList();

        assertEquals(List.of(1L, 2L, 3L), ids);
        assertEquals("pageSize=2&page=2", requests.get(1).uri.getRawQuery());
    }

    @Test
    void allPagesAreOfTheSameRelease() {
        String page =
                "{\"page\":1,\"pageSize\":1,\"total\":2,\"items\":[{}],\"release\":{\"id\":17}}";
        answers.add(new Answer(200, page, 0));
        answers.add(new Answer(200, page, 0));

        assertEquals(2, guest().data().listObservations().all().stream().count());

        assertEquals("page=2&release=17", requests.get(1).uri.getRawQuery());
    }

    @Test
    void everyIterationStartsFromTheFirstPage() {
        addPagesOf(17, 17, 18, 18);
        var pages = guest().data().listObservations().all();

        assertEquals(2, pages.stream().count());
        assertEquals(2, pages.stream().count());

        assertEquals(
                List.of("page=1", "page=2&release=17", "page=1", "page=2&release=18"), queries());
    }

    @Test
    void concurrentIterationsAreIndependent() {
        addPagesOf(17, 18, 18, 17);
        var pages = guest().data().listObservations().page(1).all();
        var first = pages.iterator();
        first.next();

        assertEquals(2, pages.stream().count());
        first.next();

        assertFalse(first.hasNext());
        assertEquals(
                List.of("page=1", "page=1", "page=2&release=18", "page=2&release=17"), queries());
    }

    @Test
    void aBrokenDownloadIsResumed(@TempDir Path folder) throws IOException {
        answers.add(new Answer(200, "one two three", 5, "ETag", "\"a\""));
        answers.add(new Answer(206, "three", 0, "ETag", "\"a\""));
        Path file = folder.resolve("flow");

        try (Download download = guest().downloads().downloadFlow("F").open()) {
            assertEquals(13, download.saveTo(file));
        }

        assertEquals("one two three", Files.readString(file));
        assertEquals("bytes=8-", requests.get(1).headers.getFirst("Range"));
        assertEquals("\"a\"", requests.get(1).headers.getFirst("If-Range"));
    }

    /** On Linux, writing to {@code /dev/full} always fails because no space is left. */
    @Test
    void aFullDiskIsNotTreatedAsABrokenDownload() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        answers.add(new Answer(200, "one two three", 0, "ETag", "\"a\""));

        try (Download download = guest().downloads().downloadFlow("F").open()) {
            assertThrows(IOException.class, () -> download.saveTo(full));
        }

        assertEquals(1, requests.size());
    }

    @Test
    void charactersOfSdmxKeysAreNotEncoded() {
        answers.add(
                new Answer(
                        404,
                        "{\"errors\":[{\"code\":404,\"title\":\"None\",\"detail\":\"d\"}]}",
                        0));

        var failure =
                assertThrows(
                        ObservatoryException.NotFound.class,
                        () ->
                                guest().sdmx()
                                        .getSdmxData("D", "dataflow", "F/G", "A.K+B.*,C", "1.0.0+")
                                        .with("c[TIME_PERIOD]", "ge:2020+le:2021")
                                        .open());

        assertEquals(
                "/sdmx/3.0/data/dataflow/D/F%2FG/1.0.0+/A.K+B.*,C"
                        + "?c%5BTIME_PERIOD%5D=ge%3A2020%2Ble%3A2021",
                requests.get(0).uri.toString());
        assertEquals("404 None: d", failure.getMessage());
    }

    @Test
    void eachRequestHasAProofWithTheServersNonce() throws IOException {
        KeyPair key = Keys.make();
        answers.add(new Answer(400, "{}", 0, "DPoP-Nonce", "n1"));
        answers.add(
                new Answer(
                        200,
                        "{\"access_token\":\"t\",\"token_type\":\"DPoP\",\"expires_in\":300}",
                        0));
        answers.add(new Answer(401, "{}", 0, "DPoP-Nonce", "n2"));
        answers.add(new Answer(200, "{\"id\":7}", 0));

        at(SignIn.client("nso-ken", key.getPrivate())).releases().getRelease("7").send();

        assertEquals("", claim(0, "nonce"));
        assertEquals("n1", claim(1, "nonce"));
        assertEquals("DPoP t", requests.get(3).headers.getFirst("Authorization"));
        assertEquals("n2", claim(3, "nonce"));
        assertEquals("GET", claim(3, "htm"));
        assertEquals(origin() + "/api/indicators/v1/releases/7", claim(3, "htu"));
        // The SHA-256 of the token "t" (RFC 9449).
        assertEquals("47mKTaMaEn1L3m5DAz9muidMqw636xxw7EFAK_YnPdg", claim(3, "ath"));
        assertNotEquals(claim(2, "jti"), claim(3, "jti"));
    }

    @Test
    void aRefusedSignInHasAReason() {
        answers.add(
                new Answer(
                        401,
                        "{\"error\":\"invalid_client\",\"error_description\":\"no such key\"}",
                        0));

        var failure =
                assertThrows(
                        ObservatoryException.Unauthorized.class,
                        () ->
                                at(SignIn.client("nobody", Keys.make().getPrivate()))
                                        .releases()
                                        .getRelease("7")
                                        .send());

        assertEquals("401 Sign-in was refused (invalid_client): no such key", failure.getMessage());
    }

    @Test
    void retryAfterMayBeADate() {
        Clock noon = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

        assertEquals(
                Optional.of(Duration.ofSeconds(90)),
                Retries.wait("Tue, 24 Nov 2026 12:01:30 GMT", noon));
        assertEquals(Optional.empty(), Retries.wait("soon", noon));
    }

    @Test
    void unknownFieldsAndValuesOfANewerServerAreTolerated() throws IOException {
        var area =
                Json.value(
                        Json.tree(
                                "{\"code\":\"X\",\"kind\":\"continent\",\"new\":1}"
                                        .getBytes(UTF_8)),
                        org.sharedgrowth.observatory.client.model.Area.class);

        assertEquals("UNKNOWN_TO_THIS_CLIENT", area.kind().name());
    }

    @Test
    void faultsAreListedIndividually() {
        var failure =
                ObservatoryException.of(
                        422,
                        "{\"title\":\"t\",\"errors\":[{\"pointer\":\"/a\",\"detail\":\"d\",\"value\":\"v\"}]}"
                                .getBytes(UTF_8));

        assertInstanceOf(ObservatoryException.Invalid.class, failure);
        assertEquals(List.of(new ObservatoryException.Fault("/a", "d", "v")), failure.faults());
    }

    /** Stubs one page with one item for each release; two pages make a complete list. */
    private void addPagesOf(int... releases) {
        for (int release : releases) {
            String page = "{\"pageSize\":1,\"total\":2,\"items\":[{}],\"release\":{\"id\":%d}}";
            answers.add(new Answer(200, page.formatted(release), 0));
        }
    }

    @Test
    void anApiKeyIsSentWithEachRequest() {
        answers.add(new Answer(200, "{\"id\":7}", 0));

        at(SignIn.apiKey("sgo_1")).releases().getRelease("7").send();

        assertEquals("sgo_1", requests.getFirst().headers.getFirst("X-API-Key"));
        assertFalse(requests.getFirst().headers.containsKey("Authorization"));
    }

    private List<String> queries() {
        return requests.stream().map(one -> one.uri.getRawQuery()).toList();
    }

    private Observatory guest() {
        return at(SignIn.guest());
    }

    private Observatory at(SignIn signIn) {
        return Observatory.at(origin()).as(signIn).build();
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String claim(int request, String name) throws IOException {
        String[] parts = requests.get(request).headers.getFirst("DPoP").split("\\.");
        return Json.tree(Base64.getUrlDecoder().decode(parts[1])).path(name).asText();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(
                new ReceivedRequest(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders()));
        exchange.getRequestBody().readAllBytes();
        Answer answer = answers.remove();
        for (int i = 0; i < answer.headers.length; i += 2) {
            exchange.getResponseHeaders().set(answer.headers[i], answer.headers[i + 1]);
        }
        byte[] body = answer.body.getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body, 0, body.length - answer.cut);
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
