package org.sharedgrowth.observatory.indicators.submission;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.as;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.schedule;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitValidFile;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.withIdempotencyKey;
import static org.sharedgrowth.observatory.indicators.testing.StructureMessage.aMessage;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.StructureMessage;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

/**
 * No request needs a second database connection while it holds one; otherwise concurrent requests
 * could block each other. Each pool has one available connection here.
 */
@QuarkusTest
@TestProfile(OneConnectionTest.Profile.class)
class OneConnectionTest {
    private static final String TABLE = "{\"cells\":[{\"key\":[\"a\"],\"value\":3}]}";
    private static final String CELLS =
            """
            {"cells":[{"key":"A.KEN.COVERAGE_4G._T._T._T._T._T","period":"2020"}]}
            """;
    private static final String API = "/api/indicators/v1";
    private static final String ROW = "indicator,area,period,value\nCOVERAGE_4G,KEN,%d,%d\n";
    private static final Set<String> WRITING = Set.of("post", "put", "patch", "delete");

    /** Longer than the service waits for a connection before it refuses a request. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static int year = 1900;

    /**
     * Counts steps without an actor, except the steps that the service takes by itself: checks,
     * releases at their planned time, and missed releases.
     */
    private static final String WITHOUT_ACTOR =
            """
            select cast(count(*) as integer) from submission_step
            where actor is null
                and not (state = 'READY' and state_before in ('RECEIVED', 'CHECKING'))
                and not (state = 'REJECTED' and review is null)
                and not (state = 'RELEASED' and state_before = 'SCHEDULED')
            """;

    @Inject SmallWorld smallWorld;
    @Inject Pool pool;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    /** The operations; each creates the data it needs. */
    private static Map<String, Runnable> operations() {
        Map<String, Runnable> operations = new TreeMap<>();
        operations.put("submitData", OneConnectionTest::submitReady);
        operations.put("withdrawSubmission", OneConnectionTest::withdraw);
        operations.put("restoreSubmission", OneConnectionTest::restore);
        operations.put("releaseSubmission", OneConnectionTest::release);
        operations.put("moveRelease", OneConnectionTest::move);
        operations.put("cancelRelease", OneConnectionTest::cancel);
        operations.put("releasePreference", OneConnectionTest::prefer);
        operations.put("registerStructures", () -> register(codelist("CL_ONE", "1.0.0")));
        operations.put("giveUpDraft", OneConnectionTest::discardDraft);
        operations.put("reviewSubmission", OneConnectionTest::review);
        operations.put("lookUpCells", () -> post("/cells", CELLS));
        operations.put("checkDisclosure", () -> post("/analysis/disclosure-checks", TABLE));
        operations.put("registerIndexVersion", () -> registerIndex("ONE", "A"));
        operations.put("startIndexRun", () -> assertNotNull(startRun(1)));
        operations.put("cancelIndexRun", OneConnectionTest::cancelRun);
        operations.put("keepDerivedFlow", OneConnectionTest::keepDerived);
        operations.put("endDerivedFlow", OneConnectionTest::endDerived);
        return operations;
    }

    @Test
    void everyWriteOperationNeedsOnlyOneConnection() throws IOException {
        Map<String, Runnable> operations = operations();

        assertEquals(writeOperations(), operations.keySet());
        operations.forEach(
                (name, operation) -> assertTimeoutPreemptively(TIMEOUT, operation::run, name));
        assertEquals(0, stepsWithoutActor(), "writes by a person must call Actor.set");
    }

    @Test
    void readingTheChangesOfASubmissionNeedsOneConnection() {
        String first = submitReady();
        String changed = ROW.formatted(year, 7);
        SubmissionRequests.release(reviewer("KEN"), first).statusCode(200);
        String second = submitValidFile(contributor("KEN"), changed);
        SubmissionRequests.release(reviewer("KEN"), second).statusCode(200);
        SubmissionRequests.release(
                        reviewer("KEN"),
                        submitValidFile(contributor("KEN"), ROW.formatted(year, 8)))
                .statusCode(200);

        assertTimeoutPreemptively(
                TIMEOUT,
                () ->
                        SubmissionRequests.get(contributor("KEN"), second, "/changes")
                                .statusCode(200)
                                .body("total", equalTo(1)));
    }

    /** Number of steps by people for which no actor is recorded. */
    private int stepsWithoutActor() {
        return pool.query(WITHOUT_ACTOR)
                .execute()
                .await()
                .atMost(TIMEOUT)
                .iterator()
                .next()
                .getInteger(0);
    }

    private static Set<String> writeOperations() throws IOException {
        JsonNode paths =
                new ObjectMapper()
                        .readTree(Path.of("target/contract/openapi.json").toFile())
                        .path("paths");
        Set<String> writeOperations = new TreeSet<>();
        for (JsonNode path : paths) {
            for (Map.Entry<String, JsonNode> method : path.properties()) {
                if (WRITING.contains(method.getKey())) {
                    writeOperations.add(method.getValue().path("operationId").asText());
                }
            }
        }
        return writeOperations;
    }

    /** Submits a file and returns the id of its submission, which is ready. */
    private static String submitReady() {
        return submitValidFile(contributor("KEN"), ROW.formatted(++year, 1));
    }

