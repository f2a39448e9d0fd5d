package org.sharedgrowth.observatory.indicators.analysis.rank.job;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.analysis.index.IndexWorld;
import org.sharedgrowth.observatory.indicators.analysis.run.RunWork;
import org.sharedgrowth.observatory.indicators.testing.AnalyticsProfile;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

@QuarkusTest
@TestProfile(AnalyticsProfile.class)
class IndexRunTest {
    private static final String PATH = IndexRunResource.PATH;

    @Inject IndexWorld world;
    @Inject RanksKind ranksKind;
    @Inject SensitivityKind sensitivityKind;

    private final TokenBuilder owner = aToken().named("runner-" + UUID.randomUUID());

    @BeforeEach
    void createWorld() {
        world.create();
    }

    private static String request(String kind, String moreFields) {
        return "{\"kind\":\""
                + kind
                + "\",\"index\":\"HDI\",\"flow\":\""
                + IndexWorld.FLOW
                + "\",\"period\":\"2021\""
                + moreFields
                + "}";
    }

    private static Response post(@Nullable TokenBuilder caller, String body) {
        var request =
                given().contentType("application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString());
        if (caller != null) {
            request.header("Authorization", "Bearer " + caller.sign());
        }
        return request.body(body).post(PATH);
    }

    private static Response get(TokenBuilder caller, String id) {
        return given().header("Authorization", "Bearer " + caller.sign()).get(PATH + "/" + id);
    }

    private JsonPath awaitEnd(String body) throws InterruptedException {
        Response started = post(owner, body);
        assertTrue(started.statusCode() == 202 || started.statusCode() == 200, started.asString());
        String id = started.path("id");
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        Response run = get(owner, id);
        while (!run.path("state").equals("DONE") && System.nanoTime() < end) {
            Thread.sleep(100);
            run = get(owner, id);
        }
        assertEquals("DONE", run.path("state"), run.asString());
        return run.jsonPath();
    }

    @Test
    void aRunGivesTheSameResultAsADirectRequest() throws InterruptedException {
        JsonPath run =
                awaitEnd(request("ranks", ",\"draws\":300,\"seed\":9,\"weighting\":\"any\""));
        JsonPath direct =
                given().get(
                                "/api/indicators/v1/indices/HDI/ranks?period=2021&draws=300&seed=9"
                                        + "&weighting=any&flow="
                                        + IndexWorld.FLOW)
                        .jsonPath();

        assertEquals(300, run.getInt("done"));
        assertEquals(direct.getList("items"), run.getList("ranks.items"));
        assertEquals((int) world.lastRelease(), run.getInt("release"));
    }

    @Test
    void theSameRequestIsAnsweredWithTheStoredResult() throws InterruptedException {
        String body = request("ranks", ",\"draws\":120,\"seed\":77");
        JsonPath first = awaitEnd(body);

        post(owner, body).then().statusCode(200).body("id", equalTo(first.getString("id")));
        post(aToken().named("another"), body)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("ranks.draws", equalTo(120));
        given().header("Authorization", "Bearer " + owner.sign())
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(first.getString("id")))
                .body("items[0].ranks", nullValue());
    }

    @Test
    void theSensitivityToAPartLiesWithinItsInterval() throws InterruptedException {
        JsonPath run =
                awaitEnd(
                        request(
                                "sensitivity",
                                ",\"draws\":64,\"spread\":1,\"factors\":[\"LEI\",\"EI\",\"II\"]"));

        assertEquals(3, run.getList("sensitivity.items").size());
        assertEquals("EI", run.getString("sensitivity.items[0].part"));
        double total = run.getDouble("sensitivity.items[0].total");
        assertTrue(total >= 0);
        assertTrue(run.getDouble("sensitivity.items[0].totalLow") <= total);
        assertTrue(run.getDouble("sensitivity.items[0].totalHigh") >= total);
        double first = run.getDouble("sensitivity.items[0].first");
        assertTrue(run.getDouble("sensitivity.items[0].firstLow") < first);
        assertTrue(run.getDouble("sensitivity.items[0].firstHigh") > first);
    }

