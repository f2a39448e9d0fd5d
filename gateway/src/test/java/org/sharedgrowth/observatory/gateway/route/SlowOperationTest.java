package org.sharedgrowth.observatory.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Operations that time out, and their effect on other requests. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SlowOperationTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String SLOW = "/sdmx/3.0/data/dataflow/OBS/SLOW/1.0/";
    private static final String OTHER = "/api/indicators/v1/areas";

    /** More failures than are needed to open a breaker. */
    private static final int MANY = 8;

    private static final long THREE_SECONDS = 3_000;

    private final StubService indicators = Surroundings.indicators();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String cachedPath = "/sdmx/3.0/structure/slow" + NEXT.incrementAndGet();

    @BeforeEach
    void serve() {
        indicators.forget();
        indicators.json(OTHER, "{}");
        indicators.on(SLOW, request -> {}); // accepts the request and never responds
    }

    @AfterEach
    void recover() {
        indicators.forget();
        indicators.on(SLOW, request -> request.response().end("figures"));
        Database.await(() -> given().get(SLOW + "A").statusCode() == 200);
        threads.shutdownNow();
    }

    @Test
    void readersGetAnErrorWithinThreeSecondsAndOtherOperationsWork() {
        Instant start = Instant.now();
        List<Integer> statuses = sendTogether(i -> given().get(SLOW + i).statusCode());
        assertTrue(Duration.between(start, Instant.now()).toMillis() < THREE_SECONDS);
        statuses.forEach(status -> assertEquals(503, status));

        // Timeouts of an operation that answered in the last four seconds do not open its breaker.
        // That time ends during the following requests, so their timeouts open it.
        sendTogether(i -> given().get(SLOW + "again" + i).statusCode());
        given().get(OTHER).then().statusCode(200);
        given().get(SLOW + "more").then().statusCode(503).time(lessThan(1_000L));
    }

    @Test
    void slowChangesDoNotBlockReaders() {
        indicators.on("/api/indicators/v1/submissions/", request -> {});
        String token = Surroundings.signIn().token(Person.contributor("KEN"));

        List<Integer> statuses =
                sendTogether(i ->
                        given().header("Authorization", "Bearer " + token)
                                .header("If-Match", "*")
                                .delete("/api/indicators/v1/submissions/" + i)
                                .statusCode());

        statuses.forEach(status ->
                assertTrue(status == 504 || status == 503, "unexpected status " + status));
        assertTrue(statuses.contains(504), "the outcome of the change is unknown");
        given().get(OTHER).then().statusCode(200);
    }

    @Test
    void cachedAnswersAreUsedAndMarkedAsStale() {
        indicators.on(
                cachedPath,
                request ->
                        request.response()
                                .putHeader("Cache-Control", "public, max-age=60")
                                .end("cached"));
        given().get(cachedPath).then().statusCode(200);
        Surroundings.pause(1_100);
        indicators.on(cachedPath, request -> {});

        List<Integer> statuses =
                sendTogether(i ->
                        given().get(cachedPath)
                                .then()
                                .time(lessThan(THREE_SECONDS))
                                .body(equalTo("cached"))
                                .header("Cache-Status", containsString("fwd=stale"))
                                .extract()
                                .statusCode());

        statuses.forEach(status -> assertEquals(200, status));
        assertEquals(2, indicators.requests().size(), "one request for all of them");
    }

    @Test
    void requestsThatWaitedAreNotSentAgain() {
        List<Integer> statuses = sendTogether(i -> given().get(SLOW + "same").statusCode());

        statuses.forEach(status -> assertEquals(503, status));
        assertEquals(1, indicators.requests().size());
    }

    @Test
    void aMissingBodyOfAShortAnswerTimesOutToo() {
        indicators.on(
                cachedPath,
                request -> request.response().putHeader("Content-Length", "10").writeHead());

        given().get(cachedPath).then().statusCode(503).time(lessThan(THREE_SECONDS));
    }

    private <T> List<T> sendTogether(IntFunction<T> request) {
        List<CompletableFuture<T>> all =
                IntStream.range(0, MANY)
                        .mapToObj(
                                i -> CompletableFuture.supplyAsync(() -> request.apply(i), threads))
                        .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
