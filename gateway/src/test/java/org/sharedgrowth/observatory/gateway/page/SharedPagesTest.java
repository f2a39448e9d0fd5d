package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.cache.AnswerCache;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** A rendered page is sent to several guests; the header {@code Age} shows that it was reused. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SharedPagesTest {
    private static final String PAGE = "/reports";
    private static final String LIST = "/api/reports/v1/reports";
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final StubService reports = Surroundings.reports();

    @Inject AnswerCache cache;

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
        serveReports("public, max-age=60");
        cache.beginGeneration();
    }

    @AfterEach
    void reset() {
        Samples.serve();
        cache.beginGeneration();
    }

    private void serveReports(String cacheControl) {
        reports.on(
                LIST,
                request ->
                        request.response()
                                .putHeader("Content-Type", "application/json")
                                .putHeader("Cache-Control", cacheControl)
                                .end("{\"items\":[],\"page\":1,\"pageSize\":20,\"total\":0}"));
    }

    @Test
    void theSecondGuestGetsTheSamePage() {
        Response first = page(PAGE);
        Response second = page(PAGE);

        first.then().statusCode(200).header("Age", nullValue());
        second.then()
                .statusCode(200)
                .header("Age", notNullValue())
                .header("ETag", equalTo(first.header("ETag")))
                .header("Content-Security-Policy", containsString("style-src"));
        assertEquals(first.body().asString(), second.body().asString());
    }

    @Test
    void aMatchingEntityTagIsAnsweredWithNotModified() {
        String tag = page(PAGE).header("ETag");

        guest().header("If-None-Match", tag)
                .get(PAGE)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Content-Encoding", nullValue());
    }

    @Test
    void pagesInOtherLanguagesOrAtOtherAddressesAreSeparate() {
        page(PAGE);

        assertNull(page(PAGE + "?lang=fr").header("Age"));
        assertNull(
                guest().header("Accept-Language", "ar").get(PAGE).then().extract().header("Age"));
    }

    @Test
    void aSharedPageAlsoSetsTheLanguageCookie() {
        page(PAGE + "?lang=fr");

        page(PAGE + "?lang=fr")
                .then()
                .header("Age", notNullValue())
                .header("Set-Cookie", containsString("fr"));
    }

    @Test
    void aPublicationInvalidatesAllSharedPages() {
        page(PAGE);
        cache.beginGeneration();

        assertNull(page(PAGE).header("Age"));
    }

    /** The gateway uses data for at most a second, although the service allows a minute. */
    @Test
    void aSharedPageIsNotReusedAfterItsDataExpire() {
        page(PAGE);
        Surroundings.pause(1_100);

        assertNull(page(PAGE).header("Age"));
    }

    @Test
    void aPageMadeFromDataThatMustNotBeStoredIsNotShared() {
        serveReports("no-store");
        page(PAGE);

        assertNull(page(PAGE).header("Age"));
    }

    @Test
    void aSignedInPersonNeitherGivesNorGetsASharedPage() {
        Browser reader = Browser.of(Person.contributor("KEN"));
        reader.get(PAGE);
        assertNull(page(PAGE).header("Age"));

        assertNull(reader.get(PAGE).header("Age"));
    }

    @Test
    void aPageThatIsRequestedSimultaneouslyIsRenderedOnce() {
        reports.on(LIST, request -> answerAfterOpening(gateThatOpensAfter(300), request, 0));
        Browser reader = Browser.of(Person.contributor("KEN"));

        List<CompletableFuture<String>> guests = requestTogether(20, PAGE + "?burst=1");
        assertEquals(200, reader.get(PAGE + "?burst=1").statusCode());

        List<String> states = guests.stream().map(CompletableFuture::join).toList();
        assertEquals(1, states.stream().filter("200 rendered"::equals).count(), states.toString());
        assertEquals(19, states.stream().filter("200 shared"::equals).count(), states.toString());
        assertEquals(
                List.of(false, true),
                reports.requests().stream()
                        .filter(seen -> seen.target().startsWith(LIST))
                        .map(seen -> !seen.header("authorization").isEmpty())
                        .sorted()
                        .toList());
    }

    @Test
    void aMissingPageIsNotShared() {
        reports.on(
                "/api/reports/v1/reports/none",
                request -> {
                    CompletableFuture<Void> _ =
                            gateThatOpensAfter(200)
                                    .whenComplete((done, failure) ->
                                            request.response()
                                                    .setStatusCode(404)
                                                    .end("{\"title\":\"No such report\"}"));
                });

        List<CompletableFuture<String>> guests = requestTogether(20, "/reports/none");

        assertEquals(
                List.of("404 rendered"),
                guests.stream().map(CompletableFuture::join).distinct().toList());
    }

    @Test
    void aPageIsRenderedAnewWhileOthersGetTheSharedOne() throws Exception {
        String states = "";
        for (int i = 0; i < 3 && !states.equals("rendered, shared"); i++) {
            states = statesOfOverlappingRequests();
        }
        assertEquals("rendered, shared", states);
    }

    /**
     * Sends a request while another is being answered.
     *
     * @return for the first and the second, whether the page was rendered or shared
     */
    private String statesOfOverlappingRequests() throws Exception {
        serveReports("public, max-age=60");
        cache.beginGeneration();
        page(PAGE);
        Surroundings.pause(750);
        CompletableFuture<Void> gate = gateThatOpensAfter(2_000);
        reports.on(LIST, request -> answerAfterOpening(gate, request, 0));
        long before = reports.requests().size();
        CompletableFuture<String> first = requestTogether(1, PAGE).getFirst();
        for (int i = 0; i < 200 && reports.requests().size() == before; i++) {
            Surroundings.pause(5);
        }
        String second = state(page(PAGE));
        gate.complete(null);
        return first.get(5, TimeUnit.SECONDS).substring(4) + ", " + second.substring(4);
    }

    @Test
    void aRequestAfterAPublicationDoesNotGetAPageStartedBeforeIt() throws Exception {
        CompletableFuture<Void> gate = gateThatOpensAfter(5_000);
        reports.on(LIST, request -> answerAfterOpening(gate, request, 0));
        CompletableFuture<String> old = requestTogether(1, PAGE).getFirst();
        for (int i = 0; i < 200 && reports.requests().isEmpty(); i++) {
            Surroundings.pause(5);
        }
        cache.beginGeneration();
        reports.on(LIST, request -> answerAfterOpening(gateThatOpensAfter(0), request, 1));

        page(PAGE).then().statusCode(200).body(containsString("A new report"));
        gate.complete(null);
        assertEquals("200 rendered", old.get(5, TimeUnit.SECONDS));
        page(PAGE).then().body(containsString("A new report"));
    }

    private static CompletableFuture<Void> gateThatOpensAfter(int millis) {
        return new CompletableFuture<Void>().completeOnTimeout(null, millis, TimeUnit.MILLISECONDS);
    }

    private static void answerAfterOpening(
            CompletableFuture<Void> gate, HttpServerRequest request, int reportCount) {
        String item =
                "{\"slug\":\"new\",\"title\":\"A new report\","
                        + "\"publishedAt\":\"2026-11-28T00:00:00Z\"}";
        CompletableFuture<Void> _ =
                gate.whenComplete((done, failure) ->
                        request.response()
                                .putHeader("Content-Type", "application/json")
                                .putHeader("Cache-Control", "public, max-age=60")
                                .end(
                                        "{\"items\":["
                                                + (reportCount == 0 ? "" : item)
                                                + "],\"page\":1,\"pageSize\":20,\"total\":"
                                                + reportCount
                                                + "}"));
    }

    private static List<CompletableFuture<String>> requestTogether(int count, String path) {
        return IntStream.range(0, count)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> state(page(path)), THREADS))
                .toList();
    }

    /** The status, and whether the page was rendered for this request or is a shared one. */
    private static String state(Response response) {
        return response.statusCode() + (response.header("Age") == null ? " rendered" : " shared");
    }

    private static RequestSpecification guest() {
        return given().accept(Browser.ACCEPT);
    }

    private static Response page(String path) {
        return guest().get(path);
    }
}
