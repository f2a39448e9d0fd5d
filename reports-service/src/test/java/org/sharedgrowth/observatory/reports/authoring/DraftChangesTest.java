package org.sharedgrowth.observatory.reports.authoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class DraftChangesTest {
    @Inject Pool pool;

    @BeforeEach
    void releaseData() {
        Reports.releaseData(IndicatorsStub.up(), "54.3", "54.3");
    }

    private static RequestSpecification asAuthor() {
        return given().auth().oauth2(Tokens.author()).contentType("application/json");
    }

    private static ValidatableResponse put(RequestSpecification request, Reports report) {
        return request.body(report.input())
                .put(Reports.BASE + "/" + report.slug() + "/draft")
                .then();
    }

    @Test
    void aDraftChangesOnlyWithItsCurrentTag() {
        Reports report = Reports.aReport().drafted();
        put(asAuthor(), report)
                .statusCode(428)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/precondition-required"));
        String tag =
                given().auth()
                        .oauth2(Tokens.author())
                        .get(Reports.BASE + "/" + report.slug() + "/draft")
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("DRAFT"))
                        .body("version", equalTo("1.0"))
                        .extract()
                        .header("ETag");
        Map<String, Object> changed = new HashMap<>(report.input());
        changed.put("text", Reports.TEXT + "\nMore words.\n");
        String next =
                asAuthor()
                        .header("If-Match", tag)
                        .body(changed)
                        .put(Reports.BASE + "/" + report.slug() + "/draft")
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag");
        assertTrue(!next.equals(tag));
        put(asAuthor().header("If-Match", tag), report)
                .statusCode(412)
                .body("detail", containsString(next));
        put(asAuthor().header("If-Match", "W/" + next), report).statusCode(412);
        put(asAuthor().header("If-None-Match", "*"), report).statusCode(412);
        report.post(Tokens.publisher(), "/draft/check")
                .statusCode(200)
                .body("revision", equalTo(Integer.parseInt(next.replace("\"", ""))))
                .body("faults", hasSize(1))
                .body("faults[0].message", containsString("'More'"))
                .body("preview.text", containsString("held steady at 54.3%"));
    }

    @Test
    void theSameKeyCreatesOnceAndGivesTheSameAnswer() {
        Reports report = Reports.aReport();
        String key = UUID.randomUUID().toString();
        String first =
                asAuthor()
                        .header("Idempotency-Key", key)
                        .body(report.input())
                        .post(Reports.BASE)
                        .then()
                        .statusCode(201)
                        .header("Idempotency-Replayed", nullValue())
                        .extract()
                        .asString();
        String again =
                asAuthor()
                        .header("Idempotency-Key", key)
                        .body(report.input())
                        .post(Reports.BASE)
                        .then()
                        .statusCode(201)
                        .header("Idempotency-Replayed", "true")
                        .header("ETag", "\"0\"")
                        .extract()
                        .asString();
        assertEquals(first, again);
        asAuthor()
                .header("Idempotency-Key", key)
                .body(Reports.aReport().input())
                .post(Reports.BASE)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        asAuthor()
                .body(report.input())
                .post(Reports.BASE)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
        asAuthor()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(report.input())
                .post(Reports.BASE)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
    }

    @Test
    void concurrentPublishingMakesOneVersion() throws Exception {
        Reports report = Reports.aReport().drafted().approved();
        String key = UUID.randomUUID().toString();
        String token = Tokens.publisher();
        Callable<Integer> publish =
                () ->
                        given().auth()
                                .oauth2(token)
                                .header("Idempotency-Key", key)
                                .post(Reports.BASE + "/" + report.slug() + "/publish")
                                .statusCode();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers =
                    threads.invokeAll(List.of(publish, publish, publish, publish));
            for (Future<Integer> answer : answers) {
                assertTrue(List.of(201, 409).contains(answer.get()), "status " + answer.get());
            }
        }
        report.get("/versions").body("total", equalTo(1));
    }

    @Test
    void theNextVersionSupersedesThePreviousOne() {
        Reports report = Reports.aReport().drafted().approved().published();
        String old = report.get("/versions/1.0/article").extract().asString();
        Reports.releaseData(IndicatorsStub.up(), "59.2", "64.6");
        put(asAuthor().header("If-None-Match", "*"), report)
                .statusCode(201)
                .body("draft.revision", equalTo(0));
        report.approved().published();
        report.get("").body("version", equalTo("1.1")).body("state", equalTo("PUBLISHED"));
        report.get("/versions")
                .body("items.version", equalTo(List.of("1.1", "1.0")))
                .body("items.state", equalTo(List.of("PUBLISHED", "SUPERSEDED")));
        report.get("/versions?pageSize=1")
                .body("items", hasSize(1))
                .header("Link", containsString("page=2>; rel=\"next\""));
        report.get("/versions/1.0").body("state", equalTo("SUPERSEDED"));
        assertEquals(old, report.get("/versions/1.0/article").extract().asString());
        report.get("/versions/1.1/article").body(containsString("id=\"s-2\""));
        report.get("/versions/1.1/article").body(containsString("rose to"));
        report.post(Tokens.publisher(), "/publish").statusCode(404);
    }

    @Test
    void anApprovedEditionIsFrozenUntilItIsReturned() {
        Reports report = Reports.aReport().drafted().approved();
        put(asAuthor().header("If-Match", "*"), report)
                .statusCode(409)
                .body("detail", containsString("APPROVED"));
        report.post(Tokens.publisher(), "/draft/approve").statusCode(409);
        asPublisher()
                .header("If-Match", "*")
                .body(Map.of("reason", "a wrong word"))
                .post(Reports.BASE + "/" + report.slug() + "/draft/revoke")
                .then()
                .statusCode(200);
        put(asAuthor().header("If-Match", "*"), report).statusCode(200);
        report.approved().published();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "revoke"})
    void approvingAndRevokingRequireTheCurrentTag(String step) {
        Reports report = Reports.aReport().drafted();
        put(asAuthor().header("If-Match", "*"), report).statusCode(200);
        if (step.equals("revoke")) {
            report.approved();
        }
        String address = Reports.BASE + "/" + report.slug() + "/draft/" + step;
        Map<String, String> body = Map.of("reason", "a wrong word");
        String tag =
                asPublisher()
                        .get(Reports.BASE + "/" + report.slug() + "/draft")
                        .then()
                        .extract()
                        .header("ETag");

        asPublisher()
                .body(body)
                .post(address)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        asPublisher()
                .header("If-Match", "\"0\"")
                .body(body)
                .post(address)
                .then()
                .statusCode(412)
                .header("ETag", tag)
                .body("type", equalTo("/problems/precondition-failed"));
        asPublisher().header("If-Match", tag).body(body).post(address).then().statusCode(200);
    }

    private static RequestSpecification asPublisher() {
        return given().auth().oauth2(Tokens.publisher()).contentType("application/json");
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveAPublishedVersion() {
        Reports report = Reports.aReport().drafted().approved().published();
        for (String sql :
                List.of(
                        "update publication set title = 'x' where slug = '" + report.slug() + "'",
                        "delete from publication where slug = '" + report.slug() + "'",
                        "truncate publication cascade")) {
            String message = outcomeOf(sql);
            assertTrue(message.contains("immutable"), sql + ": " + message);
        }
    }

    /** Retries after a deadlock with the follower of releases. */
    private String outcomeOf(String sql) {
        return pool.query(sql)
                .execute()
                .map(done -> "done")
                .onFailure(DraftChangesTest::isDeadlock)
                .retry()
                .atMost(10)
                .onFailure()
                .recoverWithItem(Throwable::getMessage)
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private static boolean isDeadlock(Throwable failure) {
        return failure instanceof PgException refusal && refusal.getSqlState().equals("40P01");
    }

    @Test
    void unmatchedCellsAndUnknownReleasesAreFaults() {
        Reports report = Reports.aReport();
        Map<String, Object> input = new HashMap<>(report.input());
        input.put("bindings", Reports.BINDINGS.replace("CHN, 2018", "CHN, 1918"));
        asAuthor()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(input)
                .post(Reports.BASE)
                .then()
                .statusCode(201);
        report.post(Tokens.author(), "/draft/check")
                .statusCode(200)
                .body("faults.line", hasItem(2))
                .body(
                        "faults[0].message",
                        containsString("IT_NET_USER_ZS[CHN, 1918] matches no observation"));
        input.put("bindings", Reports.BINDINGS.replace("pin latest", "pin release 999999"));
        asAuthor()
                .header("If-Match", "*")
                .body(input)
                .put(Reports.BASE + "/" + report.slug() + "/draft")
                .then()
                .statusCode(200);
        report.post(Tokens.author(), "/draft/check")
                .statusCode(200)
                .body("faults[0].message", containsString("999999"));
    }
}
