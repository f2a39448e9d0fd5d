package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** A page that takes long to render delays no other request; the queue of such pages is limited. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(SlowPageTest.MinimalThreads.class)
class SlowPageTest {
    private static final String PATH = "/slow-page";
    private static final Semaphore RENDERING = new Semaphore(0);
    private static final CountDownLatch END = new CountDownLatch(1);

    /** One event loop, one thread that renders pages, and one page that may wait for it. */
    public static class MinimalThreads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.vertx.event-loops-pool-size", "1",
                    "gateway.portal.threads", "1",
                    "gateway.portal.waiting", "1");
        }
    }

    /** A page that is rendered until the test lets it end. */
    @Path(PATH)
    public static class SlowPage {
        private final Shells shells;

        SlowPage(Shells shells) {
            this.shells = shells;
        }

        @PermitAll
        @GET
        public Page get(RoutingContext context) {
            TemplateInstance slow =
                    new TemplateInstance() {
                        @Override
                        public String render() {
                            RENDERING.release();
                            try {
                                assertTrue(END.await(20, TimeUnit.SECONDS));
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return "<!DOCTYPE html>";
                        }
                    };
            return Page.ok(shells.of(context, "", "Slow"), slow);
        }
    }

    @Test
    void otherRequestsAreAnsweredWhileAPageIsRendered() throws InterruptedException {
        Surroundings.indicators().json("/api/indicators/v1/submissions", "{}");
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Integer> first =
                    CompletableFuture.supplyAsync(() -> requestSlowPage(1), clients);
            assertTrue(
                    RENDERING.tryAcquire(10, TimeUnit.SECONDS), "the page is not being rendered");

            String token = Surroundings.signIn().token(Person.contributor("KEN"));
            given().header("Authorization", "Bearer " + token)
                    .get("/api/indicators/v1/submissions")
                    .then()
                    .statusCode(200)
                    .time(lessThan(5_000L));

            CompletableFuture<Integer> second =
                    CompletableFuture.supplyAsync(() -> requestSlowPage(2), clients);
            CompletableFuture<Integer> third =
                    CompletableFuture.supplyAsync(() -> requestSlowPage(3), clients);
            assertEquals(
                    503,
                    CompletableFuture.anyOf(second, third).orTimeout(10, TimeUnit.SECONDS).join());
            given().accept("text/html")
                    .get(PATH + "?number=4")
                    .then()
                    .statusCode(503)
                    .contentType("text/html;charset=utf-8")
                    .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                    .header("Cache-Control", "no-store")
                    .body(containsString("<h1>"));
            given().get(PATH + "?number=5")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                    .body("type", equalTo("/problems/overloaded"));

            END.countDown();
            assertEquals(
                    List.of(200, 200, 503),
                    Stream.of(first, second, third).map(CompletableFuture::join).sorted().toList());
        }
    }

    /**
     * Requests the page at an address of its own, because requests with the same address share one
     * rendering; returns the status.
     */
    private static int requestSlowPage(int number) {
        return given().get(PATH + "?number=" + number).statusCode();
    }
}
