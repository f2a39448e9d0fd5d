package org.sharedgrowth.observatory.gateway.browser;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.problem.RefusalPage;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Refusals have a suitable format: a page for people, a problem document for programs. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RefusalTest {
    /** A text without private-use characters, which are the placeholders of {@link RefusalPage}. */
    private static final String NO_PLACEHOLDERS = "(?s)[^\\x{E000}-\\x{F8FF}]*";

    private static final List<String> SECURITY_HEADERS =
            List.of(
                    "Content-Security-Policy",
                    "X-Content-Type-Options",
                    "Referrer-Policy",
                    "Cross-Origin-Opener-Policy",
                    "Cross-Origin-Resource-Policy",
                    "Permissions-Policy");

    @ParameterizedTest
    @CsvSource({
        "GET, /auth/nothing/of/the/kind, 0, 404, not-found",
        "TRACE, /countries, 0, 405, method-not-allowed",
        "POST, /auth/realms/observatory/protocol/openid-connect/token, 300000, 413, content-too-large",
        "GET, /countries/LONG, 0, 414, target-too-long",
        "POST, /session/sign-out, 1, 403, cross-site-request",
        "GET, /auth/resources/gone, 0, 502, bad-gateway"
    })
    void peopleGetAnErrorPage(
            String method, String target, int bodyLength, int status, String slug) {
        Headers pageHeaders = given().accept(Browser.ACCEPT).get("/help").headers();
        Surroundings.signIn()
                .service()
                .on("/auth/resources/gone", request -> request.connection().close());

        Response refused = send(given().accept(Browser.ACCEPT), method, target, bodyLength);

        refused.then()
                .log()
                .ifValidationFails()
                .statusCode(status)
                .contentType("text/html;charset=utf-8")
                .header("Content-Language", "en")
                .body(containsString("<style>:root{"))
                .body(containsString("<nav aria-label=\"Main\">"))
                .body(containsString("<footer class=\"foot\">"))
                .body(containsString("href=\"/problems/" + slug + "\""))
                .body(matchesPattern(NO_PLACEHOLDERS));
        for (String name : SECURITY_HEADERS) {
            assertEquals(
                    List.of(pageHeaders.getValue(name)), refused.headers().getValues(name), name);
        }
    }

    @Test
    void aMalformedAddressIsRefusedWithAPageToo() throws IOException {
        String refused =
                Raw.exchange(
                        "GET /countries/%zz HTTP/1.1\r\nHost: localhost\r\nAccept: "
                                + Browser.ACCEPT
                                + "\r\nConnection: close\r\n\r\n");

        assertTrue(refused.startsWith("HTTP/1.1 400 "), refused);
        assertTrue(refused.contains("href=\"/problems/bad-request\""), refused);
        for (String name : SECURITY_HEADERS) {
            assertTrue(refused.contains("\n" + name + ": "), name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /no-such, application/json, 404, not-found",
        "GET, /no-such, , 404, not-found",
        "GET, /no-such, 'application/problem+json, text/html;q=0.5', 404, not-found",
        "GET, /indicators/NO_SUCH, application/json, 406, not-acceptable",
        "DELETE, /indicators, , 405, method-not-allowed",
        "DELETE, /no-such, application/json, 405, method-not-allowed",
        "POST, /session/sign-out, , 403, cross-site-request",
        "POST, /session/sign-out, application/json, 403, cross-site-request",
        "GET, /submissions, application/json, 406, not-acceptable",
        "GET, /submissions, , 401, unauthenticated"
    })
    void programsGetAProblemDocument(
            String method, String target, String accept, int status, String slug) {
        RequestSpecification program = given();
        if (accept != null) {
            program.accept(accept);
        }

        send(program, method, target, 0)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(containsString("<")));
    }

    @Test
    void tooLargeHeadersAreRefusedWithAnExplanation() {
        given().header("X-Long", "x".repeat(20_000))
                .get("/api/indicators/v1/areas")
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-headers"))
                .body("detail", containsString("16384"));
    }

    @Test
    void theAllowHeaderListsTheAllowedMethods() {
        String allow = given().delete("/indicators").header("Allow");

        assertTrue(allow.contains("GET"), allow);
    }

    @Test
    void thePermissionsPolicyNamesOnlyFeaturesKnownToBrowsers() {
        given().get("/help")
                .then()
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Permissions-Policy", not(containsString("bluetooth")))
                .header("Permissions-Policy", not(containsString("web-share")));
    }

    private static Response send(
            RequestSpecification request, String method, String target, int bodyLength) {
        if (method.equals("POST")) {
            request.header("Cookie", "s=abc")
                    .header("Origin", "https://evil.example")
                    .contentType("application/x-www-form-urlencoded")
                    .body("x".repeat(bodyLength));
        }
        return request.urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .request(method, target.replace("LONG", "K".repeat(17_000)));
    }
}
