package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.PATH;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.as;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.get;
import static org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedWorld.key;
import static org.sharedgrowth.observatory.indicators.series.SeriesBuilder.aSeries;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.indicators.analysis.index.IndexWorld;
import org.sharedgrowth.observatory.indicators.idempotency.Answer;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class DerivedFlowTest {
    private static final String OBSERVATIONS = "/api/indicators/v1/observations?flow=";

    @Inject DerivedWorld world;
    @Inject IndexWorld indexWorld;
    @Inject Recomputation recomputation;

    @Test
    void aStewardKeepsAnAggregateAsADerivedFlowThatEveryDialectServes() {
        world.create("DF_KEPT");
        world.createMeanFlow("DERIVED_MEAN", "DF_KEPT")
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("code", equalTo("DERIVED_MEAN"))
                .body("name", equalTo("Name of DERIVED_MEAN"))
                .body("releases", hasSize(0));
        world.awaitComputed("DERIVED_MEAN");

        get(OBSERVATIONS + "DERIVED_MEAN")
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.area", contains("002", "002"))
                .body("items.period", contains("2020", "2021"))
                .body("items.value", contains(35, 35))
                .body("items[0].indicator", equalTo("DERIVED_MEAN"));
        String csv =
                get("/sdmx/3.0/data/dataflow/DIGOBS/DERIVED_MEAN/+/*?format=csvdata")
                        .statusCode(200)
                        .extract()
                        .asString();
        assertTrue(csv.contains(",A,002,DERIVED_MEAN,_T,_T,_T,_T,_T,2020,35,PT,0,1,A,F,"), csv);
        get("/sdmx/2.1/data/DERIVED_MEAN/all/all?format=csvdata").statusCode(200);
        get("/v2/country/all/indicator/DERIVED_MEAN?format=json")
                .statusCode(200)
                .body("[0].total", equalTo(2))
                .body("[1].value", hasItem(35));
        get("/sdmx/3.0/availability/dataflow/DIGOBS/DERIVED_MEAN/+/*/*")
                .statusCode(200)
                .body(containsString("DERIVED_MEAN"));
        get("/api/indicators/v1/indicators/DERIVED_MEAN")
                .statusCode(200)
                .body("name", equalTo("Name of DERIVED_MEAN"));
        get(PATH + "/DERIVED_MEAN")
                .statusCode(200)
                .body("state", equalTo("current"))
                .body("releases", hasSize(1))
                .body("releases[0].kind", equalTo("computed"))
                .body("releases[0].method.id", equalTo("aggregate"))
                .body("releases[0].method.version", equalTo("1.0.0"))
                .body("releases[0].inputFlow", equalTo("DF_KEPT"))
                .body("releases[0].parameters.rule", equalTo("u"))
                .body("releases[0].figures", equalTo(2));
        get(PATH + "?pageSize=1000").statusCode(200).body("items.code", hasItem("DERIVED_MEAN"));
    }

    @Test
    void aRevisedInputCausesANewReleaseOnlyIfTheFiguresChange() {
        world.create("DF_REVISED");
        world.createMeanFlow("DERIVED_REVISED", "DF_REVISED").statusCode(201);
        world.awaitComputed("DERIVED_REVISED");

        long revised =
                world.release("DF_REVISED", v -> v.series(key("KEN", "_T"), 2020, "26", "20"));
        world.awaitComputed("DERIVED_REVISED");

        get(OBSERVATIONS + "DERIVED_REVISED").body("items.value", contains(36, 35));
        get(PATH + "/DERIVED_REVISED")
                .body("releases", hasSize(2))
                .body("releases[0].inputRelease.id", equalTo((int) revised));

        world.release("DF_REVISED", v -> v.series(key("BRA", "_T"), 2020, "99"));
        world.awaitComputed("DERIVED_REVISED");

        get(PATH + "/DERIVED_REVISED").body("releases", hasSize(2)).body("version", equalTo(2));
    }

    @Test
    void aGapIsKeptAsADerivedFlow() {
        world.create("DF_GAP_KEPT");
        world.keepGap("DERIVED_GAP", "DF_GAP_KEPT").statusCode(201);
        world.awaitComputed("DERIVED_GAP");

        get(OBSERVATIONS + "DERIVED_GAP")
                .body("items.area", contains("KEN", "KEN"))
                .body("items.value", contains(10, 12))
                .body("items[0].unit", equalTo("PP"));
    }

    @Test
    void aMeasureOfInequalityIsKeptWithItsSeed() {
        world.create("DF_MEASURED");
        Map<String, String> parameters =
                Map.of("flow", "DF_MEASURED", "indicator", "COVERAGE_4G", "measures", "r");
        world.keep(aToken().steward(), "DERIVED_RATIO", "gaps", parameters).statusCode(201);
        world.awaitComputed("DERIVED_RATIO");

        double ratio =
                get("/api/indicators/v1/analysis/gaps?flow=DF_MEASURED&indicator=COVERAGE_4G"
                                + "&area=KEN&period=2020&measures=r")
                        .extract()
                        .jsonPath()
                        .getDouble("items[0].measures.r.value");
        get(OBSERVATIONS + "DERIVED_RATIO").body("items[0].value", equalTo(ratio));
        get(PATH + "/DERIVED_RATIO").body("releases[0].seed", equalTo(1));
        world.keep(
                        aToken().steward(),
                        "DERIVED_RATIOS",
                        "gaps",
                        Map.of(
                                "flow", "DF_MEASURED",
                                "indicator", "COVERAGE_4G",
                                "measures", "r,d"))
                .statusCode(400);
    }

    @Test
    void scoresOfAnIndexAreKeptWithTheVersionOfItsDefinition() {
        indexWorld.create();
        world.keep(
                        aToken().steward(),
                        "DERIVED_HDI",
                        "index-scores",
                        Map.of("flow", IndexWorld.FLOW, "index", "HDI", "area", "BRA,CHN,NGA"))
                .statusCode(201)
                .body("parameters.version", equalTo("HDR2021-22"));
        world.awaitComputed("DERIVED_HDI");

        double score =
                get("/api/indicators/v1/indices/HDI/scores?flow=" + IndexWorld.FLOW + "&area=BRA")
                        .extract()
                        .jsonPath()
                        .getDouble("items[0].score");
        get(OBSERVATIONS + "DERIVED_HDI")
                .body("items.area", contains("BRA", "CHN"))
                .body("items[0].value", equalTo(score));
        get(PATH + "/DERIVED_HDI")
                .body("releases[0].definition", equalTo("HDR2021-22"))
                .body("releases[0].method.id", equalTo("index"));
    }

    @Test
    void onlyStewardsMayKeepADerivedFlow() {
        world.create("DF_WHO_KEEPS");
        keepAs(aToken().contributorOf("KEN"), "DERIVED_NO").statusCode(403);
        keepAs(aToken().reviewerOf("BRA"), "DERIVED_NO").statusCode(403);
        keepAs(null, "DERIVED_NO").statusCode(401);
        keepAs(aToken().steward().withoutSecondFactor(), "DERIVED_NO").statusCode(401);
        get(PATH + "/DERIVED_NO").statusCode(404);
        keepAs(aToken().steward(), "DERIVED_YES").statusCode(201);
    }

    private ValidatableResponse keepAs(@Nullable TokenBuilder caller, String code) {
        return world.keep(
                caller,
                code,
                "aggregates",
                Map.of(
                        "flow", "DF_WHO_KEEPS",
                        "indicator", "COVERAGE_4G",
                        "group", "002",
                        "rule", "u"));
    }

    @Test
    void onlyStewardsMayEndAFlowAndItsPastStaysReadable() {
        world.create("DF_ENDED");
        world.createMeanFlow("DERIVED_ENDED", "DF_ENDED").statusCode(201);
        world.awaitComputed("DERIVED_ENDED");
        int last = get(PATH + "/DERIVED_ENDED").extract().path("releases[0].release.id");

        end(aToken().contributorOf("KEN"), "*").statusCode(403);
        end(aToken().reviewerOf("BRA"), "*").statusCode(403);
        end(null, "*").statusCode(401);
        end(aToken().steward(), null).statusCode(428);
        end(aToken().steward(), "\"7\"").statusCode(412);
        get(OBSERVATIONS + "DERIVED_ENDED").body("total", equalTo(2));

        end(aToken().steward(), "*").statusCode(200).body("state", equalTo("ended"));

        get(OBSERVATIONS + "DERIVED_ENDED").body("total", equalTo(0));
        get(OBSERVATIONS + "DERIVED_ENDED&release=" + last).body("total", equalTo(2));
        get(PATH + "/DERIVED_ENDED").body("releases.kind", contains("ended", "computed"));
        end(aToken().steward(), "*").statusCode(200);
        world.createMeanFlow("DERIVED_ENDED", "DF_ENDED").statusCode(409);
    }

    private static ValidatableResponse end(@Nullable TokenBuilder caller, @Nullable String tag) {
        var request = as(caller);
        return (tag == null ? request : request.header("If-Match", tag))
                .delete(PATH + "/DERIVED_ENDED")
                .then();
    }

    @Test
    void badRequestsAreRefusedWithAReason() {
        world.create("DF_BAD_INPUT");
        Map<String, String> good =
                Map.of("flow", "DF_BAD_INPUT", "indicator", "COVERAGE_4G", "rule", "u");
        assertRefused("derived", "aggregates", good, 400, "code");
        assertRefused("DERIVED_BAD", "magic", good, 400, "aggregates, gaps, index-scores");
        assertRefused("DERIVED_BAD", "gaps", Map.of("colour", "red"), 400, "by, flow, from");
        assertRefused("DERIVED_BAD", "gaps", Map.of("asOf", "2020-01-01"), 400, "by, flow, from");
        assertRefused("DERIVED_BAD", "aggregates", with(good, "rule", "x"), 400, "rule");
        assertRefused("DERIVED_BAD", "aggregates", with(good, "from", "soon"), 400, "from");
        assertRefused("DERIVED_BAD", "aggregates", with(good, "flow", "DF_NONE"), 404, "DF_NONE");
        assertRefused(
                "DERIVED_BAD", "aggregates", with(good, "period", "1950"), 422, "Not one figure");
        assertRefused("DERIVED_BAD", "index-scores", Map.of("index", "NONE"), 404, "NONE");
        assertRefused("DF_DIGITAL", "aggregates", good, 409, "DF_DIGITAL");
        assertRefused("COVERAGE_4G", "aggregates", good, 409, "COVERAGE_4G");
        world.createMeanFlow("DERIVED_ONE", "DF_BAD_INPUT").statusCode(201);
        assertRefused("DERIVED_ONE", "aggregates", good, 409, "DERIVED_ONE");
        assertRefused(
                "DERIVED_TWO",
                "aggregates",
                Map.of("flow", "DERIVED_ONE", "indicator", "DERIVED_ONE", "rule", "u"),
                400,
                "itself a derived flow");
        get(PATH + "/DERIVED_BAD").statusCode(404);
    }

    private static Map<String, String> with(Map<String, String> good, String name, String value) {
        Map<String, String> all = new HashMap<>(good);
        all.put(name, value);
        return all;
    }

    private void assertRefused(
            String code, String method, Map<String, String> parameters, int status, String detail) {
        world.keep(aToken().steward(), code, method, parameters)
                .statusCode(status)
                .body("detail", containsString(detail));
    }

    @Test
    void aConfidentialInputIsNotUsed() {
        world.create("DF_EMBARGOED");
        world.release(
                "DF_EMBARGOED",
                v ->
                        v.series(key("BRA", "F"), aSeries().confidential("2019", "1"))
                                .series(key("BRA", "M"), aSeries().confidential("2019", "2")));

        world.keep(
                        aToken().steward().office("OBS", "*"),
                        "DERIVED_EMBARGOED",
                        "gaps",
                        Map.of("flow", "DF_EMBARGOED", "indicator", "COVERAGE_4G", "area", "BRA"))
                .statusCode(422)
                .body("type", endsWith("/problems/empty-input"));
    }

    @Test
    void concurrentNodesMakeOnlyOneRelease() throws InterruptedException {
        world.create("DF_NODES");
        UUID id = world.idOf(world.createMeanFlow("DERIVED_NODES", "DF_NODES"));
        world.awaitComputed("DERIVED_NODES");

        world.release("DF_NODES", v -> v.series(key("KEN", "_T"), 2020, "26", "20"));
        List<Thread> nodes =
                Stream.generate(() -> Thread.startVirtualThread(() -> recomputation.run(id)))
                        .limit(4)
                        .toList();
        for (Thread node : nodes) {
            node.join();
        }
        world.awaitComputed("DERIVED_NODES");

        assertEquals(2, world.awaitComputed("DERIVED_NODES").version());
        get(OBSERVATIONS + "DERIVED_NODES").body("items.value", contains(36, 35));
    }

    /** The database cannot store some of these characters; the others would spoil a heading. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\n", "\\u202e"})
    void namesWithControlCharactersAreRefused(String character) {
        as(aToken().steward())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(
                        "{\"code\":\"DERIVED_NAME\",\"method\":\"gaps\",\"names\":{\"en\":\"a"
                                + character
                                + "b\"},\"parameters\":{\"indicator\":\"COVERAGE_4G\"}}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/names/en"))
                .body("detail", containsString("control character"));
    }

    /** A repeated request gets the first answer again, even if its inputs are confidential now. */
    @Test
    void theSameRequestIsExecutedOnce() {
        world.create("DF_TWICE");
        String key = UUID.randomUUID().toString();
        keepTwice(key).header(Answer.REPLAYED, nullValue());
        assertEquals(1, world.awaitComputed("DERIVED_TWICE").version());
        world.release(
                "DF_TWICE",
                v ->
                        v.series(key("KEN", "F"), aSeries().confidential("2020", "15"))
                                .series(key("KEN", "M"), aSeries().confidential("2020", "25")));

        keepTwice(key).header(Answer.REPLAYED, "true");

        get(PATH + "/DERIVED_TWICE?lang=fr").body("name", equalTo("Deux fois"));
    }

    private static ValidatableResponse keepTwice(String key) {
        return as(aToken().steward())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(
                        Map.of(
                                "code",
                                "DERIVED_TWICE",
                                "names",
                                Map.of("en", "Twice", "fr", "Deux fois"),
                                "method",
                                "gaps",
                                "parameters",
                                Map.of("flow", "DF_TWICE", "indicator", "COVERAGE_4G")))
                .post(PATH)
                .then()
                .statusCode(201);
    }
}
