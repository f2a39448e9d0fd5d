package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.PATH;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.as;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.get;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.key;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.service.problem.Problem;

/** A derived figure disappears from every interface as soon as one of its inputs does. */
@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class WithdrawalTest {
    private static final String OBSERVATIONS = "/api/indicators/v1/observations?flow=";

    @Inject DerivedWorld world;

    @Test
    void makingAnInputConfidentialWithdrawsTheFigureAtOnce() {
        world.create("DF_HIDDEN");
        world.createMeanFlow("DERIVED_HIDDEN", "DF_HIDDEN").statusCode(201);
        world.awaitComputed("DERIVED_HIDDEN");

        long newRelease = world.makeKenya2020Confidential("DF_HIDDEN");

        // The figure is withdrawn one release earlier, so that no release number names a state
        // that has the figure without its input.
        for (long release : new long[] {newRelease - 1, newRelease}) {
            get(OBSERVATIONS + "DERIVED_HIDDEN&release=" + release)
                    .body("total", equalTo(1))
                    .body("items.period", contains("2021"));
        }
        get(OBSERVATIONS + "DERIVED_HIDDEN&release=" + (newRelease - 2)).body("total", equalTo(2));
        get("/api/indicators/v1/releases/" + (newRelease - 1))
                .statusCode(200)
                .body("flow", equalTo("DERIVED_HIDDEN"));

        world.awaitComputed("DERIVED_HIDDEN");
        get(OBSERVATIONS + "DERIVED_HIDDEN")
                .body("items.period", contains("2020", "2021"))
                .body("items.value", contains(38, 35));
        get(PATH + "/DERIVED_HIDDEN")
                .body("releases.kind", contains("computed", "withdrawn", "computed"))
                .body("releases[1].figures", equalTo(1))
                .body("releases[1].release.id", equalTo((int) newRelease - 1));
    }

    @Test
    void makingAWeightConfidentialWithdrawsTheFigureToo() {
        world.create("DF_WEIGHTED");
        String weights = "A.%s.LIVESTREAM_USERS._T._T._T._T._T";
        world.release(
                "DF_WEIGHTED",
                v -> {
                    for (String area : List.of("GHA", "KEN", "NAM", "NGA", "RWA", "ZAF")) {
                        v.series(
                                weights.formatted(area),
                                aSeries()
                                        .measuredIn("PS", "6", "0")
                                        .row("2020", "1")
                                        .row("2021", "1"));
                    }
                });
        world.keep(
                        aToken().steward(),
                        "DERIVED_WEIGHTED",
                        "aggregates",
                        Map.of(
                                "flow", "DF_WEIGHTED",
                                "indicator", "COVERAGE_4G",
                                "group", "002",
                                "rule", "w",
                                "weight", "LIVESTREAM_USERS"))
                .statusCode(201);
        world.awaitComputed("DERIVED_WEIGHTED");
        get(OBSERVATIONS + "DERIVED_WEIGHTED").body("items.value", contains(35, 35));

        long newRelease =
                world.release(
                        "DF_WEIGHTED",
                        v ->
                                v.series(
                                        weights.formatted("ZAF"),
                                        aSeries()
                                                .measuredIn("PS", "6", "0")
                                                .row("2020", "1")
                                                .confidential("2021", "1")));

        get(OBSERVATIONS + "DERIVED_WEIGHTED&release=" + (newRelease - 1))
                .body("items.period", contains("2020"));
    }

    @Test
    void aFigureThatCannotBeComputedWithoutTheConfidentialInputDisappearsEverywhere() {
        world.create("DF_GONE");
        world.keepGap("DERIVED_GONE", "DF_GONE").statusCode(201);
        world.awaitComputed("DERIVED_GONE");
        String before = allAnswers("DERIVED_GONE");
        assertTrue(before.contains("2020"), before);

        world.release(
                "DF_GONE",
                v ->
                        v.series(
                                key("KEN", "F"),
                                aSeries().confidential("2020", "15").row("2021", "16")));

        String after = allAnswers("DERIVED_GONE");
        world.awaitComputed("DERIVED_GONE");
        for (String answer : new String[] {after, allAnswers("DERIVED_GONE")}) {
            assertFalse(answer.contains("2020"), answer);
            assertTrue(answer.contains("2021"), answer);
        }
        get(OBSERVATIONS + "DERIVED_GONE").body("total", equalTo(1));
        get("/v2/country/KEN/indicator/DERIVED_GONE?format=json").body("[0].total", equalTo(1));

        world.release("DF_GONE", v -> v.delete(key("KEN", "M")));

        get(OBSERVATIONS + "DERIVED_GONE").body("total", equalTo(0));
        world.awaitComputed("DERIVED_GONE");
        get(OBSERVATIONS + "DERIVED_GONE").body("total", equalTo(0));
        get("/sdmx/3.0/data/dataflow/DIGOBS/DERIVED_GONE/+/*?format=csvdata").statusCode(204);
    }

    @Test
    void makingAnInputConfidentialAsOfAPastTimeWithdrawsTheFigureAsOfThatTime()
            throws InterruptedException {
        world.create("DF_DATED");
        world.createMeanFlow("DERIVED_DATED", "DF_DATED").statusCode(201);
        world.awaitComputed("DERIVED_DATED");
        Instant before = instantApartFromOthers();
        Instant published = instantApartFromOthers();

        world.makeKenya2020Confidential("DF_DATED", published);
        world.awaitComputed("DERIVED_DATED");

        get(OBSERVATIONS + "DF_DATED&area=KEN&indicator=COVERAGE_4G&asOf=" + published)
                .statusCode(200)
                .body("items.period", not(hasItem("2020")));
        get(OBSERVATIONS + "DERIVED_DATED&asOf=" + published)
                .body("items.period", contains("2021"));
        get(OBSERVATIONS + "DERIVED_DATED&asOf=" + before)
                .body("items.period", contains("2020", "2021"));
        get(OBSERVATIONS + "DERIVED_DATED").body("items.value", contains(38, 35));
    }

    @Test
    void anInputCannotBecomeConfidentialAsOfATimeBeforeTheFigureWasComputed()
            throws InterruptedException {
        world.create("DF_TOO_EARLY");
        Instant early = instantApartFromOthers();
        world.createMeanFlow("DERIVED_LATER", "DF_TOO_EARLY").statusCode(201);
        world.awaitComputed("DERIVED_LATER");

        Problem refused =
                assertThrows(
                        Problem.class,
                        () -> world.makeKenya2020Confidential("DF_TOO_EARLY", early));

        assertEquals(ProblemType.UNTIMELY_RELEASE.status(), refused.status());
        assertTrue(refused.detail().contains("DERIVED_LATER"), refused.detail());
        get(OBSERVATIONS + "DERIVED_LATER").body("items.value", contains(35, 35));
        get(OBSERVATIONS + "DF_TOO_EARLY&area=KEN&indicator=COVERAGE_4G")
                .body("items.period", hasItem("2020"));

        world.makeKenya2020Confidential("DF_TOO_EARLY");
        world.awaitComputed("DERIVED_LATER");
        get(OBSERVATIONS + "DERIVED_LATER").body("items.value", contains(38, 35));
    }

    @Test
    void anInputCannotBecomeConfidentialAsOfATimeBeforeTheDerivedFlowEnded()
            throws InterruptedException {
        world.create("DF_ENDED_DATED");
        world.createMeanFlow("DERIVED_ENDED_DATED", "DF_ENDED_DATED").statusCode(201);
        world.awaitComputed("DERIVED_ENDED_DATED");
        Instant during = instantApartFromOthers();
        as(aToken().steward())
                .header("If-Match", "*")
                .delete(PATH + "/DERIVED_ENDED_DATED")
                .then()
                .statusCode(200);
        Instant after = instantApartFromOthers();

        Problem refused =
                assertThrows(
                        Problem.class,
                        () -> world.makeKenya2020Confidential("DF_ENDED_DATED", during));

        assertEquals(ProblemType.UNTIMELY_RELEASE.status(), refused.status());
        assertTrue(refused.detail().contains("DERIVED_ENDED_DATED"), refused.detail());
        assertTrue(refused.detail().contains("until it ended"), refused.detail());
        get(OBSERVATIONS + "DERIVED_ENDED_DATED&asOf=" + during)
                .body("items.period", contains("2020", "2021"));
        get(OBSERVATIONS + "DF_ENDED_DATED&area=KEN&indicator=COVERAGE_4G&asOf=" + during)
                .body("items.period", hasItem("2020"));

        world.makeKenya2020Confidential("DF_ENDED_DATED", after);
        for (String state : new String[] {"", "&asOf=" + after}) {
            get(OBSERVATIONS + "DERIVED_ENDED_DATED" + state).body("total", equalTo(0));
        }
    }

    /**
     * The figure of 2020 has already been withdrawn, so the newest computation does not read its
     * inputs.
     */
    @Test
    void anInputCannotBecomeConfidentialAsOfATimeWhenAFigureNowWithdrawnWasPublic()
            throws InterruptedException {
        world.create("DF_LOST_TWICE");
        world.create("DF_LOST_TWICE_WEIGHTS");
        String weight = "A.%s.DIGITAL_ECONOMY._Z._Z._T._T._Z";
        world.release(
                "DF_LOST_TWICE_WEIGHTS",
                v -> {
                    for (String area : List.of("GHA", "KEN", "NAM", "NGA", "RWA", "ZAF")) {
                        v.series(weight.formatted(area), 2020, "1", "1");
                    }
                });
        world.keep(
                        aToken().steward(),
                        "DERIVED_LOST_TWICE",
                        "aggregates",
                        Map.of(
                                "flow", "DF_LOST_TWICE",
                                "indicator", "COVERAGE_4G",
                                "group", "002",
                                "rule", "w",
                                "weight", "DIGITAL_ECONOMY"))
                .statusCode(201);
        world.awaitComputed("DERIVED_LOST_TWICE");
        get(OBSERVATIONS + "DERIVED_LOST_TWICE").body("items.period", contains("2020", "2021"));
        Instant during = instantApartFromOthers();
        world.release(
                "DF_LOST_TWICE_WEIGHTS",
                v ->
                        v.series(
                                weight.formatted("ZAF"),
                                aSeries().confidential("2020", "1").row("2021", "1")));
        world.awaitComputed("DERIVED_LOST_TWICE");
        get(OBSERVATIONS + "DERIVED_LOST_TWICE").body("items.period", contains("2021"));

        Problem refused =
                assertThrows(
                        Problem.class,
                        () -> world.makeKenya2020Confidential("DF_LOST_TWICE", during));

        assertTrue(refused.detail().contains("DERIVED_LOST_TWICE"), refused.detail());
        get(OBSERVATIONS + "DERIVED_LOST_TWICE&asOf=" + during)
                .body("items.period", contains("2020", "2021"));
        world.makeKenya2020Confidential("DF_LOST_TWICE", instantApartFromOthers());
    }

    /** An instant after all releases so far and before all later ones. */
    private static Instant instantApartFromOthers() throws InterruptedException {
        Thread.sleep(10);
        Instant between = Instant.now();
        Thread.sleep(10);
        return between;
    }

    /**
     * The answers that a guest gets about a flow: its figures in each dialect, as CSV and as a
     * download, and the years that are available.
     */
    private static String allAnswers(String flow) {
        StringBuilder all = new StringBuilder();
        for (String target :
                new String[] {
                    OBSERVATIONS + flow,
                    OBSERVATIONS + flow + "&format=csv",
                    "/sdmx/3.0/data/dataflow/DIGOBS/" + flow + "/+/*?format=csvdata",
                    "/sdmx/2.1/data/" + flow + "/all/all?format=csvdata",
                    "/v2/country/all/indicator/" + flow + "?format=json",
                    "/api/indicators/v1/flows/" + flow + "/download?format=csv",
                    "/sdmx/3.0/availability/dataflow/DIGOBS/" + flow + "/+/*/TIME_PERIOD"
                }) {
            String answer = as(null).get(target).asString();
            all.append(target).append('\n').append(withoutInstants(answer)).append('\n');
        }
        return all.toString();
    }

    /** The answer without instants and ids, whose digits could look like the year of a figure. */
    private static String withoutInstants(String answer) {
        return answer.replaceAll(
                "(?i)\"(prepared|publishedAt|lastupdated|id)\" ?: ?\"[^\"]*\"", "");
    }
}