    private static void release() {
        SubmissionRequests.release(reviewer("KEN"), submitReady()).statusCode(200);
        schedule(reviewer("KEN"), submitReady(), inAWeek(), false).statusCode(202);
    }

    private static void withdraw() {
        SubmissionRequests.withdraw(contributor("KEN"), submitReady(), "*").statusCode(200);
    }

    private static void restore() {
        String id = submitReady();
        SubmissionRequests.withdraw(contributor("KEN"), id, "*").statusCode(200);
        SubmissionRequests.restore(contributor("KEN"), id).statusCode(200);
    }

    private static void review() {
        withIdempotencyKey(reviewer("KEN"))
                .queryParam("outcome", "returned")
                .queryParam("reason", "A unit is missing")
                .post(SubmissionRequests.PATH + "/" + submitReady() + "/review")
                .then()
                .statusCode(200);
    }

    private static void move() {
        as(reviewer("KEN"))
                .header("If-Match", "*")
                .queryParam("releaseAt", inAWeek().plusSeconds(1).toString())
                .put(SubmissionRequests.PATH + "/" + submitAndSchedule() + "/schedule")
                .then()
                .statusCode(200);
    }

    private static void cancel() {
        as(reviewer("KEN"))
                .header("If-Match", "*")
                .delete(SubmissionRequests.PATH + "/" + submitAndSchedule() + "/schedule")
                .then()
                .statusCode(200);
    }

    private static String submitAndSchedule() {
        String id = submitReady();
        schedule(reviewer("KEN"), id, inAWeek(), false).statusCode(202);
        return id;
    }

    private static Instant inAWeek() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(7));
    }

    private static void prefer() {
        withIdempotencyKey(steward())
                .contentType("application/json")
                .body("{\"providers\":[\"NSO_KEN\"]}")
                .post(API + "/flows/DF_DIGITAL/preference/release")
                .then()
                .statusCode(200);
    }

    private static void discardDraft() {
        register(codelist("CL_GIVEN_UP", "1.0.0-draft"));
        as(steward())
                .urlEncodingEnabled(false)
                .header("If-Match", "*")
                .delete(API + "/structures/codelist/DIGOBS/CL_GIVEN_UP/1.0.0-draft")
                .then()
                .statusCode(204);
    }

    private static ValidatableResponse register(StructureMessage message) {
        return withIdempotencyKey(steward())
                .contentType("application/json")
                .body(message.bytes())
                .post(API + "/structures")
                .then()
                .statusCode(200);
    }

    private static StructureMessage codelist(String id, String version) {
        return aMessage().codelist(id, version, list -> list.code("A", "One"));
    }

    private static void post(String path, String body) {
        var request = as(contributor("KEN")).contentType("application/json").body(body);
        request.post(API + path).then().statusCode(200);
    }

    private static void registerIndex(String code, String input) {
        as(steward())
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(
                        """
                        {"code":"%1$s","version":"1","owner":"DIGOBS","status":"verified",
                         "decimals":1,"rankOn":"PRINTED","ties":"MIN","missing":"ALL_REQUIRED",
                         "root":{"op":"sum","of":["%2$s"]},"nodes":{"%2$s":{"op":"input"}},
                         "bands":[],"specialCases":[]}
                        """
                                .formatted(code, input))
                .put(API + "/indices/" + code + "/versions/1")
                .then()
                .statusCode(anyOf(is(201), is(200)));
    }

    /** Starts a run of an index over the figures released here and returns the run's id. */
    private static String startRun(int seed) {
        SubmissionRequests.release(reviewer("KEN"), submitReady()).statusCode(200);
        registerIndex("RUN", "COVERAGE_4G");
        return withIdempotencyKey(contributor("KEN"))
                .contentType("application/json")
                .body("{\"kind\":\"ranks\",\"index\":\"RUN\",\"seed\":" + seed + "}")
                .post(API + "/index-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void cancelRun() {
        as(contributor("KEN"))
                .header("If-Match", "*")
                .delete(API + "/index-runs/" + startRun(2))
                .then()
                .statusCode(anyOf(is(200), is(409)));
    }

    private static void keepDerived() {
        SubmissionRequests.release(reviewer("KEN"), submitReady()).statusCode(200);
        keepDerived("ONE_KEPT");
    }

    private static void keepDerived(String code) {
        withIdempotencyKey(steward())
                .contentType("application/json")
                .body(
                        "{\"code\":\""
                                + code
                                + "\",\"names\":{\"en\":\"One\"},"
                                + "\"method\":\"aggregates\",\"parameters\":{\"indicator\":"
                                + "\"COVERAGE_4G\",\"group\":\"002\",\"rule\":\"u\","
                                + "\"maxMissing\":\"1\"}}")
                .post(API + "/derived-flows")
                .then()
                .statusCode(201);
    }

    private static void endDerived() {
        SubmissionRequests.release(reviewer("KEN"), submitReady()).statusCode(200);
        keepDerived("ONE_ENDED");
        as(steward())
                .header("If-Match", "*")
                .delete(API + "/derived-flows/ONE_ENDED")
                .then()
                .statusCode(200);
    }

    private static TokenBuilder steward() {
        return aToken().steward();
    }

    /**
     * Each pool has one available connection; two more JDBC connections are in use all the time, to
     * listen for releases and for registered structures.
     */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.reactive.max-size", "1",
                    "quarkus.datasource.jdbc.max-size", "3");
        }
    }
}
