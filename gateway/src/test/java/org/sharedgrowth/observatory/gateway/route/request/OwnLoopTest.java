package org.sharedgrowth.observatory.gateway.route.request;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.LogLines;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Requests that waited together continue on their own event loops. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OwnLoopTest {
    private static final String SUBMISSION = "/api/indicators/v1/submissions/1";

    /** Fewer failures than are needed to open a breaker. */
    private static final int RELEASES = 4;

    private final StubService indicators = Surroundings.indicators();

    @Test
    void releasesRecordedTogetherContinueOnTheirOwnLoops() throws Exception {
        indicators.forget();
        indicators.json(SUBMISSION, "{}");
        indicators.on(SUBMISSION + "/release", request -> request.connection().close());
        try (LogLines log = LogLines.ofTheGateway();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection database =
                        Surroundings.database().getPostgresDatabase().getConnection()) {
            database.setAutoCommit(false);
            try (Statement statement = database.createStatement()) {
                statement.execute("LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE");
            }
            // The audit entry of this change is written alone; those of the releases wait for it.
            as(Person.contributor("KEN"))
                    .header("If-Match", "*")
                    .delete(SUBMISSION)
                    .then()
                    .statusCode(200);
            List<CompletableFuture<Integer>> pending =
                    IntStream.range(0, RELEASES)
                            .mapToObj(i -> CompletableFuture.supplyAsync(this::release, threads))
                            .toList();
            Surroundings.pause(700);
            database.commit();

            pending.forEach(status -> assertEquals(502, status.join()));
            assertTrue(
                    log.threads("problem=bad-gateway").size() > 1,
                    () -> "all on " + log.threads("bad-gateway"));
        }
    }

    /**
     * Waits until the service gets requests again, because aborted ones may have opened its
     * breaker.
     */
    @AfterEach
    void awaitAHealthyService() {
        indicators.json("/sdmx/well", "{}");
        while (given().get("/sdmx/well").statusCode() != 200) {
            Surroundings.pause(100);
        }
    }

    private int release() {
        return as(Person.reviewer("KEN")).post(SUBMISSION + "/release").statusCode();
    }

    private static io.restassured.specification.RequestSpecification as(Person person) {
        return given().header("Authorization", "Bearer " + Surroundings.signIn().token(person))
                .header("Idempotency-Key", "1");
    }

    @Test
    void resultsOfAnotherLoopArriveOnTheLoopOfTheCaller() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Context requestLoop = vertx.getOrCreateContext();
            Promise<String> awaited = Promise.promise();
            CompletableFuture<Context> resumed = new CompletableFuture<>();
            requestLoop.runOnContext(begin ->
                    OwnLoop.onComplete(
                            awaited.future(), done -> resumed.complete(Vertx.currentContext())));
            requestLoop.runOnContext(started ->
                    Thread.startVirtualThread(() -> awaited.complete("on another event loop")));

            assertEquals(requestLoop, resumed.get(5, TimeUnit.SECONDS));
        } finally {
            vertx.close();
        }
    }
}
