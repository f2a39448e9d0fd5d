package org.sharedgrowth.observatory.gateway.route;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ForwardingTest {
    private final StubService indicators = Surroundings.indicators();
    private final StubService reports = Surroundings.reports();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        reports.forget();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.BRA+KEN?c[TIME_PERIOD]=ge:2020+le:2023",
                "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/*?c%5BTIME_PERIOD%5D=ge:2020",
                "/sdmx/2.1/data/DIGOBS%2CDF_DIGITAL%2C1.0.0/A.BRA%2BKEN....../all",
                "/sdmx/2.1/data/DF_DIGITAL/..A/../all/?startPeriod",
                "/sdmx/2.1/data//DF_DIGITAL/%252C/%2F;x?a=1&a=2",
                "/sdmx/2.1/dataflow/all/all/latest/",
                "/sdmx/2.1/schema/dataflow/DIGOBS/DF_DIGITAL/latest/?explicitMeasure=false",
                "/v2/en/country/BR;KE/indicator/IT.NET.USER.ZS?format=json&date=2022:2023",
                "/v2/country/BR%3BKE/indicator/X.Y;Z?date=2020Q1:2020Q4&per_page=32500&page=1",
                "/v2/fr/countries/all/",
                "/v2?format=json",
                "/api/indicators/v1/indicators?topic=A,B&area=%E4%B8%AD&q=!$'()*+,;:@/?~%00"
            })
    void theTargetReachesTheServiceByteForByte(String target) throws IOException {
        indicators.json("/", "{}");

        String answer = Raw.get(target);

        assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
        assertEquals(target, indicators.lastSeen().target());
    }

    @Test
    void codingsAreForwardedInLowerCase() {
        indicators.json("/", "{}");

        given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "GZIP, Deflate;q=0.5")
                .get("/sdmx/2.1/codelist");

        assertEquals("gzip, deflate;q=0.5", indicators.lastSeen().headers().get("accept-encoding"));
    }

    @Test
    void rangeRequestsAreForwarded() {
        indicators.on(
                "/api/indicators/v1/flows/DF_WDI/download",
                request ->
                        request.response()
                                .setStatusCode(206)
                                .putHeader("Accept-Ranges", "bytes")
                                .putHeader("Content-Range", "bytes 2-4/10")
                                .putHeader("ETag", "\"1\"")
                                .end("cde"));

        given().header("Range", "bytes=2-4")
                .header("If-Range", "\"1\"")
                .get("/api/indicators/v1/flows/DF_WDI/download")
                .then()
                .statusCode(206)
                .header("Accept-Ranges", "bytes")
                .header("Content-Range", "bytes 2-4/10")
                .header("ETag", "\"1\"")
                .body(equalTo("cde"));

        Map<String, String> headers = indicators.lastSeen().headers();
        assertEquals("bytes=2-4", headers.get("range"));
        assertEquals("\"1\"", headers.get("if-range"));
    }

    @Test
    void aTargetOfSixteenKilobytesPassesAndALongerOneIsRefused() throws IOException {
        indicators.json("/", "{}");

        String fits = Raw.get("/sdmx/3.0/data/" + "K".repeat(16_000));
        String tooLong = Raw.get("/sdmx/3.0/data/" + "K".repeat(17_000));

        assertTrue(fits.startsWith("HTTP/1.1 200 OK\r\n"), fits);
        assertTrue(tooLong.matches("(?s)HTTP/1.[01] 414 .*"), tooLong);
        assertEquals(1, indicators.requests().size());
    }

    @Test
    void statusBodyAndListedHeadersOfAnAnswerAreForwardedAndOthersAreNot() {
        reports.on(
                "/api/reports/v1/reports",
                request ->
                        request.response()
                                .setStatusCode(418)
                                .putHeader("ETag", "\"7\"")
                                .putHeader("Link", "</x>; rel=\"next\"")
                                .putHeader("Memento-Datetime", "Sun, 01 Mar 2026 12:00:00 GMT")
                                .putHeader("Repr-Digest", "sha-256=:eA==:")
                                .putHeader("Content-Type", "application/json")
                                .putHeader("X-Powered-By", "stub")
                                .putHeader("Set-Cookie", "a=b")
                                .end("{\"a\":1}"));

        given().get("/api/reports/v1/reports")
                .then()
                .statusCode(418)
                .header("ETag", "\"7\"")
                .header("Link", "</x>; rel=\"next\"")
                .header("Memento-Datetime", "Sun, 01 Mar 2026 12:00:00 GMT")
                .header("Repr-Digest", "sha-256=:eA==:")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Powered-By", nullValue())
                .header("Set-Cookie", nullValue())
                .body(equalTo("{\"a\":1}"));
    }

    @Test
    void onlyListedRequestHeadersAreForwarded() {
        indicators.json("/", "{}");

        given().header("Accept-Language", "sw")
                .header("X-Forwarded-For", "10.1.1.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.1.1.1")
                .header("X-User-Id", "admin")
                .header("Cookie", "a=b")
                .header("Connection", "close")
                .get("/api/indicators/v1/indicators")
                .then()
                .statusCode(200);

        Map<String, String> headers = indicators.lastSeen().headers();
        assertEquals("sw", headers.get("accept-language"));
        for (String name :
                new String[] {
                    "x-forwarded-for", "x-forwarded-host", "forwarded", "x-user-id", "cookie"
                }) {
            assertFalse(headers.containsKey(name), name);
        }
    }

    @Test
    void aHeaderNamedInConnectionIsNotForwarded() throws IOException {
        indicators.json("/", "{}");

        Raw.exchange(
                """
                GET /api/indicators/v1/indicators HTTP/1.1
                Host: x
                Accept-Language: sw
                Traceparent: 00-1-2-01
                Connection: close
                Connection: Accept-Language

                """
                        .replace("\n", "\r\n"));

        Map<String, String> headers = indicators.lastSeen().headers();
        assertFalse(headers.containsKey("accept-language"), headers.toString());
        assertEquals("00-1-2-01", headers.get("traceparent"));
    }

    @Test
    void anAnswerToHeadHasTheLengthAndNoBody() throws IOException {
        indicators.on(
                "/",
                request ->
                        request.response()
                                .putHeader("Content-Length", "1234")
                                .putHeader("ETag", "\"1\"")
                                .end());

        String answer =
                Raw.exchange(
                        "HEAD /sdmx/3.0/data/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
        assertTrue(
                answer.toLowerCase(java.util.Locale.ROOT).contains("content-length: 1234"), answer);
        assertTrue(answer.endsWith("\r\n\r\n"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/admin/",
                "/auth/realms/master/protocol/openid-connect/token",
                "/auth/realms/observatory/clients-registrations/default",
                "/auth/realms/observatory/protocol/openid-connect/userinfo",
                "/auth/realms/observatory/account/",
                "/auth/realms/observatory/login-actions/../../../admin/",
                "/auth/resources/%2e%2e/admin",
                "/auth/resources/..;/admin",
                "/auth/metrics",
                "/auth"
            })
    void otherPathsOfTheSignInServerAreNotFound(String target) throws IOException {
        Surroundings.signIn().service().on("/auth/admin", request -> request.response().end("in"));

        String answer = Raw.get(target);

        assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/realms/observatory/.well-known/openid-configuration",
                "/auth/realms/observatory/protocol/openid-connect/auth?client_id=gateway",
                "/auth/realms/observatory/login-actions/authenticate?session_code=x",
                "/auth/resources/abc/login/style.css"
            })
    void signInPagesGetCookiesAndThePublicOrigin(String target) throws IOException {
        StubService signIn = Surroundings.signIn().service();
        signIn.on(
                target,
                request ->
                        request.response()
                                .putHeader("Set-Cookie", "AUTH=1")
                                .putHeader("X-Frame-Options", "SAMEORIGIN")
                                .end("ok"));

        String answer =
                Raw.exchange(
                        "GET "
                                + target
                                + " HTTP/1.1\r\n"
                                + "Host: evil.example\r\n"
                                + "X-Forwarded-Host: evil.example\r\n"
                                + "Referer: http://localhost/data?api_key=x\r\n"
                                + "Cookie: AUTH=\"0/+=\"; s=secret; t-state=begun\r\n"
                                + "Connection: close\r\n\r\n");

        assertTrue(answer.contains("AUTH=1"), answer);
        assertTrue(answer.contains("SAMEORIGIN"), answer);
        Map<String, String> headers = signIn.lastSeen().headers();
        assertEquals("AUTH=\"0/+=\"", headers.get("cookie"));
        assertEquals("localhost:" + Surroundings.PORT, headers.get("x-forwarded-host"));
        assertEquals("http", headers.get("x-forwarded-proto"));
        assertEquals("http://localhost/data", headers.get("referer"));
        Surroundings.signIn().reset();
    }

    @Test
    void pathsOutsideTheRoutesAreNotServed() {
        given().get("/api/other/v1")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/not-found"));
    }
}
