package org.sharedgrowth.observatory.indicators.analysis.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class DisclosureCheckTest {
    private static final String PATH = "/api/indicators/v1/analysis/disclosure-checks";

    /** The same table as in the unit test of the method; one cell counts only three persons. */
    private static final String TABLE =
            table("a.x=3 a.y=50 a.z=70 b.x=40 b.y=60 b.z=90 c.x=45 c.y=80 c.z=20");

    private static String table(String cells) {
        return Stream.of(cells.split(" ", -1))
                .map(cell -> cell.split("[.=]", -1))
                .map(cell ->
                        "{\"key\": [\"%s\", \"%s\"], \"value\": %s}"
                                .formatted(cell[0], cell[1], cell[2]))
                .collect(Collectors.joining(", ", "{\"cells\": [", "]}"));
    }

    private static ValidatableResponse check(TokenBuilder caller, String body) {
        return given().auth()
                .oauth2(caller.sign())
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then();
    }

    @Test
    void sensitiveCellsAndThoseThatProtectThemAreHidden() {
        check(aToken().contributorOf("KEN"), TABLE)
                .statusCode(200)
                .body("method.id", equalTo("disclosure"))
                .body("sensitive", equalTo(1))
                .body("hidden", equalTo(4))
                .body("cells.size()", equalTo(16))
                .body("cells.findAll { it.state == 'primary' }.key", contains(contains("a", "x")))
                .body("cells.find { it.state == 'primary' }.reason", equalTo("few-contributors"))
                .body(
                        "cells.findAll { it.state == 'secondary' }.key",
                        containsInAnyOrder(
                                contains("a", "z"), contains("c", "x"), contains("c", "z")))
                .body("cells.find { it.state == 'primary' }.low", equalTo(0f))
                .body("cells.find { it.state == 'primary' }.high", greaterThanOrEqualTo(4f))
                .body("cells.find { it.key == ['_T', '_T'] }.value", equalTo(458f))
                .body("cells.find { it.key == ['_T', '_T'] }.low", nullValue());
    }

    @Test
    void everyOfficeGetsTheSameAnswer() {
        assertEquals(
                check(aToken().contributorOf("KEN"), TABLE).extract().asString(),
                check(aToken().contributorOf("BRA"), TABLE).extract().asString());
    }

    @Test
    void readersMayNotCheckTables() {
        check(aToken().with("reader"), TABLE).statusCode(403);
    }

    @Test
    void guestsAreAskedToSignIn() {
        given().contentType(ContentType.JSON).body(TABLE).post(PATH).then().statusCode(401);
    }

    @Test
    void dominantContributorsMakeACellSensitive() {
        String amount =
                "{\"cells\": [{\"key\": [\"a\"], \"value\": 100, \"contributors\": 20,"
                        + " \"largest\": [50, 31]}, {\"key\": [\"b\"], \"value\": 300,"
                        + " \"contributors\": 40}, {\"key\": [\"c\"], \"value\": 200,"
                        + " \"contributors\": 30}], \"rules\": {\"leastContributors\": 3,"
                        + " \"dominant\": 2, \"dominantPercent\": 80}}";
        check(aToken().steward(), amount)
                .statusCode(200)
                .body("rules.dominantPercent", equalTo(80f))
                .body("cells.find { it.key == ['a'] }.reason", equalTo("dominance"))
                .body("cells.find { it.key == ['c'] }.state", equalTo("secondary"));
    }

    @Test
    void aTableOfOneSensitiveCellIsHiddenCompletely() {
        check(aToken().steward(), "{\"cells\": [{\"key\": [\"a\"], \"value\": 3}]}")
                .statusCode(200)
                .body("hidden", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /cells",
                "{\"cells\": [null]} | /cells/0",
                "{\"cells\": [{\"key\": [\"_T\"], \"value\": 1}]} | /cells/0/key/0",
                "{\"cells\": [{\"key\": [\"a.b\"], \"value\": 1}]} | /cells/0/key/0",
                "{\"cells\": [{\"key\": [\"a\"]}]} | /cells/0/value",
                "{\"cells\": [{\"key\": [\"a\"], \"value\": -1}]} | /cells/0/value",
                "{\"cells\": [{\"key\": [\"a\"], \"value\": 1, \"contributors\": -1}]}"
                        + " | /cells/0/contributors",
                "{\"cells\": [{\"key\": [\"a\"], \"value\": 1, \"largest\": [2]}]}"
                        + " | /cells/0/largest",
                "{\"cells\": [{\"key\": [\"a\"], \"value\": 1}, {\"key\": [\"a\"], \"value\": 1}]}"
                        + " | /cells/1",
                "{\"cells\": [{\"key\": [\"a\"], \"value\": 1}, {\"key\": [\"b\", \"c\"],"
                        + " \"value\": 1}]} | /cells/1/key",
                "{\"cells\": [{\"key\": [\"a\"], \"value\": 1}], \"rules\": {\"percent\": 101}}"
                        + " | /rules/percent",
                "{\"cells\": [{\"key\": [\"a\"], \"value\": 1}], \"rules\": {\"dominant\": 0}}"
                        + " | /rules/dominant"
            })
    void anInvalidPartIsReportedWithItsPointer(String body, String pointer) {
        check(aToken().steward(), body)
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-parameter"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "\"NaN\"", "\"Infinity\"", "\"-INF\""})
    void aNonFiniteNumberIsReportedWithItsPointer(String value) {
        check(aToken().steward(), "{\"cells\": [{\"key\": [\"a\"], \"value\": " + value + "}]}")
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-body"))
                .body("errors[0].pointer", equalTo("/cells/0/value"));
    }

    @Test
    void aTableThatIsTooLargeIsRefusedWithTheLimit() {
        String cells =
                IntStream.range(0, 201)
                        .mapToObj("{\"key\": [\"c%d\"], \"value\": 20}"::formatted)
                        .collect(Collectors.joining(",", "{\"cells\": [", "]}"));
        check(aToken().steward(), cells)
                .statusCode(400)
                .body("detail", containsString("200"))
                .body("errors[0].pointer", equalTo("/cells"));
    }
}