    @Test
    void leavingOutEachPartShowsItsEffectOnRanks() throws InterruptedException {
        JsonPath run = awaitEnd(request("leave-one-out", ""));

        assertEquals(5, run.getInt("total"));
        assertEquals("EI", run.getString("sensitivity.items[0].part"));
        assertTrue(run.getDouble("sensitivity.items[0].meanRankChange") >= 0);
    }

    @Test
    void workContinuesFromStoredProgressWithTheSameResult() {
        String plan = storedPlan("HDI", 40);

        RunWork whole = ranksKind.begin(plan, null);
        finish(whole);
        RunWork first = ranksKind.begin(plan, null);
        first.advance(0);
        first.advance(0);
        RunWork second = ranksKind.begin(plan, first.progress());
        assertEquals(2, second.done());
        finish(second);

        assertEquals(whole.result(), second.result());
        RunWork original = sensitivityKind.begin(plan, null);
        original.advance(0);
        RunWork resumed = sensitivityKind.begin(plan, original.progress());
        assertArrayEquals(original.progress(), resumed.progress());
        finish(original);
        finish(resumed);
        assertEquals(original.result(), resumed.result());
    }

    private static void finish(RunWork work) {
        while (work.done() < work.total()) {
            work.advance(Duration.ofSeconds(1).toNanos());
        }
    }

    private String storedPlan(String index, int draws) {
        return "{\"method\":\"1.0.0\",\"index\":\""
                + index
                + "\",\"version\":\"HDR2021-22\",\"flow\":\""
                + IndexWorld.FLOW
                + "\",\"group\":null,\"period\":\"2021\",\"release\":"
                + world.firstRelease()
                + ",\"weights\":\"\",\"settings\":{\"draws\":"
                + draws
                + ",\"seed\":3,\"spread\":0.5,\"anyWeights\":false},"
                + "\"factors\":[\"EI\",\"II\",\"LEI\"],\"language\":\"en\"}";
    }

    @Test
    void onlySignedInCallersMayStartRunsAndTheySeeOnlyTheirOwn() throws InterruptedException {
        String body = request("ranks", ",\"draws\":10,\"seed\":123");
        post(null, body).then().statusCode(401);
        given().get(PATH).then().statusCode(401);
        String id = awaitEnd(body).getString("id");
        given().get(PATH + "/" + id).then().statusCode(401);
        get(aToken().named("stranger"), id).then().statusCode(404);
        get(aToken().contributorOf("KEN"), id).then().statusCode(404);
        given().header("Authorization", "Bearer " + aToken().named("stranger").sign())
                .header("If-Match", "*")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(404);
        get(owner, "nonsense").then().statusCode(404);
    }

    @Test
    void aRunCanBeCancelled() {
        // A node computes one run after another: these keep it busy until the cancellation.
        for (int seed = 1; seed < 4; seed++) {
            post(owner, request("ranks", ",\"draws\":100000,\"seed\":" + seed))
                    .then()
                    .statusCode(202);
        }
        String id = post(owner, request("ranks", ",\"draws\":100000,\"seed\":4")).path("id");
        given().header("Authorization", "Bearer " + owner.sign())
                .delete(PATH + "/" + id)
                .then()
                .statusCode(428);
        given().header("Authorization", "Bearer " + owner.sign())
                .header("If-Match", "*")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        get(owner, id).then().body("state", equalTo("CANCELLED")).body("ranks", nullValue());
    }

