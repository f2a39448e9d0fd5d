package org.sharedgrowth.observatory.reports.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.reports.fixture.Suite;

/**
 * Request lines that another server might interpret differently, sent directly to the service.
 * {@code MatrixTest} of the gateway lists the ids P01 to P08.
 */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class PathsTest {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI service;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "P01, /api/reports/v1/reports/x/..%2f..%2freports",
        "P02, /api/reports/v1/reports/%2e%2e/%2e%2e/reports",
        "P03, /api/reports/v1/reports//none",
        "P04, /api/reports/v1/reports/..;x/reports",
        "P05, /api/reports/v1/reports/none%00",
        "P06, /api/reports/v1/reports/%c0%ae%c0%ae/reports",
        "P07, /api/reports/v1/reports/%252e%252e%252freports",
        "P08, /api/reports/v1/reports/none%2Cother+more/"
    })
    void ambiguousPathsGetAProblem(String id, String path) throws IOException {
        String answer = get(path);

        assertTrue(answer.matches("(?s)HTTP/1.1 40[04] .*"), id + answer);
        assertTrue(answer.contains("application/problem+json"), id + answer);
    }

    /** The next request on the same connection gets no response. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/1.2", "HTTP/3.0", "HTTP/0.9", "XTTP/1.1"})
    void otherHttpVersionsAreRefused(String version) throws IOException {
        String path = "/api/reports/v1/reports";
        String answer = send("GET " + path + " " + version + "\r\nHost: x\r\n\r\n" + request(path));

        assertTrue(answer.startsWith(version + " 505 "), answer);
        assertTrue(answer.contains("/problems/http-version"), answer);
        assertFalse(answer.contains(" 200 "), answer);
    }

    @Test
    void problemTitlesAreInTheLanguageOfTheCaller() throws IOException {
        String absent =
                send(request("/api/reports/v1/nowhere", "Accept-Language: ar;q=0.5, es\r\n"));
        String version =
                send("GET / HTTP/1.2\r\nHost: x\r\nAccept-Language: es\r\n\r\n" + request("/"));

        assertTrue(absent.contains("\"title\":\"No encontrado\""), absent);
        assertTrue(absent.toLowerCase(Locale.ROOT).contains("\ncontent-language: es"), absent);
        assertTrue(absent.toLowerCase(Locale.ROOT).contains("\nvary: accept-language"), absent);
        assertTrue(version.contains("\"title\":\"Esta versión de HTTP no se admite\""), version);
    }

    private String get(String target) throws IOException {
        return send(request(target));
    }

    private static String request(String target) {
        return request(target, "");
    }

    private static String request(String target, String extraHeaders) {
        return "GET "
                + target
                + " HTTP/1.1\r\nHost: x\r\n"
                + extraHeaders
                + "Connection: close\r\n\r\n";
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
