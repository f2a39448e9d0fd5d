package org.sharedgrowth.observatory.reports.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;

/**
 * Bad input results in a problem document that names the value and the solution, never in a 500.
 */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class BadRequestTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/reports?pagesize=3; 400; /problems/unknown-parameter; pagesize",
                "/reports?page=0; 400; /problems/invalid-parameter; page is '0'",
                "/reports?page=-7; 400; /problems/invalid-parameter; page is '-7'",
                "/reports?pageSize=1001; 400; /problems/invalid-parameter; pageSize is '1001'",
                "/reports/none; 404; /problems/not-found; no report 'none'",
                "/reports/none/staleness; 404; /problems/not-found; no report 'none'",
                "/reports/none/versions; 404; /problems/not-found; no report 'none'",
                "/reports/none/versions/1.0; 404; /problems/not-found; no version '1.0'",
                "/reports/none/versions/1.0/article?format=pdf; 400; /problems/invalid-parameter; format"
                        + " is 'pdf'",
                "/reports/none/versions/1.0/citation; 404; /problems/not-found; no version '1.0'",
                "/reports/none/versions/1.0/citation?format=pdf; 400; /problems/invalid-parameter; is"
                        + " not a valid value of format",
                "/reports/none?asOf=2020; 400; /problems/unknown-parameter; asOf",
                "/reports/none/nothing/here; 404; /problems/not-found; There is nothing at"
                        + " '/api/reports/v1/reports",
                "/reports?page=abc; 404; /problems/not-found; There is nothing at"
                        + " '/api/reports/v1/reports",
            })
    void badReadsAreRefused(String address, int status, String type, String detail) {
        ValidatableResponse answer =
                given().get("/api/reports/v1" + address)
                        .then()
                        .statusCode(status)
                        .contentType("application/problem+json")
                        .body("type", equalTo(type))
                        .body("status", equalTo(status))
                        .body("title", notNullValue())
                        .body("detail", containsString(detail));
        assertRevealsNoInternals(answer);
    }

    private static void assertRevealsNoInternals(ValidatableResponse answer) {
        String body = answer.extract().asString();
        for (String leak :
                new String[] {
                    "Exception", "java.", "org.", "jackson", "select ", "ignorable", "eserialize"
                }) {
            assertFalse(body.contains(leak), body);
        }
    }

    private static ValidatableResponse create(String body) {
        return given().auth()
                .oauth2(Tokens.author())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(Reports.BASE)
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{; 400; JSON",
                "[]; 400; The body does not match the contract",
                "nonsense; 400; stops being valid JSON at line 1, column",
                "{\"slug\":\"a\",\"colour\":\"red\"}; 400; /colour' is not a field here",
                "{\"slug\":{},\"text\":\"\"}; 400; does not match the contract",
                "{\"slug\":\"Not A Slug\",\"language\":\"en\",\"bindings\":\"\",\"text\":\"\"};"
                        + " 422; slug",
                "{\"slug\":\"a\",\"language\":\"tlh\",\"bindings\":\"\",\"text\":\"\"}; 422;"
                        + " language",
                "{\"slug\":\"a\",\"language\":\"en\",\"text\":\"\"}; 422; bindings",
                "{\"slug\":\"a\",\"language\":\"en\",\"bindings\":\"\",\"text\":\"a\\u0000b\"};"
                        + " 422; text",
                "{\"slug\":\"a\",\"language\":\"en\",\"bindings\":\"\",\"text\":\"a\\u202eb\"};"
                        + " 422; RIGHT-TO-LEFT OVERRIDE",
                "{\"slug\":\"a\",\"language\":\"en\",\"bindings\":\"\\u2066\",\"text\":\"\"}; 422;"
                        + " bindings",
            })
    void badDraftsAreRefused(String body, int status, String part) {
        ValidatableResponse answer =
                create(body)
                        .statusCode(status)
                        .contentType("application/problem+json")
                        .body("detail", containsString(part));
        assertRevealsNoInternals(answer);
    }

    @Test
    void allWrongFieldsAreReportedTogether() {
        create("{\"slug\":\"A\",\"language\":\"xx\"}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/slug", "/language", "/bindings", "/text"));
    }

    @Test
    void emptyBodiesWrongMethodsAndWrongTypesAreRefused() {
        create("").statusCode(400).contentType("application/problem+json");
        given().delete(Reports.BASE)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("GET"));
        given().auth()
                .oauth2(Tokens.author())
                .contentType("text/csv")
                .body("a,b")
                .post(Reports.BASE)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().accept("application/pdf")
                .get(Reports.BASE)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void bodiesAboveTwoMegabytesAreRefused() {
        given().auth()
                .oauth2(Tokens.author())
                .contentType("application/json")
                .body("{\"text\":\"" + "x".repeat(3_000_000) + "\"}")
                .post(Reports.BASE)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("2097152"));
    }

    @Test
    void faultyDraftsAreStoredWithTheirFaults() {
        IndicatorsStub.up();
        Reports report = Reports.aReport();
        create(
                        "{\"slug\":\""
                                + report.slug()
                                + "\",\"language\":\"en\",\"bindings\":\"pin latest\\nlet a ="
                                + " X[AAA, 2019] round 1\",\"text\":\"# T\\n\\nIt rose by 5.\"}")
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", Reports.BASE + "/" + report.slug() + "/draft")
                .body("faults.size()", equalTo(3))
                .body("faults[0].part", equalTo("bindings"))
                .body("faults[0].line", equalTo(2))
                .body("faults[1].language", equalTo("en"))
                .body("faults[1].line", equalTo(3))
                .body("faults[1].column", equalTo(4))
                .body("faults[1].message", containsString("'rose'"))
                .body("faults[2].message", not(containsString("rose")));
        report.post(Tokens.publisher(), "/draft/approve")
                .statusCode(422)
                .body("type", equalTo("/problems/faults"));
        given().auth()
                .oauth2(Tokens.author())
                .header("Accept-Language", "ru")
                .get(Reports.BASE + "/" + report.slug() + "/draft")
                .then()
                .statusCode(200)
                .body("faults[1].message", containsString("«rose» вне директивы"));
    }
}
