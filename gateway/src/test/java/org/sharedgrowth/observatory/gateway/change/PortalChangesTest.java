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

/** Changes through the portal take the same steps in the same order as those by programs. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PortalChangesTest {
    private static final Person CONTRIBUTOR = Person.contributor("KEN");
    private static final Person REVIEWER = Person.reviewer("KEN");
    private static final String API = "/api/indicators/v1/submissions";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final StubService indicators = Surroundings.indicators();
    private final String id = "portal-" + NEXT.incrementAndGet();
    private final String submission = API + "/" + id;
    private final String cachedPath = "/sdmx/3.0/structure/portal" + NEXT.get();

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
        indicators.json(submission, "{}");
        indicators.on(
                cachedPath,
                request ->
                        request.response()
                                .putHeader("Cache-Control", "public, max-age=3600")
                                .putHeader("ETag", "\"1\"")
                                .end("kept"));
    }

    @Test
    void aReleaseWithTheButtonIsRecordedBeforeTheServiceIsCalled() {
        String auditCondition =
                "operation = 'releaseSubmission' AND path = '" + submission + "/release'";
        AtomicInteger found = new AtomicInteger();
        indicators.on(
                submission + "/release",
                request -> {
                    found.set(
                            (int)
                                    Database.countAuditRows(
                                            auditCondition + " AND verdict = 'allowed'"));
                    request.response().end("{}");
                });

        assertEquals(303, release().statusCode());

        assertEquals(1, found.get());
        assertEquals(
                List.of("reviewer-ken"),
                Database.texts("SELECT name FROM audit_entry WHERE " + auditCondition));
    }

    @Test
    void whileTheAuditLogIsUnavailableTheButtonReleasesNothingAndThePageSaysSo() {
        Browser browser = Browser.of(REVIEWER).stepUp();
        String csrf = Browser.csrf(browser.get("/submissions"));
        Database.run("ALTER TABLE audit_entry RENAME TO audit_entry_away");
        try {
            release(browser, csrf)
                    .then()
                    .statusCode(503)
                    .contentType("text/html")
                    .body(containsString("Releases are not possible at the moment"));
            assertFalse(wasRequested("POST", submission + "/release"));
        } finally {
            Database.run("ALTER TABLE audit_entry_away RENAME TO audit_entry");
        }
        assertEquals(303, release(browser, csrf).statusCode());
    }

    @Test
    void withdrawalsAndUploadsAreRecorded() {
        Browser browser = Browser.of(CONTRIBUTOR);
        long uploads = Database.countAuditRows(allowedForContributor("submitData"));

        assertEquals(303, withdraw(browser).statusCode());
        assertEquals(303, upload(browser).statusCode());

        Database.await(() ->
                Database.countAuditRows(
                                allowedForContributor("withdrawSubmission")
                                        + " AND path = '"
                                        + submission
                                        + "'")
                        == 1);
        Database.await(
                () -> Database.countAuditRows(allowedForContributor("submitData")) == uploads + 1);
    }

    private static String allowedForContributor(String operation) {
        return "operation = '"
                + operation
                + "' AND verdict = 'allowed' AND name = 'contributor-ken'";
    }

    @Test
    void refusalsOfKnownCallersAreRecorded() {
        String path = submission + "/release' AND name = '";
        Browser contributor = Browser.of(CONTRIBUTOR);
        release(contributor, Browser.csrf(contributor.get("/submissions")));
        release(Browser.of(REVIEWER).stepUp(), "another page's");

        Database.await(() ->
                Database.countAuditRows(
                                "verdict = 'forbidden' AND path = '" + path + "contributor-ken'")
                        == 1);
        Database.await(() ->
                Database.countAuditRows(
                                "verdict = 'cross-site-request' AND path = '"
                                        + path
                                        + "reviewer-ken'")
                        == 1);
    }

    @ParameterizedTest
    @CsvSource({"release, 2", "withdraw, 1", "upload, 1"})
    void onlyTheReleaseFormInvalidatesCachedAnswers(String form, int requests) {
        Browser browser =
                form.equals("release") ? Browser.of(REVIEWER).stepUp() : Browser.of(CONTRIBUTOR);
        String csrf = Browser.csrf(browser.get("/submissions"));
        given().get(cachedPath).then().body(equalTo("kept"));
        given().get(cachedPath).then().header("Age", "0");

        Response done =
                switch (form) {
                    case "release" -> release(browser, csrf);
                    case "withdraw" -> withdraw(browser);
                    default -> upload(browser);
                };

        assertEquals(303, done.statusCode(), done.asString());
        given().get(cachedPath).then().body(equalTo("kept"));
        assertEquals(requests, countRequests("GET", cachedPath));
    }

    @Test
    void aRefusedChangeKeepsCachedAnswers() {
        indicators.on(submission, request -> request.response().setStatusCode(409).end("{}"));
        Browser browser = Browser.of(CONTRIBUTOR);
        given().get(cachedPath);

        assertEquals(409, withdraw(browser).statusCode());

        given().get(cachedPath);
        assertEquals(1, countRequests("GET", cachedPath));
    }

    @Test
    void aChangeWithUnknownOutcomeRevalidatesCachedAnswers() {
        indicators.on(
                submission, HttpServerRequest::resume); // accepts the request and never responds
        given().get(cachedPath);

        given().header("Authorization", "Bearer " + Surroundings.signIn().token(REVIEWER))
                .header("If-Match", "*")
                .delete(submission + "/schedule")
                .then()
                .statusCode(504);

        given().get(cachedPath);
        assertEquals(2, countRequests("GET", cachedPath));
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
        return countRequests(method, target) > 0;
    }

    private long countRequests(String method, String target) {
        return indicators.requests().stream()
                .filter(seen -> seen.method().equals(method) && seen.target().startsWith(target))
                .count();
    }
}
