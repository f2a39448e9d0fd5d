package org.sharedgrowth.observatory.gateway.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** A request that waited for its caller's turn is answered like any other request. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(CostTest.LongWindow.class)
class WaitForTurnTest {
    /**
     * More pages than may be in progress at once. Each is charged for the service's time, so many
     * more would exceed the quota on a slow machine.
     */
    private static final int PAGES = 12;

    /**
     * Duration of a reader's first page. The number of pages that may be in progress depends on how
     * long the earlier ones took: after this one it is less than {@link #PAGES}, however fast the
     * sign-in was.
     */
    private static final long FIRST_PAGE_MILLIS = 300;

    private final StubService indicators = Surroundings.indicators();
    private final String path = "/sdmx/3.0/data/turns";
    private final ConcurrentLinkedQueue<HttpServerRequest> heldRequests =
            new ConcurrentLinkedQueue<>();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        indicators.json("/", "{}");
    }

    @Test
    void aReadThatWaitedGetsTheCachedAnswerIfTheServiceFails() throws Exception {
        indicators.on(
                path,
                request ->
                        request.response()
                                .putHeader("Cache-Control", "public, max-age=60, stale-if-error=60")
                                .end("kept"));
        Vertx vertx = Vertx.vertx();
        try {
            assertEquals(200, await(request(http2(vertx, "127.0.9.8"), path).send()).statusCode());
            Surroundings.pause(1_100); // cached answers are used for this long without revalidation
            indicators.on(path, request -> request.response().setStatusCode(503).end());
            indicators.on(path + "/long", heldRequests::add);
            HttpClient client = http2(vertx, "127.0.9.9"); // a guest without earlier requests
            for (int i = 0; i < 12; i++) {
                request(client, path + "/long" + i).send();
            }
            Database.await(() -> heldRequests.size() >= 10);
            Future<Buffer> waiting = request(client, path).send().compose(HttpClientResponse::body);
            Surroundings.pause(300);
            assertFalse(waiting.isComplete(), "the request waits for its turn");

            indicators.json(path + "/long", "{}");
            heldRequests.forEach(one -> one.response().end("{}"));

            assertEquals("kept", await(waiting).toString());
        } finally {
            vertx.close();
        }
    }

    @Test
    void pagesThatWaitedAreShownOverHttp2Too() throws Exception {
        Surroundings.signIn().reset();
        String list = "/api/indicators/v1/submissions";
        Vertx vertx = Vertx.vertx();
        indicators.on(
                list,
                request ->
                        vertx.setTimer(
                                FIRST_PAGE_MILLIS,
                                due ->
                                        request.response()
                                                .putHeader("Content-Type", "application/json")
                                                .end(Samples.text("submissions.json"))));
        Browser browser = Browser.of(Person.contributor("KEN"));
        assertEquals(200, browser.get("/submissions").statusCode());
        String cookie = "s=" + browser.cookies().get("s");
        indicators.on(list, heldRequests::add);
        try {
            HttpClient client = http2(vertx, "127.0.0.1");
            List<Future<Integer>> pages = new ArrayList<>();
            for (int i = 1; i <= PAGES; i++) {
                HttpClientRequest request = request(client, "/submissions?page=" + i);
                request.putHeader("Accept", Browser.ACCEPT).putHeader("Cookie", cookie);
                pages.add(request.send().map(HttpClientResponse::statusCode));
            }
            Database.await(() -> heldRequests.size() >= 4);
            Surroundings.pause(200);
            assertTrue(heldRequests.size() < PAGES, "some requests wait for their turn");

            indicators.json(list, Samples.text("submissions.json"));
            heldRequests.forEach(one -> one.response().end(Samples.text("submissions.json")));

            await(Future.all(pages));
            assertEquals(Set.of(200), Set.copyOf(pages.stream().map(Future::result).toList()));
        } finally {
            vertx.close();
        }
    }

    private static HttpClient http2(Vertx vertx, String from) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setLocalAddress(from)
                        .setProtocolVersion(HttpVersion.HTTP_2)
                        .setHttp2ClearTextUpgrade(false)
                        .setDefaultPort(Surroundings.PORT));
    }

    private static HttpClientRequest request(HttpClient client, String target) throws Exception {
        return await(client.request(HttpMethod.GET, target));
    }

    private static <T> T await(Future<T> pending) throws Exception {
        return pending.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
