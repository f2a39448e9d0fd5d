package org.sharedgrowth.observatory.gateway.change;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Changes through the portal follow the same order as changes by programs. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PortalChangesTest {
    private static final Person CONTRIBUTOR = Person.contributor("KEN");
    private static final Person REVIEWER = Person.reviewer("KEN");
    private static final String API = "/api/indicators/v1/submissions";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final StubService indicators = Surroundings.indicators();
    private final String id = "portal-" + NEXT.incrementAndGet();
    private final String one = API + "/" + id;
    private final String kept = "/sdmx/3.0/structure/portal" + NEXT.get();

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
        indicators.json(one, "{}");
        indicators.on(
                kept,
                request ->
                        request.response()
                                .putHeader("Cache-Control", "public, max-age=3600")
                                .putHeader("ETag", "\"1\"")
                                .end("kept"));
    }

    @Test
    void aReleaseByTheButtonIsRecordedBeforeTheServiceIsCalled() {
        String written = "operation = 'releaseSubmission' AND path = '" + one + "/release'";
        AtomicInteger found = new AtomicInteger();
        indicators.on(
                one + "/release",
                request -> {
                    found.set((int) Database.audited(written + " AND verdict = 'allowed'"));
                    request.response().end("{}");
                });

        assertEquals(303, release().statusCode());

        assertEquals(1, found.get());
        assertEquals(
                List.of("reviewer-ken"),
                Database.texts("SELECT name FROM audit_entry WHERE " + written));
    }

    @Test
    void withoutTheAuditLogTheButtonReleasesNothingAndThePageSaysSo() {
        Browser browser = Browser.of(REVIEWER).stepUp();
        String csrf = Browser.csrf(browser.get("/submissions"));
        Database.run("ALTER TABLE audit_entry RENAME TO audit_entry_away");
        try {
            release(browser, csrf)
                    .then()
                    .statusCode(503)
                    .contentType("text/html")
                    .body(containsString("Releases are not possible at the moment"));
            assertFalse(wasRequested("POST", one + "/release"));
        } finally {
            Database.run("ALTER TABLE audit_entry_away RENAME TO audit_entry");
        }
        assertEquals(303, release(browser, csrf).statusCode());
    }

    @Test
    void withdrawalsAndUploadsAreRecorded() {
        Browser browser = Browser.of(CONTRIBUTOR);
        long uploads = Database.audited(byContributor("submitData"));

        assertEquals(303, withdraw(browser).statusCode());
        assertEquals(303, upload(browser).statusCode());

        Database.await(() ->
                Database.audited(byContributor("withdrawSubmission") + " AND path = '" + one + "'")
                        == 1);
        Database.await(() -> Database.audited(byContributor("submitData")) == uploads + 1);
    }

    private static String byContributor(String operation) {
        return "operation = '"
                + operation
                + "' AND verdict = 'allowed' AND name = 'contributor-ken'";
    }

    @Test
    void refusalsOfKnownCallersAreRecorded() {
        String path = one + "/release' AND name = '";
        Browser contributor = Browser.of(CONTRIBUTOR);
        release(contributor, Browser.csrf(contributor.get("/submissions")));
        release(Browser.of(REVIEWER).stepUp(), "another page's");

        Database.await(() ->
                Database.audited("verdict = 'forbidden' AND path = '" + path + "contributor-ken'")
                        == 1);
        Database.await(() ->
                Database.audited(
                                "verdict = 'cross-site-request' AND path = '"
                                        + path
                                        + "reviewer-ken'")
                        == 1);
    }

    @ParameterizedTest
    @CsvSource({"release, 2", "withdraw, 1", "upload, 1"})
    void afterAReleaseByAFormCachedAnswersAreRevalidated(String form, int requests) {
        Browser browser =
                form.equals("release") ? Browser.of(REVIEWER).stepUp() : Browser.of(CONTRIBUTOR);
        String csrf = Browser.csrf(browser.get("/submissions"));
        given().get(kept).then().body(equalTo("kept"));
        given().get(kept).then().header("Age", "0");

        Response done =
                switch (form) {
                    case "release" -> release(browser, csrf);
                    case "withdraw" -> withdraw(browser);
                    default -> upload(browser);
                };

        assertEquals(303, done.statusCode(), done.asString());
        given().get(kept).then().body(equalTo("kept"));
        assertEquals(requests, times("GET", kept));
    }

    @Test
    void aRefusedChangeKeepsCachedAnswers() {
        indicators.on(one, request -> request.response().setStatusCode(409).end("{}"));
        Browser browser = Browser.of(CONTRIBUTOR);
        given().get(kept);

        assertEquals(409, withdraw(browser).statusCode());

        given().get(kept);
        assertEquals(1, times("GET", kept));
    }

    @Test
    void aChangeWithUnknownOutcomeRevalidatesCachedAnswers() {
        indicators.on(one, HttpServerRequest::resume); // accepts the request and never responds
        given().get(kept);

        given().header("Authorization", "Bearer " + Surroundings.signIn().token(REVIEWER))
                .header("If-Match", "*")
                .delete(one + "/schedule")
                .then()
                .statusCode(504);

        given().get(kept);
        assertEquals(2, times("GET", kept));
    }

    private Response release() {
        Browser browser = Browser.of(REVIEWER).stepUp();
        return release(browser, Browser.csrf(browser.get("/submissions")));
    }

    private Response release(Browser browser, String csrf) {
        return browser.post("/submissions/" + id + "/release", Map.of("csrf", csrf, "key", "k"));
    }

    private Response withdraw(Browser browser) {
        String csrf = Browser.csrf(browser.get("/submissions"));
        return browser.post("/submissions/" + id + "/withdraw", Map.of("csrf", csrf, "key", "k"));
    }

    private Response upload(Browser browser) {
        Matcher action =
                Pattern.compile("action=\"(/submissions\\?[^\"]+)\"")
                        .matcher(browser.get("/submissions").asString());
        assertTrue(action.find());
        indicators.on(API + "?flow", request -> acceptSubmission(request, id));
        return browser.request()
                .header("Origin", Surroundings.ORIGIN)
                .contentType("multipart/form-data; boundary=cut")
                .body(
                        ("--cut\r\n"
                                        + "Content-Disposition: form-data; name=\"file\";"
                                        + " filename=\"a.csv\"\r\n\r\n"
                                        + "x\r\n"
                                        + "--cut--\r\n")
                                .getBytes(StandardCharsets.UTF_8))
                .post(action.group(1).replace("&amp;", "&"));
    }

    private static void acceptSubmission(HttpServerRequest request, String id) {
        request.body()
                .onSuccess(body ->
                        request.response().setStatusCode(202).end("{\"id\":\"" + id + "\"}"));
    }

    private boolean wasRequested(String method, String target) {
        return times(method, target) > 0;
    }

    private long times(String method, String target) {
        return indicators.requests().stream()
                .filter(seen -> seen.method().equals(method) && seen.target().startsWith(target))
                .count();
    }
}
