package org.sharedgrowth.observatory.gateway.operation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ContractEnforcementTest {
    private static final String API = "/api/indicators/v1/";

    private final StubService indicators = Surroundings.indicators();
    private final StubService reports = Surroundings.reports();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        reports.forget();
        indicators.json("/", "{}");
        reports.json("/", "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/indicators/v1/nothing",
                "/api/indicators/v1/indicators/a/b",
                "/api/indicators/v1/indicators/",
                "/api/indicators/v1/submissions/1/nothing",
                "/api/reports/v1/",
                "/api/reports/v2/reports"
            })
    void operationsOutsideTheContractAreNotFound(String path) {
        assertRefused(given().get(path).then(), 404, "not-found")
                .body("detail", containsString(path));
    }

    @Test
    void aWrongMethodIsAnsweredWithTheAllowedOnes() {
        assertRefused(given().delete(API + "indicators").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS");
        assertRefused(
                        as(Person.contributor("KEN")).put(API + "submissions").then(),
                        405,
                        "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void headIsTreatedLikeGet() {
        given().head(API + "indicators").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/indicators/v1/submissions, 'GET, HEAD, OPTIONS, POST'",
        "/api/indicators/v1/submissions/1, 'DELETE, GET, HEAD, OPTIONS'",
        "/api/reports/v1/reports/x/draft, 'GET, HEAD, OPTIONS, PUT'",
        "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL, 'GET, HEAD, OPTIONS'"
    })
    void optionsAreAnsweredWithoutAService(String path, String methods) {
        indicators.forget();

        given().options(path).then().statusCode(204).header("Allow", methods);

        assertEquals(List.of(), indicators.requests());
    }

    @Test
    void anUnknownPathHasNoOptions() {
        assertRefused(given().options(API + "nothing").then(), 404, "not-found");
    }

    @Test
    void onlyDialectsAllowOtherSites() {
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/v2/country")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Headers", containsString("Authorization"));
        given().header("Origin", "https://elsewhere.example")
                .options(API + "submissions")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, releases, READ",
        "GET, releases/7, RELEASE",
        "GET, observations, READ",
        "GET, flows/DF_DIGITAL/download, EXPORT",
        "POST, submissions, BATCH",
        "POST, submissions/1/release, RELEASE"
    })
    void eachOperationHasItsPriority(String method, String path, String priority) {
        Operations.Found found = new Operations().find(HttpMethod.valueOf(method), API + path);

        assertEquals(
                priority,
                assertInstanceOf(Operations.Found.One.class, found).operation().priority().name());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, submissions",
        "GET, submissions/1",
        "DELETE, submissions/1",
        "POST, submissions/1/release",
        "POST, structures"
    })
    void nonPublicOperationsRequireAToken(String method, String path) {
        assertRefused(given().request(method, API + path).then(), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, submissions, reviewer, 200",
        "GET, submissions, author, 403",
        "POST, submissions/1/release, reviewer, 200",
        "POST, submissions/1/release, contributor, 403",
        "POST, submissions/1/release, admin, 403",
        "DELETE, submissions/1, contributor, 200",
        "DELETE, submissions/1, reviewer, 403"
    })
    void theCallerNeedsOneOfTheRolesInTheContract(
            String method, String path, String role, int status) {
        ValidatableResponse answer =
                as(new Person("p-" + role, List.of("reader", role), "NSO_KEN"))
                        .header("Idempotency-Key", "1")
                        .header("If-Match", "*")
                        .request(method, API + path)
                        .then();

        answer.statusCode(status);
        if (status == 403) {
            assertRefused(answer, 403, "forbidden")
                    .header("WWW-Authenticate", containsString("insufficient_scope"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "indicators?colour=red, unknown-parameter, colour, colour, red",
        "indicators?page=zero, invalid-parameter, zero, page, zero",
        "indicators?page=-1, invalid-parameter, -1, page, -1",
        "indicators?pageSize=100000, invalid-parameter, 1000, pageSize, 100000",
        "indicators?lang=xx, invalid-parameter, xx, lang, xx",
        "indicators?page=, invalid-parameter, page, page, ''",
        "changes?wait=26, invalid-parameter, 25, wait, 26",
        "releases?page=1&p%61ge=x, invalid-parameter, x, page, x"
    })
    void anInvalidParameterIsRefusedAndNamed(
            String path, String type, String inDetail, String parameter, String value) {
        assertRefused(given().urlEncodingEnabled(false).get(API + path).then(), 400, type)
                .body("detail", containsString(inDetail))
                .body("errors.size()", equalTo(1))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].value", equalTo(value));
    }

    @ParameterizedTest
    @CsvSource({
        "releases?page=1&p%61ge=2, page",
        "observations?indicator=A&indicator=B, indicator"
    })
    void aRepeatedParameterIsRefusedAndNamed(String path, String parameter) {
        assertRefused(
                        given().urlEncodingEnabled(false).get(API + path).then(),
                        400,
                        "invalid-parameter")
                .body("detail", containsString("more than once"))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void aMissingParameterHeaderOrBodyIsNamed() {
        Person office = Person.contributor("KEN");
        assertRefused(
                        as(office)
                                .contentType("text/csv")
                                .body("x")
                                .post(API + "submissions")
                                .then(),
                        400,
                        "invalid-parameter")
                .body("detail", containsString("flow"))
                .body("errors[0].parameter", equalTo("flow"));
        assertRefused(
                        as(office)
                                .contentType("text/csv")
                                .body("x")
                                .post(API + "submissions?flow=F")
                                .then(),
                        400,
                        "idempotency-key-missing")
                .body("detail", containsString("Idempotency-Key"))
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
        assertRefused(
                        as(office)
                                .header("Idempotency-Key", "1")
                                .post(API + "submissions?flow=F")
                                .then(),
                        400,
                        "malformed-body")
                .body("detail", containsString("body"))
                .body("errors[0].pointer", equalTo(""));
    }

    @Test
    void changesRequireAnEntityTag() {
        RequestSpecification contributor = as(Person.contributor("KEN"));
        assertRefused(
                        contributor.delete(API + "submissions/1").then(),
                        428,
                        "precondition-required")
                .body("detail", containsString("If-Match"))
                .body("errors[0].parameter", equalTo("If-Match"));
        RequestSpecification publisher = as(new Person("p", List.of("publisher"), "NSO_KEN"));
        assertRefused(
                        publisher.post("/api/reports/v1/reports/x/draft/approve").then(),
                        428,
                        "precondition-required")
                .body("title", equalTo("A precondition is required"));
    }

    @Test
    void registeringAVersionRequiresIfNoneMatch() {
        assertRefused(
                        as(new Person("steward", List.of("steward"), "DIGOBS"))
                                .contentType("application/json")
                                .body("{}")
                                .put(API + "indices/X/versions/1.0.0")
                                .then(),
                        428,
                        "precondition-required")
                .body("detail", containsString("If-None-Match: *"))
                .body("errors[0].parameter", equalTo("If-None-Match"));
    }

    @Test
    void anUnsupportedTypeIsRefused() {
        assertRefused(
                        given().contentType("application/xml")
                                .body("<a/>")
                                .post(API + "cells")
                                .then(),
                        415,
                        "unsupported-media-type")
                .body("detail", containsString("application/json"))
                .body("errors[0].parameter", equalTo("Content-Type"))
                .body("errors[0].value", equalTo("application/xml"));
        given().contentType("application/json; charset=utf-8")
                .body("{}")
                .post(API + "cells")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/2.1/data/DF?anything=goes",
                "/sdmx/3.0/no/such/thing",
                "/v2/whatever?format=xml&colour=red"
            })
    void pathsAndParametersOfDialectsAreNotChecked(String target) {
        given().get(target).then().statusCode(200);

        assertEquals(target, indicators.lastSeen().target());
    }

    private static RequestSpecification as(Person person) {
        return given().header("Authorization", "Bearer " + Surroundings.signIn().token(person));
    }

    private ValidatableResponse assertRefused(ValidatableResponse answer, int status, String type) {
        assertEquals(List.of(), indicators.requests());
        assertEquals(List.of(), reports.requests());
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/" + type));
    }
}
