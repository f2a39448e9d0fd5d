package org.sharedgrowth.observatory.reports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;

/** Checking a published figure by its code. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class CheckedFigureTest {
    private static final String CODES = "/api/reports/v1/check-codes/";

    private final IndicatorsStub data = IndicatorsStub.up();

    @BeforeEach
    void releaseData() {
        Reports.releaseData(data, "54.3", "54.3");
    }

    private static ValidatableResponse check(String code) {
        return given().get(CODES + "{code}", code).then();
    }

    @Test
    void aCodeIdentifiesTheFigureAsPublished() {
        Reports report = Reports.aReport().drafted().approved().published();
        String code = report.codes("").get(1);
        check(code)
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=1"))
                .body("code", equalTo(code))
                .body("slug", equalTo(report.slug()))
                .body("title", equalTo("Online in China"))
                .body("version", equalTo("1.0"))
                .body("state", equalTo("PUBLISHED"))
                .body("release.id", is(data.newest()))
                .body("fact.name", equalTo("y19"))
                .body("fact.flow", equalTo("DF_DIGITAL"))
                .body("fact.key", equalTo(Reports.KEY))
                .body("fact.period", equalTo("2019"))
                .body("fact.printed", equalTo("54.3%"))
                .body("fact.source", equalTo("Example survey"))
                .body("fact.code", equalTo(code))
                .body("indicator", equalTo("IT_NET_USER_ZS"))
                .body("indicatorName", equalTo("Indicator IT_NET_USER_ZS"))
                .body("area", equalTo("CHN"))
                .body("areaName", equalTo("China"))
                .body("now.state", equalTo("CURRENT"))
                .body("now.printed", equalTo("54.3%"))
                .body("now.release", nullValue())
                .body("now.comparedRelease", is(data.newest()));
        check(code.toLowerCase(java.util.Locale.ROOT).replace("-", "").replace('0', 'o'))
                .statusCode(200)
                .body("code", equalTo(code));
    }

    @Test
    void aRevisedFigureHasItsNewValueAndTheReleaseThatRevisedIt() {
        Reports report = Reports.aReport().drafted().approved().published();
        int revised = Reports.releaseData(data, "54.3", "64.56912");
        data.change().put("A.CHN.OTHER._T._T._T._T._T", "2019", "1", "PT", 0).release();
        check(report.codes("").get(1))
                .statusCode(200)
                .body("fact.printed", equalTo("54.3%"))
                .body("now.state", equalTo("REVISED"))
                .body("now.printed", equalTo("64.6%"))
                .body("now.exact", equalTo("64.56912"))
                .body("now.release", is(revised))
                .body("now.releasedAt", containsString("2026-07-01T10:00:"))
                .body("now.comparedRelease", is(revised + 1));
        check(report.codes("").getFirst()).body("now.state", equalTo("CURRENT"));
    }

    @Test
    void digitsThatAreNotPrintedDoNotMakeAFigureRevised() {
        Reports report = Reports.aReport().drafted().approved().published();
        int changed = Reports.releaseData(data, "54.3", "54.3001");
        check(report.codes("").get(1))
                .body("now.state", equalTo("CURRENT"))
                .body("now.exact", equalTo("54.3001"))
                .body("now.release", is(changed));
    }

    @Test
    void aFigureWhoseCellWasRemovedIsWithdrawn() {
        Reports report = Reports.aReport().drafted().approved().published();
        int removed = data.change().remove(Reports.KEY, "2019").release();
        check(report.codes("").get(1))
                .statusCode(200)
                .body("fact.printed", equalTo("54.3%"))
                .body("now.state", equalTo("WITHDRAWN"))
                .body("now.printed", nullValue())
                .body("now.release", is(removed));
    }

    @Test
    void theCodeOfAnEarlierVersionKeepsItsFigure() {
        Reports report = Reports.aReport().drafted().approved().published();
        String first = report.codes("").get(1);
        Reports.releaseData(data, "54.3", "64.56912");
        report.next().approved().published();
        check(first)
                .body("version", equalTo("1.0"))
                .body("state", equalTo("SUPERSEDED"))
                .body("fact.printed", equalTo("54.3%"))
                .body("now.printed", equalTo("64.6%"));
        check(report.codes("").get(1))
                .body("version", equalTo("1.1"))
                .body("state", equalTo("PUBLISHED"))
                .body("fact.printed", equalTo("64.6%"))
                .body("now.state", equalTo("CURRENT"));
    }

    @Test
    void noFigureIsCurrentWhileTheIndicatorsServiceIsDown() {
        Reports report = Reports.aReport().drafted().approved().published();
        String code = report.codes("").get(1);
        data.down();
        try {
            check(code)
                    .statusCode(200)
                    .body("fact.printed", equalTo("54.3%"))
                    .body("now.state", equalTo("UNKNOWN"))
                    .body("now.printed", nullValue());
        } finally {
            data.start();
        }
    }

    @Test
    void aMistypedCodeIsRefused() {
        Reports report = Reports.aReport().drafted().approved().published();
        String code = report.codes("").getFirst();
        String wrong = code.substring(0, 10) + (code.charAt(10) == '7' ? '8' : '7');
        check(wrong)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("detail", containsString("is mistyped"))
                .body("errors[0].parameter", equalTo("code"))
                .body("errors[0].value", equalTo(wrong));
        given().header("Accept-Language", "fr")
                .get(CODES + wrong)
                .then()
                .statusCode(400)
                .body("detail", containsString("mal saisi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "K7QF3-M2X9", "K7QF3-M2XU7", "<b>K7QF3</b>", "K7QF3-M2X977777"})
    void aTextThatIsNotACodeIsRefusedWithTheFormOfCodes(String text) {
        check(text).statusCode(400).body("detail", containsString("has ten symbols"));
    }

    @Test
    void anUnknownCodeIsNotFound() {
        Reports.aReport().drafted().approved();
        String detail =
                check("K7QF3-M2X97")
                        .statusCode(404)
                        .body("type", equalTo("/problems/not-found"))
                        .body("detail", not(containsString("report-")))
                        .extract()
                        .path("detail");
        assertEquals("No published figure has the check code K7QF3-M2X97.", detail);
    }
}
