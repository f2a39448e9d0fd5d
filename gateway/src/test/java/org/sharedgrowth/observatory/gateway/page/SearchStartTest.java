package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.cache.AnswerCache;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The search index is built at startup and after each release, not during a search. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(SearchStartTest.FrequentChecks.class)
class SearchStartTest {
    private static final String API = "/api/indicators/v1/";

    /** Looks for new releases in the background, as in production, but more often. */
    public static class FrequentChecks implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.portal.search-interval", "50ms", "gateway.portal.search-wait", "2s");
        }
    }

    private final StubService indicators = Surroundings.indicators();

    @Inject AnswerCache cache;

    @AfterEach
    void reset() {
        Samples.serve();
        cache.beginGeneration();
    }

    @Test
    void theIndexIsBuiltBeforeTheFirstSearchAndAgainAfterEachRelease() {
        indicators.on(API, HttpServerRequest::pause);
        search("internet kenya")
                .then()
                .statusCode(503)
                .time(lessThan(4_000L))
                .body(containsString("It may still be starting"));
        given().get("/search/suggestions?q=ken")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"));

        Samples.serve();
        await("an index in six languages", () -> countLanguages() == 6);
        await("an answer to a search", () -> search("internet kenya").statusCode() == 200);
        await("the requests for the sitemaps", () -> wasRequested(API + "derived-flows?page=1"));

        Samples.serve();
        indicators.json(
                API + "indicators?pageSize",
                Samples.text("indicators.json")
                        .replace("the internet", "the zeppelin")
                        .replace("\"id\": 17", "\"id\": 18"));
        cache.beginGeneration();
        await("a new index", () -> countLanguages() == 6);
        await("the new name", () -> search("zeppelin").asString().contains("using the zeppelin"));
    }

    private long countLanguages() {
        return indicators.requests().stream()
                .filter(seen -> seen.target().startsWith(API + "areas?pageSize"))
                .map(seen -> seen.header("accept-language"))
                .distinct()
                .count();
    }

    private boolean wasRequested(String target) {
        return indicators.requests().stream().anyMatch(seen -> seen.target().startsWith(target));
    }

    private static void await(String description, BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "not in time: " + description);
            Surroundings.pause(50);
        }
    }

    private static Response search(String words) {
        return given().accept(Browser.ACCEPT).queryParam("q", words).get("/search");
    }
}
