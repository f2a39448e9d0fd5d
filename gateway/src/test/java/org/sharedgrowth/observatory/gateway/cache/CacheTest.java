package org.sharedgrowth.observatory.gateway.cache;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CacheTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final StubService indicators = Surroundings.indicators();
    private final String path = "/sdmx/3.0/structure/x" + NEXT.incrementAndGet();
    private final AtomicInteger version = new AtomicInteger(1);

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        indicators.on(path, request -> answer(request, "public, max-age=60"));
    }

    private void answer(HttpServerRequest request, String cacheControl) {
        String tag = "\"" + version + "\"";
        HttpServerResponse response = request.response();
        response.putHeader("ETag", tag)
                .putHeader("Last-Modified", "Sun, 01 Mar 2026 12:00:00 GMT")
                .putHeader("Cache-Control", cacheControl)
                .putHeader("Content-Type", "text/plain")
                .putHeader("Vary", "Accept, Accept-Language");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.end("version " + version);
        }
    }

    @Test
    void identicalRequestsAreSentOnce() {
        get().body(equalTo("version 1")).header("Age", nullValue());
        get().body(equalTo("version 1")).header("Age", "0").header("ETag", "\"1\"");

        assertEquals(1, indicators.requests().size());
    }

    @Test
    void requestsForDifferentLanguagesTypesCodingsAndQueriesAreSentSeparately() {
        get();
        given().header("Accept-Language", "fr").get(path);
        given().header("Accept", "text/csv").get(path);
        given().header("Accept-Encoding", "br").get(path);
        given().get(path + "?a=1");

        assertEquals(5, indicators.requests().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept-Language: fr~Connection: close, Accept-Language | Accept-Language: fr",
                "Accept: text/csv~Connection: close~Connection: accept | Accept: text/csv",
                "Accept-Language: en~Accept-Language: fr | Accept-Language: en",
                "Accept: text/csv~Accept: text/plain | Accept: text/csv"
            })
    void answersToRequestsWithUnusualHeadersAreSharedOnlyAmongEqualRequests(
            String unusual, String canonical) throws Exception {
        indicators.on(path, request -> answer(request, "public, max-age=60"));
        getWithHeaders(unusual);
        getWithHeaders(unusual);
        assertEquals(1, indicators.requests().size(), "one request to the service");

        getWithHeaders(canonical);

        assertEquals(2, indicators.requests().size(), "a different request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prefer: respond-async",
                "Range: bytes=0-1",
                "If-Range: \"1\"~Range: bytes=0-1",
                "Content-Type: text/plain",
                "Content-Language: fr",
                "If-Match: \"2\"",
                "If-Unmodified-Since: Sun, 01 Mar 2026 11:59:59 GMT",
                "Idempotency-Key: 1",
                "Last-Event-ID: 1",
                "Accept-Charset: utf-8",
                "Access-Control-Request-Method: GET",
                "Connection: keep-alive, x"
            })
    void aHeaderWithoutEffectDoesNotSeparateRequests(String header) throws Exception {
        indicators.on(path, request -> answer(request, "public, max-age=60"));
        getWithHeaders(header);
        String name = header.substring(0, header.indexOf(':'));
        if (!name.equals("Connection")) {
            assertEquals("", indicators.lastSeen().header(name.toLowerCase(Locale.ROOT)));
        }

        getWithHeaders(header);
        getWithHeaders("User-Agent: x");

        assertEquals(1, indicators.requests().size());
    }

    @Test
    void aLongTargetIsCachedLikeAnyOther() {
        String longer = path + "?c=" + "x".repeat(8_000);
        given().get(longer).then().statusCode(200);
        given().get(longer).then().statusCode(200);

        assertEquals(1, indicators.requests().size());
    }

    private void getWithHeaders(String headers) throws IOException {
        String request = "GET " + path + " HTTP/1.1~Host: localhost~" + headers + "~~";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.replace("~", "\r\n").getBytes(US_ASCII));
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("version 1") < 0) {
                answer.append((char) socket.getInputStream().read());
            }
        }
    }

    @Test
    void afterASecondTheAnswerIsRevalidated() throws Exception {
        get();
        Thread.sleep(1_100); // until the cached answer must be revalidated
        get().statusCode(200).body(equalTo("version 1"));
        assertEquals("\"1\"", indicators.lastSeen().header("if-none-match"));
        version.set(2);
        Thread.sleep(1_100); // until the cached answer must be revalidated

        get().body(equalTo("version 2")).header("ETag", "\"2\"");

        assertEquals(3, indicators.requests().size());
    }

    @Test
    void aClientWithACurrentCopyGets304() {
        get();

        given().header("If-None-Match", "\"0\", W/\"1\"")
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"")
                .body(equalTo(""));
        given().header("If-None-Match", "\"0\"").get(path).then().statusCode(200);

        assertEquals(1, indicators.requests().size());
    }

    @Test
    void theFirstAnswerIs304ForAClientWithACurrentCopy() {
        given().header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
        given().get(path).then().statusCode(200).body(equalTo("version 1"));

        assertEquals(1, indicators.requests().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 01 Mar 2026 12:00:00 GMT | 304",
                "Mon, 02 Mar 2026 00:00:00 GMT | 304",
                "Sun, 01 Mar 2026 11:59:59 GMT | 200",
                "2026-03-02T00:00:00Z | 200",
                "never | 200"
            })
    void aClientMayRevalidateByDate(String since, int status) {
        for (int time = 1; time <= 2; time++) {
            given().header("If-Modified-Since", since).get(path).then().statusCode(status);
        }
        given().header("If-Modified-Since", since)
                .header("If-None-Match", "\"0\"")
                .get(path)
                .then()
                .statusCode(200)
                .body(equalTo("version 1"));

        assertEquals(1, indicators.requests().size());
    }

    @Test
    void answersToRequestsWithATokenAreNotCached() {
        String token = Surroundings.signIn().token(Person.contributor("KEN"));
        given().header("Authorization", "Bearer " + token).get(path).then().statusCode(200);
        get();
        given().header("Authorization", "Bearer " + token)
                .get(path)
                .then()
                .header("Age", nullValue());

        assertEquals(3, indicators.requests().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private, max-age=60",
                "no-store",
                "public, no-cache",
                "public, max-age=0",
                "max-age=60",
                ""
            })
    void answersAreCachedOnlyIfTheServiceAllowsIt(String cacheControl) {
        indicators.on(path, request -> answer(request, cacheControl));
        get();
        get();

        assertEquals(2, indicators.requests().size());
    }

    @Test
    void whileTheServiceFailsTheLastAnswerIsUsed() throws Exception {
        get();
        Thread.sleep(1_100); // until the cached answer must be revalidated
        indicators.on(path, request -> request.response().setStatusCode(500).end("failed"));
        get().statusCode(200).body(equalTo("version 1")).header("Age", notNullValue());
        indicators.on(path, request -> request.connection().close());

        get().statusCode(200).body(equalTo("version 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 500", "Transfer-Encoding: chunked"})
    void aBrokenAnswerLeavesNoHeadersInItsSubstitute(String framing) throws Exception {
        Raw.get(path);
        Thread.sleep(1_100); // until the cached answer must be revalidated
        indicators.on(path, request -> breakOff(request, framing));

        String answer = Raw.get(path);

        assertThat(answer, startsWith("HTTP/1.1 200 OK\r\n"));
        assertThat(answer, endsWith("\r\n\r\nversion 1"));
        String head = answer.toLowerCase(Locale.ROOT);
        assertThat(head, containsString("content-length: 9\r\n"));
        assertThat(head, containsString("ratelimit: "));
        assertThat(head, not(containsString("content-length: 500")));
        assertThat(head, not(containsString("transfer-encoding")));
        assertThat(head, not(containsString("content-language")));
    }

    private static void breakOff(HttpServerRequest request, String framing) {
        String[] header = framing.split(": ", -1);
        request.response()
                .putHeader(header[0], header[1])
                .putHeader("Content-Language", "fr")
                .writeHead()
                .onComplete(sent -> request.connection().close());
    }

    @Test
    void aPublicChangeInvalidatesAllCachedAnswers() {
        indicators.json("/api/indicators/v1/submissions", "{}");
        get();
        version.set(2);
        given().header(
                        "Authorization",
                        "Bearer " + Surroundings.signIn().token(Person.reviewer("KEN")))
                .header("If-Match", "*")
                .delete("/api/indicators/v1/submissions/1/schedule")
                .then()
                .statusCode(200);

        get().body(equalTo("version 2"));
    }

    @Test
    void fiveHundredIdenticalRequestsAreSentOnce() throws Exception {
        ConcurrentLinkedQueue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        indicators.on(path, held::add);
        List<Socket> all = new ArrayList<>();
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try {
            for (int i = 0; i < 500; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), Surroundings.PORT);
                all.add(socket);
                socket.setSoTimeout(5_000);
                socket.getOutputStream().write(request.getBytes(US_ASCII));
            }
            Surroundings.pause(500);
            answer(held.remove(), "public, max-age=60");

            for (Socket socket : all) {
                String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
                assertThat(answer, endsWith("version 1"));
            }
        } finally {
            for (Socket socket : all) {
                socket.close();
            }
        }
        assertEquals(1, indicators.requests().size());
    }

    @Test
    void requestsWaitingForAnUnsharedAnswerAreSentSeparately() {
        indicators.on(path, request -> answer(request, "private"));
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> given().get(path).body().asString()));
        }

        answers.forEach(body -> assertEquals("version 1", body.join()));
        assertEquals(10, indicators.requests().size());
    }

    @Test
    void aChunkedAnswerIsCachedToo() {
        indicators.on(
                path,
                request -> {
                    HttpServerResponse response = request.response().setChunked(true);
                    response.putHeader("Cache-Control", "public, max-age=60");
                    response.write("piece ");
                    response.end("by piece");
                });
        get().body(equalTo("piece by piece"));
        get().body(equalTo("piece by piece"));

        assertEquals(1, indicators.requests().size());
        assertFalse(indicators.lastSeen().headers().containsKey("cookie"));
    }

    private ValidatableResponse get() {
        return given().get(path).then();
    }
}
