package org.sharedgrowth.observatory.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Two nodes of a service, listed in the file of nodes, which may change while the gateway runs. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class NodesRoutingTest {
    private final Vertx vertx = Vertx.vertx();
    private final StubService one = new StubService(vertx);
    private final StubService two = new StubService(vertx);

    @BeforeEach
    void twoNodes() throws Exception {
        one.on("/", request -> request.response().end("one"));
        two.on("/", request -> request.response().end("two"));
        nodes(one.url() + "," + two.url());
        await("the second node", () -> "two".equals(body("/sdmx/a")));
        await("the first node", () -> "one".equals(body("/sdmx/a")));
    }

    /** Refills the retry budget, which other tests may have used up. */
    private static void earnRepeats() {
        for (int i = 0; i < 120; i++) {
            body("/sdmx/a");
        }
    }

    @AfterEach
    void theUsualNode() throws Exception {
        nodes(Surroundings.indicators().url());
        Surroundings.indicators().on("/sdmx/usual", request -> request.response().end("usual"));
        await("the usual node", () -> "usual".equals(body("/sdmx/usual")));
        one.close();
        two.close();
        vertx.close();
    }

    @Test
    void aReadIsSentToTheOtherNodeWhenOneHangsUp() {
        earnRepeats();
        one.on("/", request -> request.connection().close());

        for (int i = 0; i < 8; i++) {
            given().get("/sdmx/a").then().statusCode(200).body(equalTo("two"));
        }
    }

    @Test
    void aNodeThatIsDownForNowIsPassedOver() {
        earnRepeats();
        one.on("/", request -> request.response().setStatusCode(503).end("busy"));

        for (int i = 0; i < 8; i++) {
            given().get("/sdmx/a").then().statusCode(200).body(equalTo("two"));
        }
    }

    @Test
    void aChangeIsNeverSentTwice() {
        one.on("/", request -> request.connection().close());
        two.on("/", request -> request.connection().close());

        given().contentType("application/json")
                .body("{}")
                .post("/api/indicators/v1/cells")
                .then()
                .statusCode(502);

        long sent =
                one.seen().stream().filter(seen -> seen.method().equals("POST")).count()
                        + two.seen().stream().filter(seen -> seen.method().equals("POST")).count();
        assertEquals(1, sent);
    }

    @Test
    void aNodeThatFailsAgainAndAgainIsAskedNoMoreUntilItIsWell() throws Exception {
        one.on("/", request -> request.response().setStatusCode(500).end("ill"));
        await(
                "only one node",
                () -> {
                    one.forget();
                    one.on("/", request -> request.response().setStatusCode(500).end("ill"));
                    for (int i = 0; i < 10; i++) {
                        body("/sdmx/a");
                    }
                    return one.seen().isEmpty();
                });

        one.forget();
        one.on("/", request -> request.response().end("one"));

        await("the probe", () -> "one".equals(body("/sdmx/a")));
    }

    @Test
    void whenAllNodesAreIllTheAnswerComesAtOnce() throws Exception {
        one.on("/", request -> request.connection().close());
        two.on("/", request -> request.connection().close());
        await(
                "the breakers",
                () -> {
                    int before = one.seen().size() + two.seen().size();
                    body("/sdmx/a");
                    return one.seen().size() + two.seen().size() == before;
                });

        unlessAProbe("/sdmx/a")
                .statusCode(503)
                .header("Retry-After", "5")
                .body("errors[0].detail", containsString("indicators-service"));
        unlessAProbe("/sdmx/2.1/data/DF")
                .statusCode(503)
                .contentType("application/xml")
                .header("Retry-After", "5")
                .body(containsString("<mes:ErrorMessage code=\"503\">"));
        unlessAProbe("/v2/country")
                .statusCode(503)
                .header("Retry-After", "5")
                .body("[0].message[0].id", equalTo("105"));
    }

    /**
     * The response to a request that is sent to no node; occasionally one is sent to probe a node.
     */
    private static ValidatableResponse unlessAProbe(String path) {
        Response answer = given().get(path);
        return (answer.statusCode() == 502 ? given().get(path) : answer).then();
    }

    @Test
    void aSlowReadIsAskedOfTheOtherNodeToo() throws Exception {
        for (int i = 0; i < 128; i++) {
            body("/sdmx/quick"); // it must be known what is slow
        }
        one.on("/sdmx/slow", NodesRoutingTest::never);
        two.on("/sdmx/slow", NodesRoutingTest::never);
        two.on("/sdmx/slow/b", request -> request.response().end("two"));
        Instant begun = Instant.now();

        for (int i = 0; i < 4; i++) {
            given().get("/sdmx/slow/b").then().statusCode(200).body(equalTo("two"));
        }

        assertTrue(Duration.between(begun, Instant.now()).toMillis() < 1_500, "no time-out");
    }

    @Test
    void aNodeThatIsDownDoesNotEndWhatTheOtherIsAskedAlready() {
        for (int i = 0; i < 128; i++) {
            body("/sdmx/quick"); // it must be known what is slow
        }
        one.on(
                "/sdmx/slow",
                request ->
                        vertx.setTimer(
                                40, id -> request.response().setStatusCode(503).end("busy")));
        two.on("/sdmx/slow", request -> vertx.setTimer(90, id -> request.response().end("two")));

        for (int i = 0; i < 4; i++) {
            given().get("/sdmx/slow/b").then().statusCode(200).body(equalTo("two"));
        }
    }

    /** No response times of these are known yet, however fast other reads are. */
    @Test
    void aReadThatAlwaysTakesItsTimeIsNotSlow() {
        for (int i = 0; i < 128; i++) {
            body("/sdmx/quick");
        }
        int before = one.seen().size() + two.seen().size();
        one.on("/v2", request -> vertx.setTimer(200, id -> request.response().end("one")));
        two.on("/v2", request -> vertx.setTimer(200, id -> request.response().end("two")));

        for (int i = 0; i < 4; i++) {
            given().get("/v2/country/KEN/indicator/" + i).then().statusCode(200);
        }

        assertEquals(4, one.seen().size() + two.seen().size() - before);
    }

    private static void never(HttpServerRequest request) {
        request.response().setChunked(true);
    }

    @Test
    void theListMayChangeWhileAnAnswerIsUnderWay() throws Exception {
        one.on("/sdmx/long", request -> vertx.setTimer(600, id -> request.response().end("long")));
        two.on("/sdmx/long", request -> vertx.setTimer(600, id -> request.response().end("long")));
        Thread change =
                Thread.startVirtualThread(() -> {
                    try {
                        Thread.sleep(200);
                        nodes(two.url());
                    } catch (InterruptedException | IOException e) {
                        throw new IllegalStateException(e);
                    }
                });

        given().get("/sdmx/long").then().statusCode(200).body(equalTo("long"));

        change.join();
        await(
                "only the second node",
                () -> {
                    for (int i = 0; i < 10; i++) {
                        if (!"two".equals(body("/sdmx/a"))) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private static String body(String path) {
        return given().get(path).body().asString();
    }

    private static void nodes(String list) throws IOException {
        var draft = Surroundings.NODES.resolveSibling("draft");
        Files.writeString(draft, "indicators-service=" + list + "\n");
        Files.move(draft, Surroundings.NODES, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "not in time: " + what);
            Thread.sleep(50);
        }
    }
}
