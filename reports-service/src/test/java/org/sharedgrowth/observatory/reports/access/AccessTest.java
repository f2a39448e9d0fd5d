package org.sharedgrowth.observatory.reports.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;
import org.sharedgrowth.observatory.tokens.Challenges;

/** Access to every secured operation: allowed, wrong role, own or another's report, no token. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class AccessTest {
    private static final String OPERATIONS =
            """
            POST, , author
            GET, /draft, author
            PUT, /draft, author
            POST, /draft/check, author
            POST, /draft/approve, publisher
            POST, /draft/revoke, publisher
            POST, /publish, publisher
            """;

    @BeforeEach
    void releaseData() {
        Reports.releaseData(IndicatorsStub.up(), "54.3", "54.3");
    }

    private static ValidatableResponse call(
            RequestSpecification request, String method, String path, Reports report) {
        String address = Reports.BASE + (path.isEmpty() ? "" : "/" + report.slug() + path);
        return request.header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(
                        path.equals("/draft/revoke")
                                ? java.util.Map.of("reason", "a typo")
                                : report.input())
                .request(method, address)
                .then();
    }

    private static Reports reportFor(String method, String path) {
        Reports report = Reports.aReport();
        boolean create = method.equals("POST") && path.isEmpty();
        if (!create) {
            report.drafted();
        }
        return path.equals("/publish") || path.equals("/draft/revoke") ? report.approved() : report;
    }

    @ParameterizedTest
    @CsvSource(textBlock = OPERATIONS)
    void theRightRoleIsAllowed(String method, String rawPath, String role) {
        String path = rawPath == null ? "" : rawPath;
        int status = path.isEmpty() || path.equals("/publish") ? 201 : 200;
        call(given().auth().oauth2(Tokens.of(role, role)), method, path, reportFor(method, path))
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = OPERATIONS)
    void anotherRoleIsRefused(String method, String rawPath, String role) {
        String path = rawPath == null ? "" : rawPath;
        call(
                        given().auth()
                                .oauth2(Tokens.of("somebody", "reader", "admin", "contributor")),
                        method,
                        path,
                        reportFor(method, path))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"))
                .body("instance", startsWith("urn:uuid:"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = OPERATIONS)
    void aRequestWithoutATokenIsRefused(String method, String rawPath, String role) {
        String path = rawPath == null ? "" : rawPath;
        call(given(), method, path, reportFor(method, path))
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", Challenges.NO_TOKEN)
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /draft, another-author, author",
        "PUT, /draft, another-author, author",
        "POST, /draft/check, another-author, author",
        "POST, /draft/approve, author, publisher",
        "POST, /draft/revoke, author, publisher",
        "POST, /publish, author, publisher",
    })
    void authorsCannotChangeOthersDraftsOrApproveTheirOwn(
            String method, String path, String person, String role) {
        Reports report = Reports.aReport().drafted().approved().published().next();
        if (path.equals("/publish") || path.equals("/draft/revoke")) {
            report.approved();
        }
        call(given().auth().oauth2(Tokens.of(person, role)), method, path, report)
                .statusCode(403)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /draft, If-Match",
        "PUT, /draft, If-Match",
        "PUT, /draft, If-None-Match",
        "POST, /draft/check, If-Match"
    })
    void unpublishedReportsAreHiddenFromOtherAuthors(String method, String path, String condition) {
        Reports report = Reports.aReport();
        String before = refusal(method, path, condition, report);

        report.drafted();

        assertEquals(before, refusal(method, path, condition, report));
    }

    /** The error that another author gets, without its {@code instance}. */
    private static String refusal(String method, String path, String condition, Reports report) {
        return given().auth()
                .oauth2(Tokens.of("another-author", "author"))
                .header(condition, "*")
                .contentType("application/json")
                .body(report.input())
                .request(method, Reports.BASE + "/" + report.slug() + path)
                .then()
                .statusCode(404)
                .extract()
                .asString()
                .replaceAll("urn:uuid:[0-9a-f-]+", "");
    }

    @Test
    void publishingNeedsASecondFactor() {
        Reports report = Reports.aReport().drafted().approved();
        call(
                        given().auth().oauth2(Tokens.withoutSecondFactor("publisher", "publisher")),
                        "POST",
                        "/publish",
                        report)
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        containsString("error=\"insufficient_user_authentication\""))
                .body("type", equalTo("/problems/second-factor-required"));
    }

    static Stream<String> badTokens() {
        return Stream.of(
                Tokens.signedBySomebodyElse(),
                Tokens.forAnotherService(),
                Tokens.ofAnotherIssuer(),
                Tokens.expired(),
                "not.a.token",
                Tokens.author().substring(0, Tokens.author().lastIndexOf('.')) + ".");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void invalidTokensAreRefusedEverywhere(String token) {
        Reports report = Reports.aReport().drafted();
        call(given().auth().oauth2(token), "GET", "/draft", report)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", Challenges.INVALID_TOKEN)
                .body("type", equalTo("/problems/invalid-token"));
        given().auth()
                .oauth2(token)
                .get(Reports.BASE)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void draftsAreListedForTheirAuthorAndForPublishersOnly() {
        Reports report = Reports.aReport().drafted();
        String all = Reports.BASE + "?pageSize=1000";
        given().get(all).then().statusCode(200).body("items.slug", not(hasItem(report.slug())));
        int total = given().get(all).path("total");
        given().get(Reports.BASE + "?page=9999")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("total", equalTo(total));
        given().auth()
                .oauth2(Tokens.of("another-author", "author"))
                .get(all)
                .then()
                .body("items.slug", not(hasItem(report.slug())));
        given().auth()
                .oauth2(Tokens.author())
                .get(all)
                .then()
                .body("items.slug", hasItem(report.slug()));
        given().auth()
                .oauth2(Tokens.publisher())
                .get(all)
                .then()
                .body("items.slug", hasItem(report.slug()));
        report.get("").statusCode(404).body("detail", containsString(report.slug()));
    }
}
