package org.sharedgrowth.observatory.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/**
 * Requests whose end two servers could determine differently. Each is followed by a canary request.
 * If the first request is refused, the canary must not be answered; it must never become part of
 * the first request.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SmugglingTest {
    private static final String CELLS = "/api/indicators/v1/cells";
    private static final String CANARY =
            "GET /sdmx/canary HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        indicators.json("/", "{}");
        indicators.on(
                CELLS,
                request -> request.bodyHandler(body -> request.response().end("got " + body)));
    }

    static Stream<Arguments> ambiguous() {
        return Stream.of(
                post("S01", "Content-Length: 5|Transfer-Encoding: chunked", "0||"),
                post("S02", "Transfer-Encoding: chunked|Content-Length: 5", "0||"),
                post("S03", "Content-Length: 5|Content-Length: 5", "abcde"),
                post("S04", "Content-Length: 5|Content-Length: 6", "abcdef"),
                post("S05", "Content-Length: 5, 5", "abcde"),
                post("S06", "Content-Length: +5", "abcde"),
                post("S07", "Content-Length: -1", ""),
                post("S08", "Content-Length: 0x5", "abcde"),
                post("S09", "Content-Length: 5 5", "abcde"),
                post("S10", "Content-Length: ", ""),
                post("S11", "Content-Length: 99999999999999999999", "abcde"),
                post("S12", "Transfer-Encoding: identity", "5|abcde|0||"),
                post("S13", "Transfer-Encoding: chunked, identity", "5|abcde|0||"),
                post("S14", "Transfer-Encoding: xchunked", "5|abcde|0||"),
                post("S15", "Transfer-Encoding: chunked|Transfer-Encoding: identity", "0||"),
                post("S16", "Transfer-Encoding: \u000bchunked", "0||"),
                post("S17", "Transfer-Encoding:| chunked", "0||"),
                post("S18", "Transfer-Encoding : chunked", "0||"),
                post("S19", "Transfer-Enc\u0000oding: chunked", "0||"),
                of("S20", "POST " + CELLS + " HTTP/1.0|Host: x|Transfer-Encoding: chunked||0||"),
                post("S21", "Transfer-Encoding: chunked", "+5|abcde|0||"),
                post("S22", "Transfer-Encoding: chunked", "0x5|abcde|0||"),
                post("S23", "Transfer-Encoding: chunked", "fffffffffffffffff|abcde|0||"),
                post("S24", "Transfer-Encoding: chunked", "5;a\nabcde|0||"),
                of("S28", "GET /sdmx/x HTTP/1.1\nHost: x\n\n"),
                of("S29", "GET /sdmx/x HTTP/1.1|Host: x\rX-A: b||"),
                of("S30", "GET /sdmx/x HTTP/1.1|Host: x|Accept: a\u0000b||"),
                of("S31", "GET /sdmx/x HTTP/1.1|Host: x|Host: y||"),
                of("S32", "GET /sdmx/x HTTP/1.1|Accept: a/b||"),
                of("S33", "GET http://other/sdmx/x HTTP/1.1|Host: x||"),
                of("S33a", "GET http://x@other/sdmx/x HTTP/1.1|Host: x||"),
                of("S33b", "GET ftp://x/sdmx/x HTTP/1.1|Host: x||"),
                of("S35", "GET /sdmx/x|"),
                of("S36", "GET /sdmx/x HTTP/2.0|Host: x||"),
                of("S37", "GET /sdmx/x HTTP/1.1|Host: x|X y: z||"),
                of("S42", "GET /sdmx/x HTTP/1.1|Host: x|Connection: keep-alive, Authorization||"));
    }

    private static Arguments of(String id, String request) {
        return Arguments.of(id, request.replace("|", "\r\n"));
    }

    private static Arguments post(String id, String headers, String body) {
        return of(id, "POST " + CELLS + " HTTP/1.1|Host: localhost|" + headers + "||" + body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void anAmbiguousRequestIsRefusedAndTheConnectionClosed(String id, String request)
            throws IOException {
        String answer = Raw.exchange(request + CANARY);

        assertTrue(
                answer.isEmpty() || answer.matches("(?s)HTTP/[12].[01] (400|501|505) .*"),
                id + answer);
        assertTrue(answer.isEmpty() || answer.lastIndexOf("HTTP/") == 0, id + answer);
        assertEquals(0, indicators.requests().size(), id);
    }

    /** Vert.x would refuse these only with WebSockets enabled, which our servers do not use. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/1.2", "HTTP/3.0", "HTTP/0.9", "XTTP/1.1"})
    void s36OtherHttpVersionsAreRefused(String version) throws IOException {
        String answer = Raw.exchange("GET /sdmx/x " + version + "\r\nHost: x\r\n\r\n" + CANARY);

        assertTrue(answer.startsWith(version + " 505 "), answer);
        assertTrue(answer.contains("This HTTP version is not supported"), answer);
        assertEquals(0, indicators.requests().size(), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\r\nabcde0\r\n\r\n", "5\r\nabcdefgh\r\n0\r\n\r\n"})
    void s25AndS26AChunkOfTheWrongLengthIsRefused(String body) throws IOException {
        String head = "POST " + CELLS + " HTTP/1.1|Host: x|Transfer-Encoding: chunked||";

        String answer = Raw.exchange(head.replace("|", "\r\n") + body + CANARY);

        assertTrue(
                indicators.requests().stream().noneMatch(seen -> seen.target().contains("canary")),
                answer);
        assertFalse(answer.contains(" 200 OK"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x", "HTTPS://X"})
    void s33AnAbsoluteTargetIsForwardedWithoutItsHost(String host) throws IOException {
        Raw.exchange(
                "GET "
                        + host
                        + "/sdmx/x?c%5BA%5D=b+c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertEquals("/sdmx/x?c%5BA%5D=b+c", indicators.lastSeen().target());
    }

    @Test
    void s34ATabInTheRequestLineIsForwardedAsASpace() throws IOException {
        Raw.exchange("GET\t/sdmx/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertEquals("/sdmx/x", indicators.lastSeen().target());
    }

    @Test
    void s27TrailersAreDropped() throws IOException {
        String answer =
                Raw.exchange(
                        "POST "
                                + CELLS
                                + " HTTP/1.1\r\n"
                                + "Host: x\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"
                                + "5\r\n"
                                + "abcde\r\n"
                                + "0\r\n"
                                + "Content-Length: 9\r\n"
                                + "Host: evil\r\n"
                                + "Authorization: x\r\n\r\n"
                                + CANARY);

        assertTrue(answer.contains("got abcde"), answer);
        assertEquals(2, indicators.requests().size());
        Map<String, String> first = indicators.requests().getFirst().headers();
        assertFalse(first.containsKey("authorization"), first.toString());
        assertTrue(first.getOrDefault("host", "").startsWith("127.0.0.1"), first.toString());
    }

    @Test
    void s38ABodyOfAGetIsNotMixedWithAPipelinedRequest() throws IOException {
        String answer =
                Raw.exchange(
                        "GET /sdmx/first HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde"
                                + CANARY);

        assertEquals(
                "/sdmx/first, /sdmx/canary",
                indicators.requests().stream()
                        .map(StubService.SeenRequest::target)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(""),
                answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100-continue", "100-Continue", "x-unknown", " 100-continue, x"})
    void s39ExpectHeadersAreHandledOrIgnored(String expectation) throws IOException {
        String answer =
                Raw.exchange(
                        "POST "
                                + CELLS
                                + " HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: "
                                + expectation
                                + "\r\n\r\nabcde"
                                + CANARY);

        assertTrue(answer.contains("got abcde") || answer.contains(" 417 "), answer);
        assertTrue(
                indicators.requests().stream().noneMatch(s -> s.headers().containsKey("expect")),
                answer);
    }

    @Test
    void s41AnUpgradeIsNeverForwarded() throws IOException {
        Raw.exchange(
                """
                GET /sdmx/x HTTP/1.1
                Host: x
                Connection: Upgrade, HTTP2-Settings
                Upgrade: websocket
                HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA

                """
                                .replace("\n", "\r\n")
                        + CANARY);

        Map<String, String> headers = indicators.requests().getFirst().headers();
        assertFalse(headers.containsKey("upgrade"), headers.toString());
        assertFalse(headers.containsKey("http2-settings"), headers.toString());
        assertFalse(
                headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT).contains("upgrade"),
                headers.toString());
    }

    @Test
    void s49AnAnswerWithTwoLengthsIsNotForwarded() throws IOException {
        indicators.on(
                "/sdmx/two",
                request -> {
                    request.response().headers().add("Content-Length", "2");
                    request.response().headers().add("Content-Length", "20");
                    request.response().end("ab");
                });

        String answer = Raw.get("/sdmx/two");

        assertTrue(answer.startsWith("HTTP/1.1 502 "), answer);
    }
}
