package org.sharedgrowth.observatory.indicators.analysis.revision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.series.ReleasedData;
import org.sharedgrowth.observatory.indicators.series.SeriesBuilder;
import org.sharedgrowth.observatory.indicators.series.Versions;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * Figures of five countries for ten years each, and of Rwanda and Africa (002) for five years,
 * first published in April 2021. A year later, those of the five countries were revised by 0, 1 or
 * 2; one of Nigeria became confidential, Rwanda changed its unit, and one of Africa was revised. In
 * 2023 South Africa multiplied its figures by ten, and the five countries added the year 2020.
 */
@QuarkusTest
@TestProfile(RevisionTest.EmptyStore.class)
class RevisionTest {
    private static final String FLOW = "DF_REVISED";
    private static final String REVISIONS = "/api/indicators/v1/analysis/revisions";
    private static final String COVERAGE = "?flow=" + FLOW + "&indicator=COVERAGE_4G";
    private static final List<String> AREAS = List.of("GHA", "KEN", "NAM", "NGA", "ZAF");
    private static long revisedRelease;

    @Inject SmallWorld smallWorld;
    @Inject ReleasedData data;

    @BeforeEach
    void releaseFigures() throws Throwable {
        if (revisedRelease > 0) {
            return;
        }
        smallWorld.create();
        VertxContextSupport.subscribeAndAwait(() ->
                smallWorld.register(
                        aMessage()
                                .flow(FLOW, "1.0.0", "DSD_DIGITAL(1.0.0)")
                                .agreement(FLOW, "NSO_KEN", "KEN")
                                .bytes(),
                        "revised"));
        release(2021, RevisionTest::firstFigures);
        revisedRelease = release(2022, RevisionTest::revisedFigures);
        release(2023, RevisionTest::thirdFigures);
        release("NSO_KEN", "2023-05-01", v -> skills(v, List.of("GHA", "KEN"), "30"));
        release("NSO_NGA", "2023-06-01", v -> skills(v, List.of("NGA"), "30"));
        release("NSO_KEN", "2024-05-01", v -> skills(v, List.of("KEN"), "31"));
    }

    private long release(int year, Consumer<Versions> contents) {
        return release("NSO_KEN", year + "-04-01", contents);
    }

    private long release(String office, String day, Consumer<Versions> contents) {
        Instant published = Instant.parse(day + "T12:00:00Z");
        return data.release(FLOW + ":1", office, published, contents).id();
    }

    private static void skills(Versions v, List<String> areas, String last) {
        areas.forEach(area ->
                v.series("A." + area + ".ICT_SKILLS._T._T._T._T._T", 2010, "10", "20", last));
    }

    private static void firstFigures(Versions v) {
        AREAS.forEach(area -> v.series(key(area), figures(area, 0, 1)));
        v.series(key("RWA"), 2010, "10", "20", "30", "40", "50");
        v.series(key("002"), 2010, "1", "2", "3", "4", "5");
        v.series("A.KEN.FIBRE_COVERAGE._T._T._T._T._T", 2020, "5");
    }

    private static void revisedFigures(Versions v) {
        AREAS.forEach(area -> v.series(key(area), figures(area, 1, 1)));
        v.series(
                key("RWA"),
                aSeries().measuredIn("USD", "6", "0").row("2010", "77").row("2011", "78"));
        v.series(key("002"), 2010, "90", "2", "3", "4", "5");
    }

    private static void thirdFigures(Versions v) {
        AREAS.forEach(area ->
                v.series(
                        key(area),
                        figures(area, 1, area.equals("ZAF") ? 10 : 1).row("2020", "6", "E")));
    }

    /**
     * Figures of ten years, multiplied by a factor; a revision makes Nigeria's newest figure
     * confidential.
     */
    private static SeriesBuilder figures(String area, int revision, int factor) {
        SeriesBuilder series = aSeries();
        for (int year = 2010; year < 2020; year++) {
            String value = String.valueOf((5 + revision * (year % 3)) * factor);
            if (area.equals("NGA") && year == 2019 && revision > 0) {
                series.confidential("2019", "97");
            } else {
                series.row(String.valueOf(year), value, year < 2016 ? "A" : "E");
            }
        }
        return series;
    }

    private static String key(String area) {
        return "A." + area + ".COVERAGE_4G._T._T._T._T._T";
    }

    private static ValidatableResponse revisions(String query) {
        return revisions(given(), query);
    }

    private static ValidatableResponse revisions(RequestSpecification caller, String query) {
        return caller.urlEncodingEnabled(false)
                .config(
                        RestAssuredConfig.config()
                                .jsonConfig(
                                        JsonConfig.jsonConfig()
                                                .numberReturnType(NumberReturnType.DOUBLE)))
                .get(REVISIONS + query)
                .then();
    }

