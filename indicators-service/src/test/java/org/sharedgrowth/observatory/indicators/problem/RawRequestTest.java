package org.sharedgrowth.observatory.indicators.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/** Malformed and unusual requests, sent as raw bytes. */
@QuarkusTest
class RawRequestTest {
    private static final String LIST = "/api/indicators/v1/probe/list";

    @Inject SmallWorld smallWorld;

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource("/")
    URI service;

    @Test
    void aRequestLineOfFifteenKilobytesIsAccepted() throws IOException {
        String answer = get(LIST + "?topic=" + "x".repeat(15_000), "");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }

    @Test
    void aLongerRequestLineIsA414() throws IOException {
        String answer = get(LIST + "?topic=" + "x".repeat(20_000), "");
        assertTrue(answer.contains(" 414 "), answer);
    }

    @Test
    void tooLargeHeadersAreA431() throws IOException {
        String answer = get(LIST, "X-Large: " + "x".repeat(20_000) + "\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
    }

    @Test
    void aMalformedRequestLineIsA400() throws IOException {
        String answer = send("GET /x HTTP/9.9 y\r\nHost: x\r\n\r\n");
        assertTrue(answer.contains(" 400 "), answer);
    }

    /** The next request on the same connection gets no response. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/1.2", "HTTP/3.0", "HTTP/0.9", "XTTP/1.1"})
    void otherHttpVersionsAreRefused(String version) throws IOException {
        String next = "GET " + LIST + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        String answer = send(request(LIST, version) + next);
        assertTrue(answer.startsWith(version + " 505 "), answer);
        assertTrue(answer.contains("/problems/http-version"), answer);
        assertFalse(answer.contains(" 200 "), answer);

        String dialectAnswer = send(request("/v2/country", version) + next);
        assertTrue(dialectAnswer.startsWith(version + " 505 "), dialectAnswer);
        assertTrue(dialectAnswer.contains("This HTTP version is not supported"), dialectAnswer);
        assertFalse(dialectAnswer.contains("/problems/"), dialectAnswer);
    }

    @Test
    void undecodableTargetsAreA400() throws IOException {
        String answer = get(LIST + "/%zz", "");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        String queryAnswer = get(LIST + "?topic=%zz", "");
        assertTrue(queryAnswer.startsWith("HTTP/1.1 400"), queryAnswer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/indicators/v1/probe/body", "/api/indicators/v1/structures"})
    void aChunkedBodyBeyondTheLimitIsCutOff(String path) throws IOException {
        String answer;
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            String head =
                    """
                    POST %s HTTP/1.1\r
                    Host: x\r
                    Content-Type: application/json\r
                    Transfer-Encoding: chunked\r
                    Authorization: Bearer %s\r
                    \r
                    """
                            .formatted(path, aToken().steward().sign());
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] chunk =
                    ("100000\r\n" + " ".repeat(0x100000) + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII);
            try {
                for (int i = 0; i < 100; i++) {
                    out.write(chunk);
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (SocketException cutOff) {
                // Expected: the service has stopped reading.
            }
            answer = read(socket);
        }
        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 413"), answer);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "P01, /api/indicators/v1/areas/..%2flimits",
        "P02, /api/indicators/v1/areas/%2e%2e/%2e%2e/limits",
        "P03, /api/indicators/v1/areas//none",
        "P04, /api/indicators/v1/areas/..;x/limits",
        "P05, /api/indicators/v1/areas/KEN%00",
        "P06, /api/indicators/v1/areas/%c0%ae%c0%ae/limits",
        "P07, /api/indicators/v1/areas/%252e%252e%252flimits"
    })
    void ambiguousPathsGetAProblem(String id, String path) throws IOException {
        String answer = get(path, "");

        assertTrue(answer.matches("(?s)HTTP/1.1 40[04] .*"), id + answer);
        assertTrue(answer.contains("application/problem+json"), id + answer);
    }

    /**
     * A key with a space in place of the plus would be answered with 400 and this message. The key
     * is read only if the dataflow exists.
     */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"P08, 'BRA%2BKEN'", "P08, 'BRA+KEN'", "P08, 'BRA%2bKEN'"})
    void aPlusInAKeyIsNotDecodedAsASpace(String id, String areas) throws IOException {
        smallWorld.create();
        String answer = get("/sdmx/2.1/data/DF_DIGITAL/A." + areas + "....../all/", "");

        assertFalse(answer.contains("is not a valid part of a key"), id + answer);
        assertTrue(answer.matches("(?s)HTTP/1.1 (200|404) .*"), id + answer);
    }

    private static String request(String target, String version) {
        return "GET " + target + " " + version + "\r\nHost: x\r\n\r\n";
    }

    private String get(String target, String headers) throws IOException {
        return send(
                "GET "
                        + target
                        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + headers
                        + "\r\n");
    }

    private String send(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return read(socket);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String read(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            int count;
            while ((count = socket.getInputStream().read(buffer)) > 0 && answer.length() < 3000) {
                answer.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException closed) {
            return answer.toString();
        }
        return answer.toString();
    }
}
