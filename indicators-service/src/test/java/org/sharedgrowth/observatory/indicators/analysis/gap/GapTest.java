package org.sharedgrowth.observatory.indicators.analysis.gap;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.series.Versions;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class GapTest {
    private static final String FLOW = "DF_GAPS";
    private static final String GAPS = "/api/indicators/v1/analysis/gaps";
    private static final String COVERAGE =
            "?flow=" + FLOW + "&indicator=COVERAGE_4G&weight=LIVESTREAM_USERS";
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
                        "gaps"));
        firstRelease = release(GapTest::firstFigures).id();
        release(GapTest::revisedFigures);
    }

    private Release release(Consumer<Versions> content) {
        return data.release(FLOW + ":1", "NSO_KEN", content);
    }

    private static void firstFigures(Versions v) {
        v.series(key("KEN", "F"), 2020, "40", "48").series(key("KEN", "M"), 2020, "50", "55");
    }

    private static void revisedFigures(Versions v) {
        v.series(key("KEN", "F"), kenya("40", "50", "99"))
                .series(key("KEN", "M"), kenya("50", "55", "11"))
                .series(key("KEN", "_T"), 2020, "45", "60")
                .series(key("GHA", "F"), 2021, "20")
                .series(key("GHA", "M"), 2021, "60")
                .series(key("BRA", "F"), 2021, "80")
                .series(key("NGA", "F"), aSeries().confidential("2021", "1"))
                .series(key("NGA", "M"), aSeries().confidential("2021", "97"))
                .series(key("001", "F"), 2021, "55")
                .series(key("001", "M"), 2021, "60")
                .series(people("KEN", "F", "_T"), millions("2021", "25"))
                .series(people("KEN", "_T", "_T"), millions("2021", "55"));
        v.series("A.KEN.FIBRE_COVERAGE.F._T._T._T._T", 2021, "4")
                .series(
                        "A.KEN.FIBRE_COVERAGE.M._T._T._T._T",
                        aSeries().measuredIn("USD", "6", "0").row("2021", "5"));
        String[] ages = {"Y15T24", "Y25T74", "Y_GE75"};
        String[] values = {"90", "60", "30"};
        String[] sizes = {"2", "5", "1"};
        for (int i = 0; i < ages.length; i++) {
            v.series("A.ZAF.COVERAGE_4G._T." + ages[i] + "._T._T._T", 2021, values[i])
                    .series(people("ZAF", "_T", ages[i]), millions("2021", sizes[i]));
        }
    }

    private static SeriesBuilder kenya(String in2020, String in2021, String secret) {
        return aSeries().row("2020", in2020).row("2021", in2021).confidential("2022", secret);
    }

    private static SeriesBuilder millions(String year, String value) {
        return aSeries().measuredIn("PS", "6", "0").row(year, value);
    }

    private static String key(String area, String sex) {
        return "A." + area + ".COVERAGE_4G." + sex + "._T._T._T._T";
    }

    private static String people(String area, String sex, String age) {
        return "A." + area + ".LIVESTREAM_USERS." + sex + "." + age + "._T._T._T";
    }

    private static ValidatableResponse gaps(String query) {
        return gaps(given(), query);
    }

    private static ValidatableResponse gaps(RequestSpecification caller, String query) {
        return caller.urlEncodingEnabled(false).get(GAPS + query).then();
    }

    private static RequestSpecification asCaller(TokenBuilder token) {
        return given().auth().oauth2(token.sign());
    }

    @Test
    void aRowHasTheDifferenceTheRatioAndThePeopleNotReached() {
        gaps(COVERAGE + "&area=KEN&period=2021")
                .statusCode(200)
                .body("total", equalTo(1))
                .body("by", equalTo("SEX"))
                .body("groups", contains("F", "M"))
                .body("reference", equalTo("M"))
                .body("items[0].areaName", equalTo("Kenya"))
                .body("items[0].total", equalTo(60f))
                .body("items[0].groups.value", contains(50f, 55f))
                .body("items[0].groups.population", contains(2.5e7f, 3.0e7f))
                .body("items[0].first", equalTo("M"))
                .body("items[0].second", equalTo("F"))
                .body("items[0].difference.value", equalTo(5f))
                .body("items[0].difference.standardError", nullValue())
                .body("items[0].difference.uncertaintyReason", equalTo("no-standard-errors"))
                .body("items[0].ratio.value", equalTo(1.1f))
                .body("items[0].notReached.value", equalTo(1_250_000f));
    }

    @Test
    void theBasisNamesReleaseMethodAndInputs() {
        gaps(COVERAGE + "&area=KEN")
                .body("basis.method.id", equalTo("gap"))
                .body("basis.method.version", equalTo("1.0.0"))
                .body("basis.flow", equalTo(FLOW))
                .body("basis.release.id", equalTo((int) (firstRelease + 1)))
                .body("basis.inputs.indicator", hasItems("COVERAGE_4G", "LIVESTREAM_USERS"))
                .body("basis.inputs[0].source", equalTo("Regulators of the countries"))
                .body("basis.inputs[1].breakdown.SEX", equalTo("F"))
                // Women's figures: two of Kenya, and one of the world.
                .body("basis.inputs[1].figures", equalTo(3));
    }

    @Test
    void theWidestGapComesFirstAndRowsWithoutAGapComeLast() {
        gaps(COVERAGE)
                .body("items.area", contains("GHA", "KEN", "KEN", "BRA"))
                .body("items.period", contains("2021", "2020", "2021", "2021"));
        gaps(COVERAGE + "&sort=narrowest").body("items.area", contains("KEN", "KEN", "GHA", "BRA"));
        gaps(COVERAGE + "&sort=area").body("items.area", contains("BRA", "GHA", "KEN", "KEN"));
        gaps(COVERAGE + "&pageSize=1&page=2")
                .body("total", equalTo(4))
                .body("items.period", contains("2020"))
                .header("Link", containsString("rel=\"next\""));
    }

    @Test
    void aMeasureThatCannotBeComputedHasAReason() {
        gaps(COVERAGE + "&area=GHA,BRA&period=2021")
                .body("items[0].notReached.value", nullValue())
                .body("items[0].notReached.reason", equalTo("missing-weight"))
                .body("items[0].notReached.missing", containsString("LIVESTREAM_USERS"))
                .body("items[1].area", equalTo("BRA"))
                .body("items[1].difference.value", nullValue())
                .body("items[1].difference.reason", equalTo("coverage-below-threshold"))
                .body("items[1].difference.missing", equalTo("M"));
    }

    @Test
    void onlyTheNewestCompleteYearOfEachAreaIsShownOnRequest() {
        gaps(COVERAGE + "&newest=1")
                .body("items.area", contains("GHA", "KEN"))
                .body("items.period", contains("2021", "2021"));
    }

    @Test
    void aWarningIsGivenIfAllGroupsAreOnOneSideOfTheirTotal() {
        gaps(COVERAGE + "&area=KEN&lang=fr")
                .body("basis.warnings", hasSize(1))
                .body("basis.warnings[0].code", equalTo("one-side-of-total"))
                .body("basis.warnings[0].area", equalTo("KEN"))
                .body("basis.warnings[0].period", equalTo("2021"))
                .body("basis.warnings[0].detail", containsString("inférieurs au total"))
                .body("items.find { it.period == '2021' }.warnings", contains("one-side-of-total"))
                .body("items.find { it.period == '2020' }.warnings", hasSize(0));
    }

    @Test
    void theWorldIsShownAndAreasThatDoNotReportAreListed() {
        gaps(COVERAGE)
                .body("world", hasSize(1))
                .body("world[0].difference.value", equalTo(5f))
                .body("items.area", not(hasItem("001")))
                .body("notReporting.code", hasItems("BRA", "NGA", "IND"))
                .body("notReporting.code", not(hasItem("KEN")))
                .body("notReporting.code", not(hasItem("001")));
        gaps(COVERAGE + "&group=002")
                .body("notReporting.code", contains("NAM", "NGA", "RWA", "ZAF"));
    }

    @Test
    void allMeasuresCanBeRequestedForThreeGroups() {
        String all =
                gaps(COVERAGE + "&by=AGE&measures=all&area=ZAF")
                        .statusCode(200)
                        .body("items[0].first", equalTo("Y15T24"))
                        .body("items[0].second", equalTo("Y_GE75"))
                        .body("items[0].difference.value", equalTo(60f))
                        .body("items[0].measures.d.value", equalTo(60f))
                        .body("items[0].measures.r.value", equalTo(3f))
                        .body("items[0].measures.aci.reason", equalTo("bad-definition"))
                        .extract()
                        .asString();
        // The mean of 90, 60 and 30 weighted by 2, 5 and 1 is 63.75.
        double variance = (2 * 26.25 * 26.25 + 5 * 3.75 * 3.75 + 33.75 * 33.75) / 8;
        double found = JsonPath.from(all).getDouble("items[0].measures.bgv.value");
        assertEquals(variance, found, 1e-3);
        gaps(COVERAGE + "&measures=gini,bgv&area=KEN&period=2021")
                .body("items[0].measures.size()", equalTo(2))
                .body("items[0].measures.gini.reason", equalTo("too-few-values"));
    }

    @Test
    void csvHasAllRowsIncludingThoseOfTheWorld() {
        String csv =
                given().accept("text/csv")
                        .get(GAPS + COVERAGE + "&pageSize=1")
                        .then()
                        .statusCode(200)
                        .contentType(startsWith("text/csv"))
                        .extract()
                        .asString();
        List<String> lines = csv.lines().toList();
        assertEquals(6, lines.size(), csv);
        assertTrue(lines.getFirst().startsWith("area,area_name,period,total,value_F"), csv);
        assertTrue(lines.get(1).startsWith("GHA,Ghana,2021,,20,A,,,60,A,,,M,F,40,,,,"), csv);
        assertTrue(lines.getLast().startsWith("001,World,2021"), csv);
        assertEquals(csv, gaps(COVERAGE + "&format=csv").extract().asString());
    }

    @Test
    void figuresAreConvertedToTheRequestedUnit() {
        String users = "?flow=" + FLOW + "&indicator=LIVESTREAM_USERS&by=AGE&area=ZAF&period=2021";
        gaps(users)
                .body("unit", equalTo("PS"))
                .body("unitMultiplier", equalTo(6))
                .body("items[0].difference.value", equalTo(4f));
        gaps(users + "&mult=3")
                .body("unitMultiplier", equalTo(3))
                .body("items[0].groups.value", contains(2000f, 5000f, 1000f))
                .body("items[0].difference.value", equalTo(4000f))
                .body("items[0].ratio.value", equalTo(5f));
        gaps(users + "&unit=USD")
                .statusCode(422)
                .body("type", endsWith("/problems/unit-mismatch"))
                .body("detail", containsString("ZAF"))
                .body("detail", containsString("LIVESTREAM_USERS"))
                .body("detail", endsWith("Possible units: PS."))
                .body("errors.parameter", contains("unit"))
                .body("errors.value", contains("USD"))
                .body("errors[0].nearest.code", contains("PS"))
                .body("errors[0].nearest.name", contains("Persons"));
        gaps(users + "&mult=many").statusCode(400);
        gaps(users + "&mult=-99")
                .statusCode(400)
                .body("detail", containsString("-99"))
                .body("detail", containsString("from -15 to 15"));
    }

    @Test
    void groupsInTwoUnitsAreNotCompared() {
        gaps("?flow=" + FLOW + "&indicator=FIBRE_COVERAGE&area=KEN")
                .statusCode(200)
                .body("unit", nullValue())
                .body("items[0].difference.reason", equalTo("unit-mismatch"))
                .body("items[0].notReached.reason", equalTo("unit-mismatch"));
    }

    @Test
    void confidentialRowsAreShownToTheirOfficeOnly() {
        gaps(COVERAGE + "&area=KEN,NGA")
                .body("items.period", contains("2020", "2021"))
                .body("notReporting.code", contains("NGA"));
        gaps(asCaller(aToken().contributorOf("KEN")), COVERAGE + "&area=KEN,NGA")
                .body("items.period", contains("2022", "2020", "2021"))
                .body("items[0].difference.value", equalTo(-88f))
                .body("notReporting.code", contains("NGA"));
        String guest = gaps(COVERAGE).extract().asString();
        assertEquals(
                guest,
                gaps(asCaller(aToken().contributorOf("BRA")), COVERAGE).extract().asString());
        assertFalse(guest.contains("\"value\":97"), guest);
    }

    @Test
    void gapsAreComputedAsOfAnEarlierRelease() {
        gaps(COVERAGE + "&release=" + firstRelease)
                .body("total", equalTo(2))
                .body("items.difference.value", contains(10f, 7f))
                .body("basis.release.id", equalTo((int) firstRelease))
                .header("Memento-Datetime", endsWith(" GMT"))
                .header("Link", containsString(GAPS + COVERAGE + ">; rel=\"original\""))
                .header("Link", containsString("/timemap>; rel=\"timemap\""));
        gaps(COVERAGE).header("Memento-Datetime", nullValue()).header("Link", nullValue());
        gaps(COVERAGE + "&asOf=2000-01-01")
                .header("Memento-Datetime", nullValue())
                .header("Link", containsString("rel=\"original\""))
                .body("total", equalTo(0))
                .body("basis.asOf", startsWith("2000-01-01T23:59:59"))
                .body("notReporting", hasSize(12));
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=NONE, 400, unknown-code",
        "area=KEN, 400, invalid-parameter",
        "indicator=COVERAGE_4G&from=0001&to=9999, 400, invalid-parameter",
        "flow=DF_GAPS&indicator=COVERAGE_4G&from=0001, 400, invalid-parameter",
        "flow=DF_GAPS&indicator=COVERAGE_4G&to=9999, 400, invalid-parameter",
        "indicator=COVERAGE_4G&by=HAIR, 400, invalid-parameter",
        "indicator=COVERAGE_4G&groups=F, 400, invalid-parameter",
        "'indicator=COVERAGE_4G&groups=F,XX', 400, unknown-code",
        "'indicator=COVERAGE_4G&groups=F,_T', 400, invalid-parameter",
        "indicator=COVERAGE_4G&reference=Q1, 400, invalid-parameter",
        "indicator=COVERAGE_4G&measures=beauty, 400, invalid-parameter",
        "indicator=COVERAGE_4G&newest=2, 400, invalid-parameter",
        "indicator=COVERAGE_4G&sort=random, 400, invalid-parameter",
        "indicator=COVERAGE_4G&weight=NONE, 400, unknown-code",
        "'indicator=COVERAGE_4G&weight=LIVESTREAM_USERS,COVERAGE_4G', 400, invalid-parameter",
        "indicator=COVERAGE_4G&area=XX, 400, unknown-code",
        "indicator=COVERAGE_4G&group=XX, 400, unknown-code",
        "indicator=COVERAGE_4G&from=2022&to=2021, 400, invalid-parameter",
        "indicator=COVERAGE_4G&from=2021&period=2021, 400, invalid-parameter",
        "indicator=COVERAGE_4G&from=NaN, 400, invalid-parameter",
        "indicator=COVERAGE_4G&flow=DF_NONE, 404, not-found",
        "indicator=COVERAGE_4G&release=99999999, 404, not-found",
        "indicator=COVERAGE_4G&asOf=yesterday, 400, invalid-parameter",
        "indicator=COVERAGE_4G&asOf=2999-01-01, 400, invalid-parameter",
        "indicator=COVERAGE_4G&pageSize=1001, 400, invalid-parameter",
        "indicator=COVERAGE_4G&indicatr=X, 400, unknown-parameter",
        "indicator=COVERAGE_4G&format=xml, 406, not-acceptable"
    })
    void badInputIsRefused(String query, int status, String type) {
        gaps("?" + query).statusCode(status).body("type", endsWith("/problems/" + type));
    }
}
