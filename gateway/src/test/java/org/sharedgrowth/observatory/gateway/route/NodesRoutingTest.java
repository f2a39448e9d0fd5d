package org.sharedgrowth.observatory.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
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
import org.sharedgrowth.observatory.gateway.upstream.NodeState;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;

/** Two nodes of a service, listed in the file of nodes, which may change while the gateway runs. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class NodesRoutingTest {
    @Inject Upstreams upstreams;

    private final Vertx vertx = Vertx.vertx();
    private final StubService firstNode = new StubService(vertx);
    private final StubService secondNode = new StubService(vertx);

    @BeforeEach
    void useTwoNodes() throws Exception {
        firstNode.on("/", request -> request.response().end("one"));
        secondNode.on("/", request -> request.response().end("two"));
        setNodes(firstNode.url() + "," + secondNode.url());
        await("the second node", () -> "two".equals(body("/sdmx/a")));
        await("the first node", () -> "one".equals(body("/sdmx/a")));
    }

    /** Refills the retry budget, which other tests may have used up. */
    private static void refillRetryBudget() {
        for (int i = 0; i < 120; i++) {
            body("/sdmx/a");
        }
    }

    @AfterEach
    void restoreTheConfiguredNode() throws Exception {
        setNodes(Surroundings.indicators().url());
        Surroundings.indicators().on("/sdmx/usual", request -> request.response().end("usual"));
        await("the usual node", () -> "usual".equals(body("/sdmx/usual")));
        firstNode.close();
        secondNode.close();
        vertx.close();
    }

    @Test
    void aReadIsRepeatedAtAnotherNodeAfterABrokenConnection() {
        refillRetryBudget();
        firstNode.on("/", request -> request.connection().close());

        for (int i = 0; i < 8; i++) {
            given().get("/sdmx/a").then().statusCode(200).body(equalTo("two"));
        }
    }

    @Test
    void aReadIsRepeatedElsewhereIfANodeIsUnavailable() {
        refillRetryBudget();
        firstNode.on("/", request -> request.response().setStatusCode(503).end("busy"));

        for (int i = 0; i < 8; i++) {
            given().get("/sdmx/a").then().statusCode(200).body(equalTo("two"));
        }
    }

    @Test
    void aChangeIsNeverSentTwice() {
        firstNode.on("/", request -> request.connection().close());
        secondNode.on("/", request -> request.connection().close());

        given().contentType("application/json")
                .body("{}")
                .post("/api/indicators/v1/cells")
                .then()
                .statusCode(502);

        long sent =
                firstNode.requests().stream().filter(seen -> seen.method().equals("POST")).count()
                        + secondNode.requests().stream()
                                .filter(seen -> seen.method().equals("POST"))
                                .count();
        assertEquals(1, sent);
    }

    @Test
    void aFailingNodeGetsNoRequestsUntilItRecovers() throws Exception {
        firstNode.on("/", request -> request.response().setStatusCode(500).end("failed"));
        await(
                "the end of requests to the failing node",
                () -> {
                    firstNode.forget();
                    firstNode.on(
                            "/", request -> request.response().setStatusCode(500).end("failed"));
                    for (int i = 0; i < 10; i++) {
                        body("/sdmx/a");
                    }
                    return firstNode.requests().isEmpty();
                });

        firstNode.forget();
        firstNode.on("/", request -> request.response().end("one"));

        await("the probe", () -> "one".equals(body("/sdmx/a")));
    }

    @Test
    void requestsAreRefusedAtOnceWhileNoNodeIsHealthy() throws Exception {
        firstNode.on("/", request -> request.connection().close());
        secondNode.on("/", request -> request.connection().close());
        await(
                "both breakers to open",
                () -> {
                    int before = firstNode.requests().size() + secondNode.requests().size();
                    body("/sdmx/a");
                    return firstNode.requests().size() + secondNode.requests().size() == before;
                });

        requestWithoutProbe("/sdmx/a")
                .statusCode(503)
                .header("Retry-After", "5")
                .body("errors[0].detail", containsString("indicators-service"));
        requestWithoutProbe("/sdmx/2.1/data/DF")
                .statusCode(503)
                .contentType("application/xml")
                .header("Retry-After", "5")
                .body(containsString("<mes:ErrorMessage code=\"503\">"));
        requestWithoutProbe("/v2/country")
                .statusCode(503)
                .header("Retry-After", "5")
                .body("[0].message[0].id", equalTo("105"));
    }

    /**
     * The response to a request that is sent to no node. A request that was sent to probe a node is
     * repeated.
     */
    private static ValidatableResponse requestWithoutProbe(String path) {
        Response answer = given().get(path);
        for (int i = 0; i < 4 && answer.statusCode() == 502; i++) {
            answer = given().get(path); // each of the two nodes may be tried
        }
        return answer.then();
    }

    @Test
    void aSlowReadIsSentToAnotherNodeToo() throws Exception {
        sendQuickReads();
        firstNode.on("/sdmx/slow", NodesRoutingTest::neverAnswer);
        secondNode.on("/sdmx/slow", NodesRoutingTest::neverAnswer);
        secondNode.on("/sdmx/slow/b", request -> request.response().end("two"));
        Instant start = Instant.now();

        for (int i = 0; i < 4; i++) {
            given().get("/sdmx/slow/b").then().statusCode(200).body(equalTo("two"));
        }

        assertTrue(Duration.between(start, Instant.now()).toMillis() < 1_500, "after a timeout");
    }

    @Test
    void anUnavailableNodeDoesNotEndARequestAtAnother() {
        sendQuickReads();
        firstNode.on(
                "/sdmx/slow",
                request ->
                        vertx.setTimer(
                                40, id -> request.response().setStatusCode(503).end("busy")));
        secondNode.on(
                "/sdmx/slow", request -> vertx.setTimer(90, id -> request.response().end("two")));

        for (int i = 0; i < 4; i++) {
            given().get("/sdmx/slow/b").then().statusCode(200).body(equalTo("two"));
        }
    }

    /** As when a node has just started: another node answers each of its requests first. */
    @Test
    void aSlowerNodeKeepsItsShare() throws Exception {
        sendQuickReads();
        firstNode.forget();
        firstNode.on("/", request -> vertx.setTimer(200, id -> request.response().end("one")));
        Instant end = Instant.now().plus(Duration.ofMillis(4_500));

        while (Instant.now().isBefore(end)) {
            given().get("/sdmx/slow").then().statusCode(200);
            Thread.sleep(100); // so that the budget allows a second attempt each time
        }

        assertFalse(isOpen(firstNode));
        assertTrue(firstNode.requests().size() > 5, "the slower node still gets requests");
    }

    @Test
    void anUnresponsiveNodeGetsNoMoreRequests() throws Exception {
        sendQuickReads();
        firstNode.on("/sdmx/slow", NodesRoutingTest::neverAnswer);
        Instant start = Instant.now();

        await(
                "the end of requests to the unresponsive node",
                () -> {
                    given().get("/sdmx/slow").then().statusCode(200).body(equalTo("two"));
                    return isOpen(firstNode);
                });

        assertTrue(Duration.between(start, Instant.now()).toMillis() < 2_500, "too late");
        assertFalse(isOpen(secondNode));
    }

    /** Replaces the slow response times of other tests. */
    private static void sendQuickReads() {
        for (int i = 0; i < 256; i++) {
            body("/sdmx/quick");
        }
    }

    private boolean isOpen(StubService node) {
        return upstreams.indicators().states().stream()
                .filter(state -> state.port() == node.port())
                .anyMatch(NodeState::open);
    }

    /** The usual time of this operation is not known yet; other reads are fast. */
    @Test
    void aReadWhoseUsualTimeIsUnknownIsNotSentTwice() {
        sendQuickReads();
        int before = firstNode.requests().size() + secondNode.requests().size();
        firstNode.on("/v2", request -> vertx.setTimer(200, id -> request.response().end("one")));
        secondNode.on("/v2", request -> vertx.setTimer(200, id -> request.response().end("two")));

        for (int i = 0; i < 4; i++) {
            given().get("/v2/country/KEN/indicator/" + i).then().statusCode(200);
        }

        assertEquals(4, firstNode.requests().size() + secondNode.requests().size() - before);
    }

    private static void neverAnswer(HttpServerRequest request) {
        request.response().setChunked(true);
    }

    @Test
    void theListOfNodesMayChangeDuringAnAnswer() throws Exception {
        firstNode.on(
                "/sdmx/long", request -> vertx.setTimer(600, id -> request.response().end("long")));
        secondNode.on(
                "/sdmx/long", request -> vertx.setTimer(600, id -> request.response().end("long")));
        Thread change =
                Thread.startVirtualThread(() -> {
                    try {
                        Thread.sleep(200);
                        setNodes(secondNode.url());
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

    private static void setNodes(String list) throws IOException {
        var draft = Surroundings.NODES.resolveSibling("draft");
        Files.writeString(draft, "indicators-service=" + list + "\n");
        Files.move(draft, Surroundings.NODES, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void await(String description, BooleanSupplier condition)
            throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "not in time: " + description);
            Thread.sleep(50);
        }
    }
}