    @Test
    void revisionsAreCountedByStatusAndAge() {
        revisions(COVERAGE)
                .statusCode(200)
                .body("archive.releases", equalTo(3))
                .body("archive.first", equalTo("2021-04-01"))
                .body("archive.last", equalTo("2023-04-01"))
                .body("groups.flag", contains("A", "E", "E"))
                .body("groups.age", contains("older", "two", "three-to-five"))
                .body("groups.own", contains(30, 4, 15))
                .body("groups.level", contains("flag-and-age", "indicator", "indicator"))
                .body("groups.n", contains(30, 49, 49))
                .body("groups[0].changed", closeTo(2 / 3.0, 1e-12))
                .body("groups[0].bias", closeTo(1, 1e-12))
                .body("groups[0].rmse", closeTo(Math.sqrt(5 / 3.0), 1e-12))
                .body("groups[0].p95", closeTo(2, 1e-12))
                .body("flags.flag", contains("A", "E"))
                .body("flags.age", contains("all", "all"))
                .body("flags.own", contains(30, 19))
                .body("flags.level", contains("flag", "indicator"))
                .body("basis.method.id", equalTo("vintage"))
                .body("unit", equalTo("PT"));
    }

    @Test
    void olderFiguresCanBeLeftOut() {
        revisions(COVERAGE + "&maxAge=2")
                .statusCode(200)
                .body("groups.age", contains("two"))
                .body("groups.own", contains(4))
                .body("flags.own", contains(4))
                .body("archive.figures", equalTo(5));
        revisions(COVERAGE + "&maxAge=1")
                .statusCode(422)
                .body("type", endsWith("/problems/too-few-revisions"));
    }

    /**
     * Kenya's office also owns Ghana's figures, and later releases new ones of Kenya only; Nigeria
     * has its own office.
     */
    @Test
    void aReleaseConfirmsTheFiguresThatItsOfficeLeavesUnchanged() {
        revisions(COVERAGE.replace("COVERAGE_4G", "ICT_SKILLS"))
                .statusCode(200)
                .body("archive.figures", equalTo(9))
                .body("groups.own", contains(6))
                .body("breaks", empty());
    }

    @Test
    void breaksAreListedButDoNotCountAsRevisions() {
        revisions(COVERAGE)
                .body("breaks.area", contains("RWA", "ZAF"))
                .body("breaks.day", contains("2022-04-01", "2023-04-01"))
                .body("breaks.kind", contains("unit", "factor"))
                .body("breaks[0].release", equalTo((int) revisedRelease))
                .body("breaks[0].factor", nullValue())
                .body("breaks[1].factor", equalTo(10.0));
    }

    @Test
    void theBacktestHoldsOutTheLastReleases() {
        revisions(COVERAGE)
                .body("backtest.until", equalTo("2022-04-01"))
                .body("backtest.level", equalTo(0.8))
                .body("backtest.n", equalTo(39))
                .body("backtest.share", equalTo(1.0))
                .body("backtest.good", equalTo(false))
                .body("backtestRefusal", nullValue());
        revisions(COVERAGE + "&until=2021-12-31")
                .body("backtest", nullValue())
                .body("backtestRefusal.reason", equalTo("too-few-revisions"));
    }

    @Test
    void theAnalysisAsOfAReleaseIgnoresLaterOnes() {
        revisions(COVERAGE + "&release=" + revisedRelease)
                .header("Memento-Datetime", endsWith(" GMT"))
                .header("Link", containsString("rel=\"timemap\""))
                .body("archive.releases", equalTo(2))
                .body("breaks.area", contains("RWA"));
        revisions(COVERAGE + "&asOf=2021-12-31")
                .statusCode(422)
                .body("type", endsWith("/problems/too-few-revisions"));
    }

    @Test
    void anOfficeGetsRevisionsOfPublicFiguresOnly() {
        assertEquals(
                revisions(COVERAGE).extract().path("groups").toString(),
                revisions(given().auth().oauth2(aToken().contributorOf("NGA").sign()), COVERAGE)
                        .extract()
                        .path("groups")
                        .toString());
    }

    @Test
    void csvHasTheGroups() {
        List<String> lines =
                revisions(COVERAGE + "&format=csv").extract().asString().lines().toList();
        assertEquals(6, lines.size(), lines.toString());
        assertTrue(lines.get(4).startsWith("COVERAGE_4G,A,all,30,flag,30,0.66"), lines.get(4));
        assertTrue(
                lines.get(1).startsWith("COVERAGE_4G,A,older,30,flag-and-age,30,0.66"),
                lines.get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=NONE, 400, unknown-code",
        "indicator=COVERAGE_4G&until=2021-02-30, 400, invalid-parameter",
        "indicator=COVERAGE_4G&until=2021, 400, invalid-parameter",
        "indicator=COVERAGE_4G&maxAge=-1, 400, invalid-parameter",
        "indicator=COVERAGE_4G&maxAge=101, 400, invalid-parameter",
        "indicator=COVERAGE_4G&maxAge=two, 400, invalid-parameter",
        "indicator=FIBRE_COVERAGE, 422, too-few-revisions"
    })
    void badInputIsRefused(String query, int status, String type) {
        revisions("?flow=" + FLOW + "&" + query)
                .statusCode(status)
                .body("type", endsWith("/problems/" + type));
    }

    /**
     * A profile of its own restarts Quarkus with an empty store, which is needed because this test
     * dates its releases in the past.
     */
    public static final class EmptyStore implements QuarkusTestProfile {}
}
