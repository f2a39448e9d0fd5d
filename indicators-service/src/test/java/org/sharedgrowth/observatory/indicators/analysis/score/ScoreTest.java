package org.sharedgrowth.observatory.indicators.analysis.score;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.analysis.index.IndexWorld;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class ScoreTest {
    private static final String HDI =
            "/api/indicators/v1/indices/HDI/scores?flow=" + IndexWorld.FLOW;

    @Inject IndexWorld world;

    @BeforeEach
    void createWorld() {
        world.create();
    }

    private String scoresOfFirstRelease() {
        return HDI + "&release=" + world.firstRelease();
    }

    private static RequestSpecification guest() {
        return given().urlEncodingEnabled(false)
                .config(
                        RestAssuredConfig.config()
                                .jsonConfig(
                                        JsonConfig.jsonConfig()
                                                .numberReturnType(NumberReturnType.DOUBLE)));
    }

    private static ValidatableResponse scores(String target) {
        return guest().get(target).then().statusCode(200);
    }

    @Test
    void theScoresEqualThoseThatTheOwnerOfTheIndexPublished() {
        scores(scoresOfFirstRelease())
                .header("Memento-Datetime", endsWith(" GMT"))
                .body("index.version", equalTo("HDR2021-22"))
                .body("basis.method.id", equalTo("index"))
                .body("basis.release.id", equalTo((int) world.firstRelease()))
                .body("items.area.subList(0, 4)", contains("DEU", "CHN", "BRA", "KEN"))
                .body("items.printed.subList(0, 4)", contains(0.942, 0.768, 0.754, 0.575))
                .body("items.rank.subList(0, 4)", contains(1, 2, 3, 4))
                .body("items.band.subList(0, 4)", contains("very high", "high", "high", "medium"))
                .body("items.period[0]", equalTo("2021"))
                .body("items[0].areaName", equalTo("Germany"))
                .body("coverage[0].scored", equalTo(4))
                .body("coverage[0].areas", equalTo(12));
    }

    @Test
    void everyScoreShowsItsPartsAndFigures() {
        scores(scoresOfFirstRelease() + "&area=KEN")
                .body("total", equalTo(1))
                .body("items[0].rank", equalTo(4))
                .body("items[0].parts.LEI", closeTo((61.427 - 20) / 65, 1e-12))
                .body("items[0].inputs.LE.value", closeTo(61.427, 1e-12))
                .body("items[0].inputs.LE.status", equalTo("A"))
                .body("items[0].inputs.LE.release", equalTo((int) world.firstRelease()))
                .body("composition.find { it.name == 'EI' }.of", contains("EYSI", "MYSI"))
                .body(
                        "basis.inputs.indicator",
                        contains("HDR_LE", "HDR_EYS", "HDR_MYS", "HDR_GNIPC"));
    }

    @Test
    void aRevisionChangesTheScoreButNotThePast() {
        scores(HDI + "&area=KEN").body("items[0].inputs.LE.value", closeTo(75, 1e-12));
        scores(scoresOfFirstRelease() + "&area=KEN")
                .body("items[0].printed", closeTo(0.575, 1e-12));
    }

    @Test
    void anAreaWithoutARequiredFigureHasAReasonAndNoRank() {
        scores(scoresOfFirstRelease() + "&area=GHA")
                .body("items[0].score", nullValue())
                .body("items[0].rank", nullValue())
                .body("items[0].reason.reason", equalTo("missing-component"))
                .body("items[0].reason.missing", contains("GNIPC"))
                .body("items[0].inputs.GNIPC", nullValue());
    }

    @Test
    void aConfidentialFigureIsTreatedLikeOneThatWasNeverSent() {
        String confidential = guest().get(scoresOfFirstRelease() + "&area=NGA").asString();
        String neverSent = guest().get(scoresOfFirstRelease() + "&area=GHA").asString();
        assertTrue(!confidential.contains("4790"), confidential);
        assertEquals(shape(neverSent), shape(confidential));
        scores(scoresOfFirstRelease() + "&area=NGA&format=json")
                .body("items[0].reason.missing", contains("GNIPC"));
        String csv = guest().get(scoresOfFirstRelease() + "&area=NGA&format=csv").asString();
        assertTrue(csv.contains("HDI,HDR2021-22,NGA,2021,,,,4,,missing-component,GNIPC"), csv);
        guest().header(
                        "Authorization",
                        "Bearer " + aToken().named("obs").office("OBS", "NGA").sign())
                .get(scoresOfFirstRelease() + "&area=NGA")
                .then()
                .statusCode(200)
                .body("items[0].printed", closeTo(0.535, 1e-12))
                .header("Cache-Control", containsString("private"));
    }

    /** An answer with the names and codes of the areas and all numbers masked. */
    private static String shape(String answer) {
        return answer.replaceAll("Nigeria|Ghana|NGA|GHA", "X").replaceAll("[0-9.]+", "0");
    }

    @Test
    void theReadersOwnWeightsChangeTheScoreAndAreReported() {
        scores(scoresOfFirstRelease() + "&area=KEN&weights=LEI:1,EI:0,II:0")
                .body("items[0].score", closeTo((61.427 - 20) / 65, 1e-12))
                .body("index.weights.LEI", closeTo(1, 0))
                .body("basis.warnings.code", contains("own-weights"))
                .body("basis.warnings[0].detail", containsString("UNDP"));
        assertRefused(scoresOfFirstRelease() + "&weights=LEI:-1", 422, "bad-weight");
        assertRefused(scoresOfFirstRelease() + "&weights=LEI:0,EI:0,II:0", 422, "bad-weight");
        assertRefused(scoresOfFirstRelease() + "&weights=LE:1", 400, "invalid-parameter");
        assertRefused(scoresOfFirstRelease() + "&weights=LEI", 400, "invalid-parameter");
        assertRefused(scoresOfFirstRelease() + "&weights=LEI:1,LEI:2", 400, "invalid-parameter");
    }

    @Test
    void areasOfAGroupAreRankedAmongThemselves() {
        scores(scoresOfFirstRelease() + "&group=002")
                .body("coverage[0].areas", equalTo(6))
                .body("items[0].area", equalTo("KEN"))
                .body("items[0].rank", equalTo(1));
    }

    @Test
    void allYearsOfARangeAreListed() {
        scores(HDI + "&from=2020&to=2021")
                .body("coverage.period", contains("2020", "2021"))
                .body("coverage.scored", contains(0, 4))
                .body("total", equalTo(24));
        scores(HDI + "&from=2020&to=2021&page=2&pageSize=20").body("items", hasSize(4));
    }

    @Test
    void csvHasAllRows() {
        String csv =
                guest().accept("text/csv")
                        .get(scoresOfFirstRelease() + "&pageSize=1")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString();
        List<String> lines = csv.lines().toList();
        assertEquals(13, lines.size());
        assertTrue(lines.getFirst().startsWith("index,version,area,period,score"), csv);
        assertTrue(lines.get(1).startsWith("HDI,HDR2021-22,DEU,2021,0.94"), csv);
    }

    @Test
    void anUnverifiedIndexIsVisibleOnlyToStewards() {
        String idi = "/api/indicators/v1/indices/IDI/scores?flow=" + IndexWorld.FLOW;
        assertRefused(idi, 422, "unverified-definition");
        guest().header("Authorization", "Bearer " + aToken().contributorOf("KEN").sign())
                .get(idi)
                .then()
                .statusCode(422);
        guest().header("Authorization", "Bearer " + aToken().steward().sign())
                .get(idi)
                .then()
                .body("type", not(containsString("unverified-definition")));
    }

    @Test
    void badRequestsAreRefusedWithTheRightProblemType() {
        assertRefused(HDI.replace("HDI", "NOPE"), 404, "not-found");
        assertRefused(HDI + "&version=1", 404, "not-found");
        assertRefused(HDI + "&period=last", 400, "invalid-parameter");
        assertRefused(HDI + "&from=2021&to=2020", 400, "invalid-parameter");
        assertRefused(HDI + "&area=XXX", 400, "unknown-code");
        assertRefused(HDI + "&group=KEN", 400, "unknown-code");
        assertRefused(HDI + "&release=0", 422, "unknown-at-date");
        assertRefused(HDI + "&asOf=1990-01-01", 422, "unknown-at-date");
        assertRefused(HDI + "&wieghts=LEI:1", 400, "unknown-parameter");
        assertRefused(HDI.replace(IndexWorld.FLOW, "DF_NOPE"), 404, "not-found");
    }

    private static void assertRefused(String target, int status, String type) {
        guest().get(target).then().statusCode(status).body("type", containsString(type));
    }
}
