package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Pages are also made from cached answers. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CachedAnswersTest {
    private static final String AREAS = "/api/indicators/v1/areas?pageSize=1000";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
        serveSample("/api/indicators/v1/", "none");
        serveSample("/sdmx/", "none");
        serveSample(AREAS, "areas");
        serveSample("/api/indicators/v1/indicators", "indicators");
        serveSample("/api/indicators/v1/observations?area=KEN", "country-latest");
        Surroundings.pause(1_100); // until answers cached by other tests are outdated
    }

    @AfterEach
    void restoreService() {
        Samples.serve();
    }

    /** Otherwise the next tests might get answers that were cached during these. */
    @AfterAll
    static void waitUntilCachedAnswersAreOutdated() {
        Surroundings.pause(1_100);
    }

    private void serveSample(String target, String sample) {
        indicators.on(
                target,
                request ->
                        request.response()
                                .putHeader("Content-Type", "application/json")
                                .putHeader("Cache-Control", "public, max-age=60")
                                .end(Samples.text(sample + ".json")));
    }

    @Test
    void aCachedPageIsServedWhileTheServiceDoesNotAnswer() {
        page().then().statusCode(200).body(containsString("Kenya"));
        Surroundings.pause(1_100);
        indicators.on("/", CachedAnswersTest::neverAnswer);

        page().then().statusCode(200).body(containsString("Kenya")).time(lessThan(3_000L));
    }

    @Test
    void severalReadersOfAPageCauseOneRequest() {
        for (int i = 0; i < 5; i++) {
            page().then().statusCode(200);
        }

        assertEquals(
                1,
                indicators.requests().stream().filter(seen -> seen.target().equals(AREAS)).count());
    }

    @Test
    void pagesOfSignedInReadersAreNotCached() {
        Browser reader = Browser.of(Person.contributor("KEN"));
        for (int i = 0; i < 2; i++) {
            assertEquals(200, reader.get("/countries/KEN").statusCode());
        }

        assertEquals(
                2,
                indicators.requests().stream().filter(seen -> seen.target().equals(AREAS)).count());
    }

    private static Response page() {
        return given().accept(Browser.ACCEPT).get("/countries/KEN");
    }

    private static void neverAnswer(HttpServerRequest request) {
        request.pause();
    }
}
