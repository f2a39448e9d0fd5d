package org.sharedgrowth.observatory.gateway.cache;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Which cached answers are used while the service fails. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StaleTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final StubService indicators = Surroundings.indicators();
    private final String path = "/sdmx/3.0/structure/stale" + NEXT.incrementAndGet();

    @BeforeEach
    void fillCache() {
        indicators.forget();
        serveAnswer(200, "public, max-age=60", "Accept");
        given().get(path).then().statusCode(200);
        Surroundings.pause(1_100);
    }

    @ParameterizedTest
    @CsvSource({
        "404, no-store, Accept",
        "410, 'public, max-age=60', Accept",
        "301, 'public, max-age=60', Accept",
        "200, no-store, Accept",
        "200, 'public, max-age=60', 'Accept, Prefer'"
    })
    void anUncacheableAnswerInvalidatesTheCachedOne(int status, String cacheControl, String vary) {
        serveAnswer(status, cacheControl, vary);
        given().redirects().follow(false).get(path).then().statusCode(status);
        failFromNowOn();

        given().get(path).then().statusCode(500).body(equalTo("failed"));
    }

    @Test
    void aTooLargeAnswerInvalidatesTheCachedOne() {
        indicators.on(
                path,
                request -> {
                    HttpServerResponse response = request.response().setChunked(true);
                    response.putHeader("Cache-Control", "public, max-age=60");
                    response.end("x".repeat(1_500_000));
                });
        given().get(path).then().statusCode(200);
        failFromNowOn();

        given().get(path).then().statusCode(500);
    }

    @Test
    void answersFromBeforeAPublicChangeAreNotUsedWhileTheServiceFails() {
        change("/api/indicators/v1/submissions/1/schedule", Person.reviewer("KEN"), 200);
        failFromNowOn();

        given().get(path).then().statusCode(500);
    }

    @Test
    void aChangeOfADraftKeepsCachedAnswers() {
        change("/api/indicators/v1/submissions/1", Person.contributor("KEN"), 200);
        failFromNowOn();

        given().get(path).then().statusCode(200).body(equalTo("cached"));
    }

    @Test
    void aPublicChangeWithUnknownOutcomeKeepsCachedAnswersToo() {
        change("/api/indicators/v1/submissions/1/schedule", Person.reviewer("KEN"), 502);
        failFromNowOn();

        given().get(path).then().statusCode(200).body(equalTo("cached"));
    }

    private void change(String target, Person person, int status) {
        indicators.on(
                "/api/indicators/v1/submissions",
                request -> request.response().setStatusCode(status).end("{}"));
        given().header("Authorization", "Bearer " + Surroundings.signIn().token(person))
                .header("If-Match", "*")
                .delete(target)
                .then()
                .statusCode(status);
    }

    @Test
    void aCachedAnswerIsUsedUntilANewerReleaseIsKnown() {
        long release = NEXT.incrementAndGet() * 1_000L;
        serveRelease(path, release);
        given().get(path).then().statusCode(200);
        Surroundings.pause(1_100);
        failFromNowOn();
        given().get(path).then().statusCode(200).header("Cache-Status", containsString("stale"));

        serveRelease(path + "/other", release + 1);
        given().get(path + "/other").then().statusCode(200);
        failFromNowOn();

        given().get(path).then().statusCode(500);
    }

    private void serveRelease(String target, long release) {
        indicators.on(
                target,
                request ->
                        request.response()
                                .putHeader("Cache-Control", "public, max-age=60")
                                .putHeader("Observatory-Release", Long.toString(release))
                                .end("cached"));
    }

    @Test
    void theReleaseHeaderIsNotForwarded() {
        serveRelease(path, 1);

        given().get(path).then().header("Observatory-Release", nullValue());
    }

    @Test
    void aStaleAnswerIsMarked() {
        given().get(path).then().header("Cache-Status", nullValue());
        Surroundings.pause(1_100);
        failFromNowOn();

        given().get(path)
                .then()
                .statusCode(200)
                .header("Age", notNullValue())
                .header("Cache-Status", "observatory; fwd=stale; detail=\"the service fails\"");
    }

    @Test
    void headRequestsAreAnsweredFromTheCacheWhileTheServiceFails() {
        failFromNowOn();

        given().head(path)
                .then()
                .statusCode(200)
                .header("Content-Length", "6")
                .header("Cache-Status", containsString("stale"));
    }

    @Test
    void anAnswerToHeadDoesNotChangeTheCachedOne() {
        given().head(path).then().statusCode(200);

        given().get(path).then().statusCode(200).body(equalTo("cached"));
    }

    @Test
    void longErrorAnswersAreNotAwaited() {
        indicators.on(
                path,
                request -> {
                    HttpServerResponse response = request.response();
                    response.setStatusCode(500).setChunked(true).write("a long story");
                });

        given().get(path).then().statusCode(200).body(equalTo("cached"));
        assertEquals(2, indicators.requests().size());
    }

    private void serveAnswer(int status, String cacheControl, String vary) {
        indicators.on(
                path,
                request ->
                        request.response()
                                .setStatusCode(status)
                                .putHeader("Cache-Control", cacheControl)
                                .putHeader("Vary", vary)
                                .end("cached"));
    }

    private void failFromNowOn() {
        indicators.on(path, StaleTest::answerWithError);
    }

    private static void answerWithError(HttpServerRequest request) {
        request.response().setStatusCode(500).end("failed");
    }
}
