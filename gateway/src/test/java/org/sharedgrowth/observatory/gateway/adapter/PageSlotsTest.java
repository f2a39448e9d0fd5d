package org.sharedgrowth.observatory.gateway.adapter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.resilience.Limiter;
import org.sharedgrowth.observatory.gateway.resilience.Limits;
import org.sharedgrowth.observatory.gateway.resilience.Priority;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;

/** Pages do not exceed a service's concurrency limit. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PageSlotsTest {
    /** No other test requests this page, so none of its answers are cached. */
    private static final String PAGE = "/indicators?q=overloaded";

    private final List<Runnable> taken = new ArrayList<>();

    @Inject Upstreams upstreams;

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
    }

    @AfterEach
    void leave() {
        taken.forEach(Runnable::run);
    }

    @Test
    void pagesDoNotWaitForAnOverloadedService() {
        takeAll();
        int seen = Surroundings.indicators().requests().size();

        given().accept("text/html")
                .get(PAGE)
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body(containsString("The indicators-service is overloaded"));
        given().get(PAGE).then().statusCode(503).body("type", equalTo("/problems/overloaded"));

        assertEquals(seen, Surroundings.indicators().requests().size());
    }

    @Test
    void cachedPagesAreStillServed() {
        for (String target : List.of("indicators", "topics")) {
            Surroundings.indicators()
                    .on(
                            "/api/indicators/v1/" + target,
                            request ->
                                    request.response()
                                            .putHeader("Content-Type", "application/json")
                                            .putHeader("Cache-Control", "public, max-age=60")
                                            .end(Samples.text(target + ".json")));
        }
        given().accept("text/html").get("/indicators?page=8").then().statusCode(200);
        Surroundings.pause(1_100); // afterwards cached answers need revalidation
        takeAll();

        given().accept("text/html").get("/indicators?page=8").then().statusCode(200);
    }

    @Test
    void aRefusedChangeSaysThatNothingWasChanged() {
        Browser reviewer = Browser.of(Person.reviewer("KEN"));
        String csrf = Browser.csrf(reviewer.get("/help"));
        takeAll();

        reviewer.post("/submissions/1/cancel", Map.of("csrf", csrf, "revision", "1"))
                .then()
                .statusCode(503)
                .body(containsString("Nothing was changed."));
    }

    @Test
    void slotsAreReleased() {
        for (int i = 0; i < 150; i++) { // more than the concurrency limit
            given().get("/indicators?page=" + i).then().statusCode(200);
        }
        takeAll();

        assertTrue(taken.size() > 32, "only " + taken.size());
    }

    private void takeAll() {
        Limits limits = upstreams.indicators().limits();
        for (int i = 0; ; i++) {
            String caller = "caller " + i;
            Limiter limiter = limits.enter(Priority.SIGN_IN, caller, System.nanoTime());
            if (limiter == null) {
                return;
            }
            taken.add(() -> limiter.leave(caller));
        }
    }
}
