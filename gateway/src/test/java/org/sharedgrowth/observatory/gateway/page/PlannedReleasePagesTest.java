package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubService.SeenRequest;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Planned releases, on their office's pages and in the calendar. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PlannedReleasePagesTest {
    private static final Person CONTRIBUTOR = Person.contributor("KEN");
    private static final Person REVIEWER = Person.reviewer("KEN");
    private static final String API = "/api/indicators/v1/submissions/";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final StubService indicators = Surroundings.indicators();
    private final String id = "planned-" + NEXT.incrementAndGet();
    private final String page = "/submissions/" + id;

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
        indicators.json(API + id, plannedSubmission());
        indicators.json(API + id + "/history", Samples.text("history.json"));
        indicators.json(API + id + "/release", "{}");
        indicators.json(API + id + "/schedule", "{}");
    }

    private String plannedSubmission() {
        return submission(
                """
                ,"schedule":{"releaseAt":"2027-03-01T06:00:00Z",
                 "announced":true,"scheduledBy":"reviewer-ken"}\
                """);
    }

    private String submission(String more) {
        return """
        {"id":"%s","revision":7,"flow":"DF_DIGITAL","provider":"NSO_KEN",
         "state":"READY","submittedBy":"contributor-ken","rows":1,"observations":1,
         "errors":0,"warnings":0%s}\
        """
                .formatted(id, more);
    }

    @Test
    void theOfficeSeesThePlanAndAReviewerMayChangeIt() {
        Browser.of(REVIEWER)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("to be released on 1 March 2027, 09:00 Nairobi time"))
                .body(containsString("as reviewer-ken decided"))
                .body(containsString("value=\"2027-03-01T09:00\""))
                .body(containsString("name=\"announce\" value=\"true\" checked"))
                .body(containsString("Move the release"))
                .body(containsString("Cancel the planned release"))
                .body(not(containsString("Release to the public")));
        Browser.of(CONTRIBUTOR)
                .get(page)
                .then()
                .body(containsString("1 March 2027, 09:00 Nairobi time"))
                .body(not(containsString("Move the release")))
                .body(containsString("Set this file aside"));
    }

    @Test
    void aReviewerChoosesTheTimeZoneOfARelease() {
        Response done = post(Browser.of(REVIEWER).stepUp(), "schedule", plan());

        assertEquals(303, done.statusCode());
        SeenRequest seenRequest = indicators.lastSeen();
        assertEquals(
                "POST "
                        + API
                        + id
                        + "/release?releaseAt=2027-03-01T09%3A00%2B03%3A00&announce=true",
                seenRequest.method() + " " + seenRequest.target());
        assertEquals("k-1", seenRequest.header("idempotency-key"));
    }

    @Test
    void afterTheSecondFactorTheButtonNeedNotBePressedAgain() {
        for (String button : List.of("schedule", "move")) {
            Browser browser = Browser.of(REVIEWER);
            Response first = post(browser, button, plan());

            assertEquals(303, first.statusCode());
            assertTrue(first.header("Location").contains("/session/step-up?to="));
            assertFalse(wasChanged(), "the service gets no request before the second factor");
            Response done = browser.confirm(first);
            assertEquals(303, done.statusCode(), done.asString());
            assertTrue(done.header("Location").endsWith(page + "?done=" + button));
            SeenRequest seenRequest = indicators.lastSeen();
            assertEquals(button.equals("move") ? "PUT" : "POST", seenRequest.method());
            assertTrue(
                    seenRequest
                            .target()
                            .endsWith("?releaseAt=2027-03-01T09%3A00%2B03%3A00&announce=true"),
                    seenRequest.target());
            indicators.forget();
            serve();
        }
    }

    @Test
    void aRefusedPlanStaysInItsFormWithTheReason() {
        for (String button : List.of("schedule", "move")) {
            indicators.json(
                    API + id, "schedule".equals(button) ? submission("") : plannedSubmission());
            String path = API + id + ("schedule".equals(button) ? "/release" : "/schedule");
            indicators.on(path, PlannedReleasePagesTest::refuse);
            Browser browser = Browser.of(REVIEWER);

            browser.confirm(post(browser, button, plan()))
                    .then()
                    .statusCode(422)
                    .body(
                            containsString(
                                    "✕ This time is in the past, or more than 366 days ahead."))
                    .body(containsString("value=\"2027-03-01T09:00\""))
                    .body(containsString("<option value=\"+03:00\" selected>"))
                    .body(containsString("name=\"announce\" value=\"true\" checked"))
                    .body(containsString("aria-describedby=\"at-hint at-fault\""))
                    .body(containsString("action=\"" + page + "/" + button + "\""));
        }
    }

    private static void refuse(HttpServerRequest request) {
        request.response()
                .setStatusCode(422)
                .end(
                        """
                        {"type":"/problems/release-instant-out-of-bounds","title":"No time",
                         "detail":"It is in the past."}\
                        """);
    }

    @Test
    void aRefusalForAnotherReasonIsShownUnchanged() {
        indicators.on(
                API + id + "/review",
                request ->
                        request.response()
                                .setStatusCode(422)
                                .end(
                                        """
                                        {"type":"/problems/idempotency-key-reused",
                                         "title":"Key reused",
                                         "detail":"This key was used for another request."}\
                                        """));
        Map<String, String> form = new HashMap<>();
        form.put("key", "k-1");
        form.put("outcome", "returned");
        form.put("reason", "Row 3 is for another year");

        post(Browser.of(REVIEWER), "review", form)
                .then()
                .statusCode(422)
                .body(containsString("✕ This key was used for another request."))
                .body(containsString("value=\"Row 3 is for another year\""))
                .body(not(containsString("This time is in the past")));
    }

    @Test
    void aMoveNamesTheRevisionThatTheReviewerSaw() {
        assertEquals(303, post(Browser.of(REVIEWER).stepUp(), "move", plan()).statusCode());

        SeenRequest seenRequest = indicators.lastSeen();
        assertEquals("PUT", seenRequest.method());
        assertTrue(
                seenRequest.target().startsWith(API + id + "/schedule?releaseAt="),
                seenRequest.target());
        assertEquals("\"7\"", seenRequest.header("if-match"));
    }

    @Test
    void cancellingNeedsNoSecondFactor() {
        assertEquals(303, post(Browser.of(REVIEWER), "cancel", plan()).statusCode());

        SeenRequest seenRequest = indicators.lastSeen();
        assertEquals(
                "DELETE " + API + id + "/schedule",
                seenRequest.method() + " " + seenRequest.target());
        assertEquals("\"7\"", seenRequest.header("if-match"));
    }

    @Test
    void onlyReviewersCanPlanMoveOrCancelARelease() {
        for (String button : List.of("schedule", "move", "cancel")) {
            assertEquals(403, post(Browser.of(CONTRIBUTOR), button, plan()).statusCode());
            assertEquals(401, new Browser().post(page + "/" + button, plan()).statusCode());
            Map<String, String> foreign = plan();
            foreign.put("csrf", "of another page");
            assertEquals(
                    403,
                    Browser.of(REVIEWER).stepUp().post(page + "/" + button, foreign).statusCode());
        }
        assertFalse(wasChanged(), "the service got no request");
    }

    @Test
    void aReviewerOfAnotherOfficeIsRefusedByTheService() {
        indicators.on(
                API + id + "/schedule",
                request ->
                        request.response()
                                .setStatusCode(404)
                                .end("{\"title\":\"No such\",\"detail\":\"None of yours.\"}"));
        Browser browser = Browser.of(Person.reviewer("BRA")).stepUp();
        post(browser, "move", plan()).then().statusCode(404).body(containsString("None of yours."));
    }

    @Test
    void nothingIsPlannedWithoutAnAuditEntryButCancellingWorks() {
        Browser browser = Browser.of(REVIEWER).stepUp();
        String csrf = Browser.csrf(browser.get("/submissions"));
        Database.run("ALTER TABLE audit_entry RENAME TO audit_entry_away");
        try {
            for (String button : List.of("schedule", "move")) {
                Map<String, String> form = plan();
                form.put("csrf", csrf);
                assertEquals(503, browser.post(page + "/" + button, form).statusCode());
            }
            assertFalse(wasChanged(), "the service got no request");
            Map<String, String> form = plan();
            form.put("csrf", csrf);
            assertEquals(303, browser.post(page + "/cancel", form).statusCode());
        } finally {
            Database.run("ALTER TABLE audit_entry_away RENAME TO audit_entry");
        }
        assertEquals(303, post(browser, "move", plan()).statusCode());
        assertEquals(
                1,
                Database.countAuditRows(
                        "operation = 'moveRelease' AND verdict = 'allowed' AND path = '"
                                + API
                                + id
                                + "/schedule'"));
    }

    @Test
    void everybodyCanReadTheCalendar() {
        indicators.json(
                "/api/indicators/v1/calendar",
                """
                {"page":1,"pageSize":50,"total":1,"items":[{"flow":"DF_DIGITAL",
                 "provider":"NSO_KEN","releaseAt":"2027-03-01T06:00:00Z"}]}\
                """);
        given().accept(Browser.ACCEPT)
                .get("/calendar")
                .then()
                .statusCode(200)
                .body(containsString("1 March 2027, 09:00 Nairobi time"))
                .body(containsString("Statistics office of Kenya</a>: “Digital economy”."))
                .body(containsString("href=\"/calendar.ics?lang=en\""))
                .body(not(containsString(">NSO_KEN")));
        given().accept(Browser.ACCEPT)
                .get("/")
                .then()
                .body(containsString("<a href=\"/releases\">Releases and revisions</a>"));
    }

    private static Map<String, String> plan() {
        return new HashMap<>(
                Map.of(
                        "key", "k-1",
                        "revision", "7",
                        "at", "2027-03-01T09:00",
                        "zone", "%2B03:00",
                        "announce", "true"));
    }

    private Response post(Browser browser, String button, Map<String, String> form) {
        form.put("csrf", Browser.csrf(browser.get("/submissions")));
        return browser.post(page + "/" + button, form);
    }

    private boolean wasChanged() {
        return indicators.requests().stream().anyMatch(seen -> !seen.method().equals("GET"));
    }
}