    @Test
    void aRunWithoutFiguresIsRefusedAtOnce() {
        for (String kind : List.of("ranks", "sensitivity", "leave-one-out")) {
            post(owner, request(kind, "").replace("2021", "1980"))
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("/problems/empty-input"))
                    .body("errors[0].pointer", equalTo("/period"))
                    .body("errors[0].value", equalTo("1980"))
                    .body("detail", containsString("HDI"))
                    .body("errors[0].detail", containsString("2021"));
        }
        assertRefused(request("ranks", "").replace("2021", "2020"), 422, "missing-component");
        assertRefused(request("ranks", ",\"asOf\":\"1990-01-01\""), 422, "unknown-at-date");
        assertRefused(
                request("ranks", ",\"asOf\":\"1990-01-01\"").replace("\"period\":\"2021\",", ""),
                422,
                "HDI");
    }

    @Test
    void badRequestsAreRefusedWithAReason() {
        assertRefused(request("ranks", ",\"draws\":10000000"), 400, "100000");
        assertRefused(request("sensitivity", ",\"draws\":20000"), 400, "10000");
        assertRefused(request("ranks", ",\"spread\":2"), 400, "spread");
        assertRefused(request("ranks", ",\"spread\":1e400"), 400, "spread");
        assertRefused(request("ranks", ",\"spread\":-1e400"), 400, "spread");
        assertRefused(request("ranks", ",\"spread\":\"NaN\""), 400, "spread");
        assertRefused(request("ranks", ",\"spread\":\"Infinity\""), 400, "spread");
        assertRefused(request("ranks", ",\"spread\":NaN"), 400, "JSON");
        assertRefused(request("ranks", ",\"draws\":1e400"), 400, "draws");
        assertRefused(request("ranks", ",\"draws\":1.5"), 400, "draws");
        assertRefused(request("magic", ""), 400, "leave-one-out");
        assertRefused(request("ranks", "").replace("HDI", "N\\u0000"), 404, "There is no index");
        assertRefused(request("sensitivity", ",\"factors\":[\"LEI\",null]"), 400, "/factors/1");
        assertRefused(request("ranks", ",\"uncertainty\":\"guesses\""), 400, "revisions");
        assertRefused(request("sensitivity", ",\"uncertainty\":\"revisions\""), 400, "errors");
        assertRefused(request("ranks", "").replace("HDI", "NOPE"), 404, "NOPE");
        assertRefused(request("ranks", "").replace("HDI", "IDI"), 422, "unverified-definition");
        assertRefused(request("sensitivity", ",\"factors\":[\"LEI\"]"), 422, "too-few-values");
        assertRefused(request("sensitivity", ",\"factors\":[\"LE\"]"), 400, "LEI");
        assertRefused(request("sensitivity", ",\"factors\":[\"LE\"]"), 400, "/factors/0");
        assertRefused(request("ranks", ",\"weights\":\"LEI:-1\""), 422, "bad-weight");
        given().contentType("application/json")
                .header("Authorization", "Bearer " + owner.sign())
                .body(request("ranks", ""))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", containsString("idempotency-key-missing"));
    }

    @Test
    void twelveFactorsAreTooMany() {
        String parts =
                IntStream.range(0, 12)
                        .mapToObj(i -> "\"I" + i + "\"")
                        .collect(Collectors.joining(","));
        String nodes =
                IntStream.range(0, 12)
                        .mapToObj(i -> "\"I" + i + "\":{\"op\":\"input\"}")
                        .collect(Collectors.joining(","));
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .header("Authorization", "Bearer " + aToken().steward().sign())
                .body(
                        "{\"code\":\"TWELVE\",\"version\":\"1\",\"owner\":\"DIGOBS\",\"status\":"
                                + "\"verified\",\"decimals\":1,\"rankOn\":\"PRINTED\",\"ties\":"
                                + "\"MIN\",\"missing\":\"ALL_REQUIRED\",\"root\":{\"op\":\"mean\","
                                + "\"kind\":\"arithmetic\",\"of\":["
                                + parts
                                + "]},\"nodes\":{"
                                + nodes
                                + "},\"bands\":[],\"specialCases\":[]}")
                .put("/api/indicators/v1/indices/TWELVE/versions/1")
                .then()
                .statusCode(201);
        post(owner, request("sensitivity", "").replace("HDI", "TWELVE"))
                .then()
                .statusCode(422)
                .body("type", containsString("too-many-factors"))
                .body("detail", containsString("12"))
                .body("detail", containsString("10"));
    }

    private void assertRefused(String body, int status, String word) {
        post(owner, body).then().statusCode(status).body(containsString(word));
    }
}
