package org.sharedgrowth.observatory.indicators.analysis.rank;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.analysis.index.draws.RankTally;
import org.sharedgrowth.observatory.indicators.analysis.index.IndexWorld;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;
import org.sharedgrowth.observatory.indicators.analysis.input.Inputs;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexParameters;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexReader;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class RankTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String HDI = "/api/indicators/v1/indices/HDI/";

    @Inject IndexWorld world;
    @Inject IndexReader indexReader;
    @Inject Inputs inputs;
    @Inject RankPreparation preparation;

    @BeforeEach
    void createWorld() {
        world.create();
    }

    private String ranks() {
        return HDI + "ranks?flow=" + IndexWorld.FLOW + "&release=" + world.firstRelease();
    }

    private String changes() {
        return HDI
                + "rank-changes?flow="
                + IndexWorld.FLOW
                + "&from=2021&to=2021&fromRelease="
                + world.firstRelease()
                + "&toRelease="
                + world.lastRelease();
    }

    private static RequestSpecification guest() {
        return given().urlEncodingEnabled(false)
                .config(
                        RestAssuredConfig.config()
                                .jsonConfig(
                                        JsonConfig.jsonConfig()
                                                .numberReturnType(NumberReturnType.DOUBLE)));
    }

    private static ValidatableResponse get(String target) {
        return guest().get(target).then().statusCode(200);
    }

    @Test
    void everyRankHasItsInterval() {
        get(ranks() + "&draws=200")
                .body("draws", equalTo(200))
                .body("seed", equalTo(1))
                .body("ranked", equalTo(4))
                .body("basis.method.id", equalTo("rank-uncertainty"))
                .body("items.area", contains("DEU", "CHN", "BRA", "KEN"))
                .body("items.rank", contains(1, 2, 3, 4))
                .body("items[0].low", equalTo(1.0))
                .body("items[0].high", equalTo(1.0))
                .body("items[0].aheadUnderEveryWeight", contains("BRA", "CHN", "KEN"))
                .body("items[3].aheadUnderEveryWeight", empty())
                .body("items[0].ahead", nullValue())
                .body("unranked.area", hasItems("GHA", "NGA"))
                .body("unranked.find { it.area == 'GHA' }.missing", contains("GNIPC"));
    }

    @Test
    void underAnyWeightsCloseAreasCannotBeDistinguished() {
        get(ranks() + "&draws=400&weighting=any&area=CHN")
                .body("items", hasSize(1))
                .body("items[0].indistinguishable", contains("BRA"))
                .body("items[0].ahead.KEN", equalTo(1.0))
                .body("weighting", equalTo("any"));
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        String first = guest().get(ranks() + "&draws=50&seed=5").asString();

        assertEquals(first, guest().get(ranks() + "&draws=50&seed=5").asString());
        get(ranks() + "&draws=50&spread=0").body("items[1].shares", equalTo(Map.of("2", 1.0)));
    }

    @Test
    void theDefaultDrawsAreMadeOnlyOncePerRelease() {
        RankSettings other = new RankSettings(10, 2, 0.25, false);

        assertSame(tally(null, RankSettings.DEFAULT), tally(null, RankSettings.DEFAULT));
        assertNotSame(tally(null, other), tally(null, other));
        assertNotSame(tally("LEI:5", RankSettings.DEFAULT), tally("LEI:5", RankSettings.DEFAULT));
    }

    @Test
    void drawsArePreparedForIndicesWithRanks() {
        List<String> prepared =
                preparation.prepare(firstReleaseParameters()).await().atMost(TIMEOUT);

        assertTrue(prepared.contains("HDI"), prepared::toString);
        assertFalse(prepared.contains("EGDI"), "an index without figures");
    }

    private RankTally tally(@Nullable String weights, RankSettings settings) {
        IndexInYear year =
                IndexInYear.newest(
                        indexReader
                                .read(
                                        "HDI",
                                        new IndexParameters(null, weights),
                                        inputs.publicScope(firstReleaseParameters()))
                                .await()
                                .atMost(TIMEOUT));
        return year.tally(year.draws(settings), settings);
    }

    /** Selects the figures of the first release. */
    private AnalysisParameters firstReleaseParameters() {
        String release = String.valueOf(world.firstRelease());
        return new AnalysisParameters(
                IndexWorld.FLOW, null, null, null, null, null, null, release, null);
    }

    @Test
    void csvHasTheIntervals() {
        String csv = guest().get(ranks() + "&draws=20&format=csv").asString();
        List<String> lines = csv.lines().toList();
        assertEquals(5, lines.size());
        assertTrue(lines.getFirst().startsWith("index,version,area,period,printed,rank,low"), csv);
        assertTrue(lines.get(1).startsWith("HDI,HDR2021-22,DEU,2021,0.942,1,1,1,1,1"), csv);
    }

    @Test
    void badRequestsAreRefusedWithAReason() {
        assertRefused(ranks() + "&draws=10000000", 400, "1000");
        assertRefused(ranks() + "&draws=0", 400, "draws");
        assertRefused(ranks() + "&spread=2", 400, "spread");
        assertRefused(ranks() + "&weighting=some", 400, "near, any");
        assertRefused(ranks() + "&seed=-1", 400, "seed");
        assertRefused(ranks().replace("HDI", "IDI"), 422, "unverified-definition");
        assertRefused(ranks().replace("HDI", "GII"), 422, "unknown-at-date");
        assertRefused(ranks().replace("HDI", "GII"), 422, "ABR, LFPR_F, LFPR_M, MMR, PR_F");
    }

    @Test
    void aRevisionExplainsAChangeOfRank() {
        get(changes() + "&area=KEN")
                .body("from.release.id", equalTo((int) world.firstRelease()))
                .body("to.release.id", equalTo((int) world.lastRelease()))
                .body(
                        "factors",
                        contains("revision", "new-data", "method", "goalposts", "membership"))
                .body("items[0].causes[0].factor", equalTo("revision"))
                .body("items[0].sentence", containsString("Kenya"))
                .body("arrived", empty())
                .body("refused", empty());
        assertEquals(0, sum("rank", changes(), 4), 1e-9);
        assertTrue(sum("score", changes(), 4) > 0.01);
    }

    /**
     * The sum of the causes of an area's change. For the score, asserts that it equals the change.
     * For the rank, adds the change, so that 0 is expected: a cause that improves the rank is
     * positive, whereas the number of the rank becomes smaller.
     */
    private static double sum(String measure, String target, int rank) {
        var answer = guest().get(target).jsonPath();
        String item = "items.find { it.rankFrom == " + rank + " }.";
        List<Double> causes = answer.getList(item + "causes." + measure, Double.class);
        double sum = causes.stream().mapToDouble(Double::doubleValue).sum();
        double change =
                answer.getDouble(item + measure + "To") - answer.getDouble(item + measure + "From");
        if (measure.equals("score")) {
            assertEquals(change, sum, 1e-9);
            return sum;
        }
        return sum + change;
    }

    @Test
    void changesCanBeAttributedToInputs() {
        get(changes() + "&by=input&area=KEN")
                .body("factors", hasItems("input:LE", "input:GNIPC"))
                .body("items[0].causes[0].factor", equalTo("input:LE"));
        get(changes() + "&by=input&lang=fr&area=KEN")
                .body(
                        "items[0].causes[0].name",
                        allOf(containsString("« "), not(containsString("input"))));
    }

    @Test
    void ranksUnderOtherWeightsCanBeCompared() {
        get(HDI
                        + "rank-changes?flow="
                        + IndexWorld.FLOW
                        + "&from=2021&to=2021&weights=LEI:5&toRelease="
                        + world.firstRelease())
                .body("to.index.weights.LEI", equalTo(5.0))
                .body("items[0].causes.find { it.factor == 'new-data' }.score", equalTo(0.0))
                .body("items[0].causes[0].name", not(equalTo("")));
    }

    @Test
    void changesAreListedAsCsv() {
        String csv = guest().get(changes() + "&format=csv").asString();
        assertTrue(
                csv.startsWith(
                        "index,area,rankFrom,rankTo,scoreFrom,scoreTo,rank revision,score revision"),
                csv);
        assertEquals(5, csv.lines().count());
    }

    @Test
    void invalidComparisonsAreRefused() {
        String same = HDI + "rank-changes?flow=" + IndexWorld.FLOW + "&release=1&from=2021&to=2021";
        assertRefused(same, 400, "release");
        assertRefused(same.replace("&release=1", ""), 400, "different");
        assertRefused(
                HDI
                        + "rank-changes?flow="
                        + IndexWorld.FLOW
                        + "&fromRelease="
                        + world.lastRelease()
                        + "&toRelease="
                        + world.firstRelease(),
                400,
                "not be later");
        assertRefused(changes() + "&by=magic", 400, "data, input");
        assertRefused(changes() + "&figures=some", 400, "all, both");
        assertRefused(changes() + "&fromVersion=1", 404, "not-found");
        assertRefused(changes().replace("&to=2021", "&to=2050"), 422, "unknown-at-date");
        assertRefused(changes().replace("&to=2021", "&to=2050"), 422, "Value: 2050");
        assertRefused(changes().replace("from=2021", "from=x"), 400, "from");
    }

    @Test
    void figuresThatAreTooLargeToMultiplyAreReported() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .header("Authorization", "Bearer " + aToken().steward().sign())
                .body(
                        """
                        {"code":"HUGE","version":"1","owner":"DIGOBS","status":"verified",
                         "decimals":1,"rankOn":"PRINTED","ties":"MIN","missing":"ALL_REQUIRED",
                         "root":{"op":"product","of":["LE","MUCH"]},
                         "nodes":{"LE":{"op":"input","indicator":"HDR_LE"},
                                  "MUCH":{"op":"const","value":1e308}},
                         "bands":[],"specialCases":[]}
                        """)
                .put("/api/indicators/v1/indices/HUGE/versions/1")
                .then()
                .statusCode(201);
        String huge = ranks().replace("HDI", "HUGE");
        assertRefused(huge, 422, "/problems/out-of-bounds");
        assertRefused(huge, 422, "BRA");
        assertRefused(huge, 422, "1E+308");
        get(huge.replace("/ranks", "/scores"))
                .body("items[0].reason.reason", equalTo("out-of-bounds"))
                .body("items[0].reason.value", equalTo(1e308))
                .body("items[0].reason.possible", empty());
    }

    private static void assertRefused(String target, int status, String word) {
        guest().get(target).then().statusCode(status).body(containsString(word));
    }
}
