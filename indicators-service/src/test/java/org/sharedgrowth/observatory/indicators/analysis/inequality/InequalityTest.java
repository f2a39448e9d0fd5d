package org.sharedgrowth.observatory.indicators.analysis.inequality;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
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
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.series.Versions;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class InequalityTest {
    private static final String FLOW = "DF_UNEQUAL";
    private static final String INEQUALITY = "/api/indicators/v1/analysis/inequality";
    private static final String COVERAGE =
            "?flow=" + FLOW + "&indicator=COVERAGE_4G&weight=LIVESTREAM_USERS";
    private static final String THREE = COVERAGE + "&area=KEN,NAM,ZAF";
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
                                .bytes(),
                        "unequal"));
        firstRelease = data.release(FLOW + ":1", "NSO_KEN", InequalityTest::firstFigures).id();
        data.release(FLOW + ":1", "NSO_KEN", InequalityTest::revisedFigures);
    }

    /** In 2020 all areas have the same figure. */
    private static void firstFigures(Versions v) {
        for (String area : List.of("KEN", "NAM", "ZAF")) {
            v.series(key(area), 2020, "50");
        }
        v.series(weightKey("KEN"), weights("6", "1", "2"))
                .series(weightKey("NAM"), weights("6", "1", "2"))
                .series(weightKey("ZAF"), weights("3", "1000", "2000"));
    }

    private static String weightKey(String area) {
        return "A." + area + ".LIVESTREAM_USERS._T._T._T._T._T";
    }

    private static SeriesBuilder weights(String unitMultiplier, String in2020, String in2021) {
        return aSeries()
                .measuredIn("PS", unitMultiplier, "0")
                .row("2020", in2020)
                .row("2021", in2021);
    }

    /** South Africa's figure of 2021 is visible only to the office that sent it. */
    private static void revisedFigures(Versions v) {
        v.series(key("KEN"), aSeries().row("2020", "20").row("2021", "30"))
                .series(key("NAM"), aSeries().row("2020", "40").row("2021", "40"))
                .series(key("ZAF"), aSeries().row("2020", "60").confidential("2021", "97"))
                .series("A.KEN.FIBRE_COVERAGE._T._T._T._T._T", 2020, "5")
                .series(
                        "A.NAM.FIBRE_COVERAGE._T._T._T._T._T",
                        aSeries().measuredIn("USD", "6", "0").row("2020", "7"));
    }

    private static String key(String area) {
        return "A." + area + ".COVERAGE_4G._T._T._T._T._T";
    }

    private static ValidatableResponse inequality(String query) {
        return inequality(given(), query);
    }

    private static ValidatableResponse inequality(RequestSpecification caller, String query) {
        return caller.urlEncodingEnabled(false).get(INEQUALITY + query).then();
    }

    @Test
    void theInequalityBetweenAreasIsMeasured() {
        inequality(THREE + "&period=2020&measures=gini,hoover,d")
                .statusCode(200)
                .body("total", equalTo(1))
                .body("weight", equalTo("LIVESTREAM_USERS"))
                .body("items[0].group", equalTo("areas"))
                .body("items[0].areas", equalTo(3))
                .body("items[0].used", equalTo(3))
                .body("items[0].missing", empty())
                .body("items[0].highest", equalTo("ZAF"))
                .body("items[0].lowest", equalTo("KEN"))
                .body("items[0].measures.gini.value", equalTo(0.22222222f))
                .body("items[0].measures.gini.uncertaintyReason", equalTo("no-standard-errors"))
                .body("items[0].measures.hoover.value", equalTo(0.16666667f))
                .body("items[0].measures.d.value", equalTo(40f))
                .body("basis.method.id", equalTo("inequality"))
                .body("basis.inputs.indicator", contains("COVERAGE_4G", "LIVESTREAM_USERS"));
    }

    @Test
    void noMeasureIsComputedForAGroupWithTooManyMissingFigures() {
        inequality(COVERAGE + "&group=002&period=2020")
                .statusCode(200)
                .body("items[0].groupName", equalTo("Africa"))
                .body("items[0].missing", contains("GHA", "NGA", "RWA"))
                .body("items[0].highest", nullValue())
                .body("items[0].measures.gini.value", nullValue())
                .body("items[0].measures.gini.reason", equalTo("coverage-below-threshold"))
                .body("items[0].measures.gini.missing", equalTo("GHA NGA RWA"));
    }

    @Test
    void withoutWeightsOnlyMeasuresOfTheExtremesArePossible() {
        inequality(
                        "?flow="
                                + FLOW
                                + "&indicator=COVERAGE_4G&area=KEN,NAM,ZAF&period=2020"
                                + "&measures=d,gini")
                .body("items[0].measures.d.value", equalTo(40f))
                .body("items[0].measures.gini.reason", equalTo("missing-weight"));
    }

    @Test
    void confidentialFiguresAreMissingForGuestsAndOtherOffices() {
        String guest =
                inequality(THREE + "&period=2021")
                        .body("items[0].missing", contains("ZAF"))
                        .body("items[0].measures.gini.reason", equalTo("coverage-below-threshold"))
                        .extract()
                        .asString();
        RequestSpecification brazil = given().auth().oauth2(aToken().contributorOf("BRA").sign());
        assertEquals(guest, inequality(brazil, THREE + "&period=2021").extract().asString());
    }

    @Test
    void measuresCanBeComputedAsOfAnEarlierRelease() {
        inequality(THREE + "&period=2020&release=" + firstRelease)
                .header("Memento-Datetime", endsWith(" GMT"))
                .body("items[0].measures.gini.value", equalTo(0f));
    }

    @Test
    void allMeansEveryMeasureThatNeedsNeitherOrderNorReference() {
        inequality(THREE + "&period=2020&measures=all")
                .body("items[0].measures", hasKey("theil-l"))
                .body("items[0].measures.size()", equalTo(20));
    }

    @Test
    void csvHasTheSameRowsAsJson() {
        String csv =
                inequality(THREE + "&measures=gini&format=csv")
                        .statusCode(200)
                        .extract()
                        .asString();
        List<String> lines = csv.lines().toList();
        assertEquals(3, lines.size(), csv);
        assertTrue(lines.get(1).startsWith("areas,areas,2020,3,3,,ZAF,KEN,PT,0,0.2222"), csv);
        assertTrue(lines.get(2).endsWith(",coverage-below-threshold"), csv);
    }

    @Test
    void figuresAreConvertedToTheRequestedUnit() {
        String users = "?flow=" + FLOW + "&indicator=LIVESTREAM_USERS&area=KEN,NAM,ZAF&period=2020";
        inequality(users)
                .statusCode(422)
                .body("type", endsWith("/problems/unit-mismatch"))
                .body("detail", containsString("ZAF"));
        inequality(users + "&mult=3&measures=d,r")
                .statusCode(200)
                .body("unit", equalTo("PS"))
                .body("unitMultiplier", equalTo(3))
                .body("items[0].measures.d.value", equalTo(0f))
                .body("items[0].measures.r.value", equalTo(1f));
        inequality(users + "&unit=USD")
                .statusCode(422)
                .body("type", endsWith("/problems/unit-mismatch"))
                .body("detail", endsWith("Possible units: PS."));
    }

    @Test
    void figuresInTwoUnitsAreNotCompared() {
        inequality("?flow=" + FLOW + "&indicator=FIBRE_COVERAGE&group=002")
                .statusCode(422)
                .body("type", endsWith("/problems/unit-mismatch"))
                .body("detail", containsString("NAM"));
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=NONE, 400, unknown-code",
        "measures=gini, 400, invalid-parameter",
        "indicator=COVERAGE_4G&measures=sii, 400, invalid-parameter",
        "indicator=COVERAGE_4G&measures=x, 400, invalid-parameter",
        "indicator=COVERAGE_4G&weight=NONE, 400, unknown-code",
        "'indicator=COVERAGE_4G&weight=LIVESTREAM_USERS,COVERAGE_4G', 400, invalid-parameter",
        "indicator=COVERAGE_4G&group=XX, 400, unknown-code",
        "indicator=COVERAGE_4G&group=KEN, 400, unknown-code",
        "indicator=COVERAGE_4G&group=002&area=KEN, 400, invalid-parameter",
        "indicator=COVERAGE_4G&period=20, 400, invalid-parameter"
    })
    void badInputIsRefused(String query, int status, String type) {
        inequality("?flow=" + FLOW + "&" + query)
                .statusCode(status)
                .body("type", endsWith("/problems/" + type));
    }
}
