package org.sharedgrowth.observatory.indicators.analysis.trend;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
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
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
class TrendTest {
    private static final String FLOW = "DF_TRENDS";
    private static final String ANALYSIS = "/api/indicators/v1/analysis/";
    private static final String COVERAGE = "?flow=" + FLOW + "&indicator=COVERAGE_4G";
    private static final int YEARS = 12;
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
                        "trends"));
        firstRelease =
                data.release(
                                FLOW + ":1",
                                "NSO_KEN",
                                v -> v.series(key("KEN"), 2010, line(10, 4, YEARS - 1)))
                        .id();
        data.release(FLOW + ":1", "NSO_KEN", TrendTest::figures);
    }

    /** Straight lines, a logistic curve, short series, and a series that only its office sees. */
    private static void figures(Versions v) {
        SeriesBuilder nigeria = aSeries();
        for (int year = 0; year < YEARS; year++) {
            nigeria.confidential(String.valueOf(2010 + year), String.valueOf(1 + 8 * year));
        }
        v.series(key("KEN"), 2010, line(10, 4, YEARS))
                .series(key("BRA"), 2010, line(40, 2, YEARS))
                .series(key("GHA"), 2010, line(5, 1, YEARS))
                .series(key("NGA"), nigeria)
                .series(key("ZAF"), 2020, "0", "3")
                .series("A.CHN.FIBRE_COVERAGE._T._T._T._T._T", 2000, logistic())
                .series("A.KEN.FIBRE_COVERAGE._T._T._T._T._T", 2010, "0", "1", "2");
    }

    private static String[] line(int start, int slope, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(start + slope * i))
                .toArray(String[]::new);
    }

    private static String[] logistic() {
        return IntStream.range(2000, 2022)
                .mapToDouble(year -> 90 / (1 + Math.exp((2010 - year) / 2.5)))
                .mapToObj(value -> String.format(Locale.ROOT, "%.6f", value))
                .toArray(String[]::new);
    }

    private static String key(String area) {
        return "A." + area + ".COVERAGE_4G._T._T._T._T._T";
    }

    private static ValidatableResponse get(String operation, String query) {
        return get(given(), operation, query);
    }

    private static ValidatableResponse get(
            RequestSpecification caller, String operation, String query) {
        return caller.urlEncodingEnabled(false).get(ANALYSIS + operation + query).then();
    }

    @Test
    void convergenceIsComputedBetweenTwoYears() {
        get("convergence", COVERAGE + "&from=2010&to=2021")
                .statusCode(200)
                .body("areas", equalTo(3))
                .body("first.range", equalTo(35f))
                .body("last.range", equalTo(46f))
                .body("beta.areas", equalTo(3))
                .body("dropped.code", hasItems("ZAF", "NGA", "DEU"))
                .body("dropped.code", not(hasItem("KEN")))
                .body("logit.areas", equalTo(3))
                .body("basis.warnings.code", contains("bounded-scale"))
                .body("basis.method.id", equalTo("convergence"))
                .body("basis.inputs[0].indicator", equalTo("COVERAGE_4G"));
    }

    @Test
    void convergenceOfTooFewAreasIsAProblem() {
        get("convergence", COVERAGE + "&from=2010&to=2021&area=KEN,BRA,ZAF")
                .statusCode(422)
                .body("type", endsWith("/problems/too-few-values"))
                .body("detail", containsString("Value: 2; limit: 3."))
                .body("detail", containsString("ZAF"));
        get("convergence", COVERAGE + "&from=2021&to=2021")
                .statusCode(422)
                .body("type", endsWith("/problems/bad-definition"));
    }

    @Test
    void timeDistanceShowsHowFarAnAreaIsBehindAndWhenItCatchesUp() {
        get("time-distance", COVERAGE + "&reference=BRA&level=50&area=KEN,GHA")
                .statusCode(200)
                .body("reference.name", equalTo("Brazil"))
                .body("total", equalTo(2))
                .body("items[1].area", equalTo("KEN"))
                .body("items[1].referenceTime", equalTo(2015f))
                .body("items[1].time", equalTo(2020f))
                .body("items[1].years", equalTo(5f))
                .body("items[1].catchUp", equalTo(2025f))
                .body("items[0].years", nullValue())
                .body("items[0].refusal.reason", equalTo("no-crossing"))
                .body("items[0].catchUpRefusal.reason", equalTo("not-converging"));
    }

    @Test
    void theDefaultLevelIsTheNewestFigure() {
        get("time-distance", COVERAGE + "&reference=BRA&area=KEN")
                .body("items[0].level", equalTo(54f))
                .body("items[0].referenceTime", equalTo(2017f))
                .body("items[0].years", equalTo(4f));
        get("time-distance", COVERAGE + "&reference=FRA&area=KEN")
                .body("items[0].refusal.reason", equalTo("missing-reference"));
    }

    @Test
    void aFittedCurveHasAnAsymptoteAndAMidpoint() {
        String answer =
                get("diffusion", "?flow=" + FLOW + "&indicator=FIBRE_COVERAGE")
                        .statusCode(200)
                        .body("curve", equalTo("logistic"))
                        .body("items[0].area", equalTo("CHN"))
                        .body("items[0].points", equalTo(22))
                        .body("items[0].fit.degreesOfFreedom", equalTo(19))
                        .body("items[1].area", equalTo("KEN"))
                        .body("items[1].dropped", contains("2010"))
                        .body("items[1].fit", nullValue())
                        .body("items[1].refusal.reason", equalTo("too-few-values"))
                        .extract()
                        .asString();
        JsonPath json = JsonPath.from(answer);
        assertEquals(90, json.getDouble("items[0].fit.asymptote.value"), 0.01);
        assertEquals(2010, json.getDouble("items[0].fit.midpoint.value"), 0.01);
        get("diffusion", "?flow=" + FLOW + "&indicator=FIBRE_COVERAGE&to=2008")
                .body("items[0].fit.asymptote.value", nullValue())
                .body("items[0].fit.asymptote.reason", equalTo("before-inflection"));
    }

    @Test
    void progressIsAssessedForEachArea() {
        get("targets", COVERAGE + "&target=95&due=2030")
                .statusCode(200)
                .body("direction", equalTo("rise"))
                .body("items.area", contains("BRA", "GHA", "KEN", "ZAF"))
                .body("items[2].baseline.period", equalTo("2015"))
                .body("items[2].newest.value", equalTo(54f))
                .body("items[2].progress.verdict", equalTo("on-track"))
                .body("items[2].progress.by", equalTo("growth"))
                .body("items[2].progress.line.projection", equalTo(90f))
                .body("items[2].progress.anticipated", equalTo(90f))
                .body("items[1].progress.verdict", equalTo("moderate"))
                .body("items[3].baseline.period", equalTo("2020"))
                .body("items[3].progress.by", equalTo("line"))
                .body("verdicts.'on-track'", equalTo(1))
                .body("notReporting.code", hasItems("NGA", "DEU"));
    }

    @Test
    void cutPointsMustNotIncrease() {
        String target = COVERAGE + "&target=95&due=2030";
        get("targets", target + "&onTrack=0.3&moderate=0.2").statusCode(200);
        get("targets", target + "&onTrack=-1")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("onTrack"))
                .body("detail", endsWith("give a number from 0.5 to ∞."));
        get("targets", target + "&moderate=0.96")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("moderate"))
                .body("detail", endsWith("give a number from 0 to 0.95."));
    }

    @Test
    void targetsThatCannotBeAssessedHaveAReason() {
        get("targets", COVERAGE + "&target=30&due=2030&area=KEN")
                .body("items[0].progress", nullValue())
                .body("items[0].refusal.reason", equalTo("degenerate-target"));
        get("targets", COVERAGE + "&target=30&due=2020&area=KEN")
                .body("items[0].refusal.reason", equalTo("bad-definition"));
        get("targets", COVERAGE + "&target=5&due=2030&area=KEN&direction=fall")
                .body("items[0].progress.verdict", equalTo("regressing"));
    }

    @Test
    void aStraightLineIsForecastByTheSimplestModel() {
        get("forecasts", COVERAGE + "&area=KEN,ZAF&steps=2")
                .statusCode(200)
                .body("items[0].newest", equalTo("2021"))
                .body("items[0].model", equalTo("drift"))
                .body("items[0].values.period", contains("2022", "2023"))
                .body("items[0].values.value", contains(58f, 62f))
                .body("items[0].values.status", contains("F", "F"))
                .body("items[0].tests", hasSize(greaterThan(2)))
                .body("items[0].tests[0].errors", contains(0f, 0f))
                .body("items[1].values", hasSize(0))
                .body("items[1].refusal.reason", equalTo("too-few-values"));
        get("forecasts", COVERAGE + "&area=KEN&steps=1&model=holt")
                .body("items[0].model", equalTo("holt"))
                .body("items[0].tests.model", contains("holt"));
        get("forecasts", COVERAGE + "&area=ZAF&steps=1&model=drift")
                .body("items[0].values[0].value", equalTo(6f))
                .body("items[0].tests", hasSize(0));
    }

    @Test
    void figuresAreReadAsOfAnEarlierRelease() {
        get("forecasts", COVERAGE + "&steps=1&release=" + firstRelease)
                .header("Memento-Datetime", endsWith(" GMT"))
                .body("items.area", contains("KEN"))
                .body("items[0].newest", equalTo("2020"))
                .body("items[0].values[0].value", equalTo(54f))
                .body("basis.release.id", equalTo((int) firstRelease));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time-distance?flow=DF_TRENDS&reference=BRA",
                "diffusion?flow=DF_TRENDS",
                "targets?flow=DF_TRENDS&target=95&due=2030",
                "forecasts?flow=DF_TRENDS"
            })
    void noAnswerContainsConfidentialFigures(String target) {
        String operation = target + "&indicator=COVERAGE_4G";
        get(operation, "").statusCode(200).body("items.area", not(hasItem("NGA")));
        RequestSpecification otherOffice =
                given().auth().oauth2(aToken().contributorOf("BRA").sign());
        get(otherOffice, operation, "").body("items.area", not(hasItem("NGA")));
    }

    @ParameterizedTest
    @CsvSource({
        "convergence, from=2010&to=2021, 2",
        "time-distance, reference=BRA&pageSize=1, 4",
        "diffusion, from=2010&pageSize=1, 5",
        "targets, target=95&due=2030&pageSize=1, 5",
        "forecasts, steps=2&area=KEN&pageSize=1, 3"
    })
    void csvHasAllRows(String operation, String query, int lines) {
        String csv =
                get(operation, COVERAGE + "&" + query + "&format=csv")
                        .statusCode(200)
                        .extract()
                        .asString();
        List<String> rows = csv.lines().toList();
        assertEquals(lines, rows.size(), csv);
        int columns = rows.getFirst().split(",", -1).length;
        assertTrue(rows.stream().allMatch(row -> row.split(",", -1).length == columns), csv);
    }

    @ParameterizedTest
    @CsvSource({
        "convergence, indicator=COVERAGE_4G&from=2010&to=2021&asOf=2000-01-01, 422, unknown-at-date",
        "convergence, indicator=COVERAGE_4G, 400, invalid-parameter",
        "convergence, indicator=COVERAGE_4G&from=2010, 400, invalid-parameter",
        "convergence, indicator=NONE&from=2010&to=2020, 400, unknown-code",
        "convergence, from=2010&to=2020, 400, invalid-parameter",
        "time-distance, indicator=COVERAGE_4G, 400, invalid-parameter",
        "time-distance, indicator=COVERAGE_4G&reference=XX, 400, invalid-parameter",
        "time-distance, indicator=COVERAGE_4G&reference=BRA&level=NaN, 400, invalid-parameter",
        "time-distance, indicator=COVERAGE_4G&reference=BRA&points=2, 400, invalid-parameter",
        "diffusion, indicator=COVERAGE_4G&curve=straight, 400, invalid-parameter",
        "targets, indicator=COVERAGE_4G&due=2030, 400, invalid-parameter",
        "targets, indicator=COVERAGE_4G&target=95, 400, invalid-parameter",
        "targets, indicator=COVERAGE_4G&target=Infinity&due=2030, 400, invalid-parameter",
        "targets, indicator=COVERAGE_4G&target=95&due=2030&direction=up, 400, invalid-parameter",
        "targets, indicator=COVERAGE_4G&target=150&due=2030, 400, invalid-parameter",
        "targets, indicator=COVERAGE_4G&target=-5&due=2030, 400, invalid-parameter",
        "targets, indicator=COVERAGE_4G&target=95&due=2030&moderate=-0.1, 400, invalid-parameter",
        "targets, indicator=COVERAGE_4G&target=95&due=2030&onTrack=0.4, 400, invalid-parameter",
        "forecasts, indicator=COVERAGE_4G&steps=51, 400, invalid-parameter",
        "forecasts, indicator=COVERAGE_4G&level=100, 400, invalid-parameter",
        "forecasts, indicator=COVERAGE_4G&model=guess, 400, invalid-parameter",
        "forecasts, indicator=COVERAGE_4G&keep=no, 400, invalid-parameter"
    })
    void badInputIsRefused(String operation, String query, int status, String type) {
        get(operation, "?flow=" + FLOW + "&" + query)
                .statusCode(status)
                .body("type", endsWith("/problems/" + type));
    }
}
