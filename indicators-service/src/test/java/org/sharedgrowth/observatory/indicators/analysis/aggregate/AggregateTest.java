package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.series.Versions;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class AggregateTest {
    private static final String FLOW = "DF_GROUPS";
    private static final String AGGREGATES = "/api/indicators/v1/analysis/aggregates";
    private static final String COVERAGE =
            "?flow=" + FLOW + "&indicator=COVERAGE_4G&weight=LIVESTREAM_USERS&rule=w";
    private static final String[] AFRICA = {"GHA", "KEN", "NAM", "NGA", "RWA", "ZAF"};
    private static long firstRelease;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseFigures() throws Throwable {
        if (firstRelease > 0) {
            return;
        }
        smallWorld.create();
        VertxContextSupport.subscribeAndAwait(() ->
                smallWorld.register(
                        aMessage()
                                .flow(FLOW, "1.0.0", "DSD_DIGITAL(1.0.0)")
                                .agreement(FLOW, "NSO_KEN", "KEN")
                                .datedHierarchy(
                                        "HCL_EUU", "1.0.0", "EUU", "ZAF 2019 2019", "DEU 2019 2021")
                                .bytes(),
                        "groups"));
        firstRelease = data.release(FLOW + ":1", "NSO_KEN", AggregateTest::firstFigures).id();
        data.release(FLOW + ":1", "NSO_KEN", AggregateTest::revisedFigures);
    }

    private static void firstFigures(Versions v) {
        for (int i = 0; i < AFRICA.length; i++) {
            v.series(key(AFRICA[i]), 2020, String.valueOf(10 * (i + 1)));
            v.series(
                    "A." + AFRICA[i] + ".LIVESTREAM_USERS._T._T._T._T._T",
                    aSeries()
                            .measuredIn("PS", "6", "0")
                            .row("2019", i == 0 ? "5" : "1")
                            .row("2020", "1")
                            .row("2021", i == 0 ? "10" : "2"));
        }
    }

    /**
     * In 2021 Ghana, which has half of all users, has no figure, and Nigeria's figure is
     * confidential.
     */
    private static void revisedFigures(Versions v) {
        v.series(key("KEN"), aSeries().row("2020", "50").row("2021", "40"))
                .series(key("NGA"), aSeries().row("2020", "40").confidential("2021", "100"))
                .series(key("NAM"), 2020, "30", "40")
                .series(key("RWA"), 2020, "50", "70")
                .series(key("ZAF"), 2020, "60", "80")
                .series(key("002"), 2020, "41.5")
                .series(key("BRA"), 2020, "1")
                .series("A.KEN.FIBRE_COVERAGE._T._T._T._T._T", 2020, "5")
                .series("A.NAM.FIBRE_COVERAGE._T._T._T._T._T", money("2020", "7"));
    }

    private static SeriesBuilder money(String year, String value) {
        return aSeries().measuredIn("USD", "6", "0").row(year, value);
    }

    private static String key(String area) {
        return "A." + area + ".COVERAGE_4G._T._T._T._T._T";
    }

    private static ValidatableResponse aggregates(String query) {
        return aggregates(given(), query);
    }

    private static ValidatableResponse aggregates(RequestSpecification caller, String query) {
        return caller.urlEncodingEnabled(false).get(AGGREGATES + query).then();
    }

    @Test
    void aGroupHasAFigureWithItsCoverageAndBasis() {
        aggregates(COVERAGE + "&group=002&period=2020")
                .statusCode(200)
                .body("total", equalTo(1))
                .body("rule", equalTo("w"))
                .body("weight", equalTo("LIVESTREAM_USERS"))
                .body("unit", equalTo("PT"))
                .body("items[0].groupName", equalTo("Africa"))
                .body("items[0].value", equalTo(40f))
                .body("items[0].published", equalTo(41.5f))
                .body("items[0].expected", equalTo(6))
                .body("items[0].used", equalTo(6))
                .body("items[0].missing", hasSize(0))
                .body("items[0].coverageCount", equalTo(1f))
                .body("items[0].coverageWeight", equalTo(1f))
                .body("items[0].expectedError", equalTo(0f))
                .body("items[0].partial", equalTo(false))
                .body("items[0].refusal", nullValue())
                .body("basis.method.id", equalTo("aggregate"))
                .body("basis.inputs.indicator", contains("COVERAGE_4G", "LIVESTREAM_USERS"));
    }

    @Test
    void aFigureWithTooManyMissingMembersIsRefused() {
        aggregates(COVERAGE + "&group=002&from=2020&to=2021")
                .statusCode(200)
                .body("items.period", contains("2020", "2021"))
                .body("items[1].value", nullValue())
                .body("items[1].missing", contains("GHA", "NGA"))
                .body("items[1].expected", equalTo(6))
                .body("items[1].used", equalTo(4))
                .body("items[1].coverageCount", equalTo(4 / 6f))
                .body("items[1].coverageWeight", equalTo(0.4f))
                .body("items[1].refusal.reason", equalTo("coverage-below-threshold"))
                .body("items[1].refusal.area", equalTo("002"))
                .body("items[1].refusal.value", equalTo(0.4f));
        aggregates(COVERAGE + "&group=002&period=2021")
                .statusCode(422)
                .body("type", endsWith("/problems/coverage-below-threshold"))
                .body("title", equalTo("Too many values are missing"))
                .body("detail", containsString("Area: 002."))
                .body("detail", containsString("Indicator: COVERAGE_4G."))
                .body("detail", containsString("Value: 0.4; limit: 0.666667."))
                .body("detail", containsString("Without a value: GHA, NGA."));
        aggregates(COVERAGE + "&group=002&period=2021&maxMissing=0.7")
                .statusCode(200)
                .body("items[0].value", equalTo(57.5f))
                .body("items[0].coverageWeight", equalTo(0.4f));
    }

    /** The benchmark year, whose weights are used, need not have figures or be in the answer. */
    @ParameterizedTest
    @CsvSource({
        "period=2020&benchmark=2021, 28",
        "period=2020&benchmark=2019, 28",
        "to=2020&benchmark=2019, 28",
        "from=2020&benchmark=2020, 40",
        "benchmark=2019, 28"
    })
    void weightsMayComeFromAnotherYear(String years, float value) {
        aggregates(COVERAGE + "&group=002&maxMissing=0.7&" + years)
                .statusCode(200)
                .body("items[0].period", equalTo("2020"))
                .body("items[0].value", equalTo(value));
    }

    /** South Africa, which has a weight, left the group before the year of the answer. */
    @Test
    void aFormerMemberWithABenchmarkWeightIsNotInTheAnswer() {
        aggregates(COVERAGE + "&group=EUU&period=2020&benchmark=2019")
                .statusCode(422)
                .body("type", endsWith("/problems/empty-input"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period=2020&benchmark=1901",
                "period=2020&benchmark=2050",
                "from=2015&benchmark=2050",
                "to=2030&benchmark=1500",
                "from=2020&to=2021&benchmark=1990",
                "benchmark=2049"
            })
    void aBenchmarkYearWithoutWeightsIsRefusedWithTheYearsThatHaveThem(String years) {
        aggregates(COVERAGE + "&group=002&" + years)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("benchmark"))
                .body(
                        "detail",
                        containsString("of LIVESTREAM_USERS; the first is 2019, the last 2021"));
    }

    @Test
    void theProblemIsInTheReadersLanguage() {
        aggregates(given().header("Accept-Language", "es"), COVERAGE + "&group=002&period=2021")
                .statusCode(422)
                .body("title", equalTo("Faltan demasiadas cifras"))
                .body("detail", containsString("Sin valor: GHA, NGA."));
    }

    @Test
    void confidentialFiguresAreMissingForGuestsAndOtherOffices() {
        aggregates(
                        given().auth().oauth2(aToken().contributorOf("KEN").sign()),
                        COVERAGE + "&group=002&period=2021&maxMissing=0.7")
                .body("items[0].missing", contains("GHA", "NGA"));
        aggregates(COVERAGE + "&group=002&period=2021&maxMissing=0.7&rule=u")
                .body("items[0].used", equalTo(4))
                .body("items[0].value", equalTo(57.5f));
    }

    @Test
    void namedAreasFormOneGroup() {
        aggregates("?flow=" + FLOW + "&indicator=COVERAGE_4G&rule=m&area=KEN,NAM,BRA&period=2020")
                .body("items[0].group", equalTo("areas"))
                .body("items[0].value", equalTo(30f))
                .body("items[0].coverageWeight", nullValue());
    }

    @Test
    void allGroupsAreComputedIfNoneIsNamed() {
        aggregates("?flow=" + FLOW + "&indicator=COVERAGE_4G&rule=u&period=2020")
                .body("items.group", hasItem("002"))
                .body("items.group", hasItem("001"))
                .body("items.group", not(hasItem("015")))
                .body("items.find { it.group == '199' }.value", equalTo(50f));
    }

    @Test
    void theUnitCanBeConverted() {
        String users = "?flow=" + FLOW + "&indicator=LIVESTREAM_USERS&rule=s&group=002&period=2020";
        aggregates(users).body("items[0].value", equalTo(6f)).body("unitMultiplier", equalTo(6));
        aggregates(users + "&mult=3")
                .body("items[0].value", equalTo(6000f))
                .body("unitMultiplier", equalTo(3));
        aggregates(users + "&unit=USD")
                .statusCode(422)
                .body("type", endsWith("/problems/unit-mismatch"))
                .body("detail", endsWith("Possible units: PS."))
                .body("errors[0].nearest.code", contains("PS"));
    }

    @Test
    void figuresInTwoUnitsAreNotCombined() {
        aggregates("?flow=" + FLOW + "&indicator=FIBRE_COVERAGE&rule=u&group=002")
                .statusCode(422)
                .body("type", endsWith("/problems/unit-mismatch"))
                .body("detail", containsString("NAM"));
    }

    @Test
    void figuresAreComputedAsOfAnEarlierRelease() {
        aggregates(COVERAGE + "&group=002&period=2020&release=" + firstRelease)
                .header("Memento-Datetime", endsWith(" GMT"))
                .body("items[0].value", equalTo(35f))
                .body("items[0].published", nullValue());
    }

    @Test
    void csvHasTheSameRows() {
        String csv =
                aggregates(COVERAGE + "&group=002&from=2020&to=2021&format=csv")
                        .statusCode(200)
                        .extract()
                        .asString();
        List<String> lines = csv.lines().toList();
        assertEquals(3, lines.size(), csv);
        assertTrue(lines.get(1).startsWith("002,Africa,2020,40,PT,0,41.5,w,"), csv);
        assertTrue(lines.get(2).endsWith(",coverage-below-threshold"), csv);
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=NONE, 400, unknown-code",
        "rule=u, 400, invalid-parameter",
        "indicator=COVERAGE_4G, 400, invalid-parameter",
        "indicator=COVERAGE_4G&rule=x, 400, invalid-parameter",
        "indicator=COVERAGE_4G&rule=w, 422, missing-weight",
        "indicator=COVERAGE_4G&rule=u&group=XX, 400, unknown-code",
        "indicator=COVERAGE_4G&rule=u&group=KEN, 400, unknown-code",
        "indicator=COVERAGE_4G&rule=u&group=002&area=KEN, 400, invalid-parameter",
        "indicator=COVERAGE_4G&rule=u&group=002&period=2020&asOf=2000-01-01, 422, unknown-at-date",
        "indicator=COVERAGE_4G&rule=u&group=EUU&period=2020, 422, empty-input",
        "indicator=COVERAGE_4G&rule=u&maxMissing=2, 400, invalid-parameter",
        "indicator=COVERAGE_4G&rule=u&maxMissing=NaN, 400, invalid-parameter",
        "indicator=COVERAGE_4G&rule=u&errorFactor=-1, 400, invalid-parameter",
        "indicator=COVERAGE_4G&rule=u&benchmark=20, 400, invalid-parameter",
        "indicator=COVERAGE_4G&rule=u&benchmark=1901, 400, invalid-parameter",
        "indicator=COVERAGE_4G&rule=t&weight=LIVESTREAM_USERS, 400, invalid-parameter",
        "'indicator=COVERAGE_4G&rule=w&weight=COVERAGE_4G,NONE', 400, unknown-code",
        "'indicator=COVERAGE_4G&rule=w&weight=LIVESTREAM_USERS,COVERAGE_4G', 400, invalid-parameter",
        "indicator=COVERAGE_4G&rule=u&membership=always, 400, invalid-parameter",
        "indicator=COVERAGE_4G&rule=u&unit=ELL, 400, unknown-code",
        "indicator=COVERAGE_4G&rule=u&mult=many, 400, invalid-parameter",
        "indicator=COVERAGE_4G&rule=u&group=002&period=1999, 422, empty-input"
    })
    void badInputIsRefused(String query, int status, String type) {
        aggregates("?flow=" + FLOW + "&" + query)
                .statusCode(status)
                .body("type", endsWith("/problems/" + type));
    }
}
