package org.sharedgrowth.observatory.reports.authoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.fixture.IndicatorsStub;
import org.sharedgrowth.observatory.reports.fixture.Reports;
import org.sharedgrowth.observatory.reports.fixture.Suite;
import org.sharedgrowth.observatory.reports.fixture.Tokens;

/** Several people change a report at the same time: one succeeds, the others get an error. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class ConcurrentEditsTest {
    private static final int SEVERAL = 12;

    @BeforeEach
    void releaseData() {
        Reports.releaseData(IndicatorsStub.up(), "54.3", "54.3");
    }

    @Test
    void oneOfFiftyConcurrentEditsSucceeds() throws Exception {
        Reports report = Reports.aReport().drafted();

        Map<Integer, Integer> answers =
                sendConcurrently(
                        50,
                        () ->
                                as(Tokens.author())
                                        .header("If-Match", "\"0\"")
                                        .body(report.input())
                                        .put(draft(report))
                                        .statusCode());

        assertEquals(Map.of(200, 1, 412, 49), answers);
        as(Tokens.author()).get(draft(report)).then().body("revision", equalTo(1));
    }

    @Test
    void aSlugCanBeUsedOnlyOnce() throws Exception {
        Reports report = Reports.aReport();

        Map<Integer, Integer> answers =
                sendConcurrently(
                        SEVERAL,
                        () ->
                                as(Tokens.author())
                                        .header("Idempotency-Key", UUID.randomUUID().toString())
                                        .body(report.input())
                                        .post(Reports.BASE)
                                        .statusCode());

        assertEquals(Map.of(201, 1, 409, SEVERAL - 1), answers);
    }

    @Test
    void theNextDraftCanBeStartedOnlyOnce() throws Exception {
        Reports report = Reports.aReport().drafted().approved().published();

        Map<Integer, Integer> answers =
                sendConcurrently(
                        SEVERAL,
                        () ->
                                as(Tokens.author())
                                        .header("If-None-Match", "*")
                                        .body(report.input())
                                        .put(draft(report))
                                        .statusCode());

        assertEquals(Map.of(201, 1, 412, SEVERAL - 1), answers);
    }

    @Test
    void approvalReturnAndPublicationHappenOnlyOnce() throws Exception {
        Reports report = Reports.aReport().drafted();

        Map<Integer, Integer> approvals =
                sendConcurrently(SEVERAL, () -> step(report, "/draft/approve"));
        Map<Integer, Integer> returns =
                sendConcurrently(SEVERAL, () -> step(report, "/draft/revoke"));
        report.approved();
        Map<Integer, Integer> publications =
                sendConcurrently(SEVERAL, () -> step(report, "/publish"));

        assertEquals(Map.of(200, 1, 409, SEVERAL - 1), approvals);
        assertEquals(Map.of(200, 1, 409, SEVERAL - 1), returns);
        assertEquals(Map.of(201, 1, 404, SEVERAL - 1), publications);
        report.get("/versions").body("total", equalTo(1));
    }

    private static int step(Reports report, String path) {
        return as(Tokens.publisher())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .body(Map.of("reason", "a wrong word"))
                .post(Reports.BASE + "/" + report.slug() + path)
                .statusCode();
    }

    private static String draft(Reports report) {
        return Reports.BASE + "/" + report.slug() + "/draft";
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** The number of answers with each status. */
    private static Map<Integer, Integer> sendConcurrently(int times, Callable<Integer> request)
            throws Exception {
        Map<Integer, Integer> answers = new TreeMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Callable<Integer>> requests = new ArrayList<>(Collections.nCopies(times, request));
            for (Future<Integer> answer : threads.invokeAll(requests)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        }
        return answers;
    }
}
