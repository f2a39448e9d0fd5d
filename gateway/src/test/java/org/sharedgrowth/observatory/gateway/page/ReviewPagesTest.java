package org.sharedgrowth.observatory.gateway.page;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubService.SeenRequest;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** A reviewer's actions on a file, and what the office then sees. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ReviewPagesTest {
    private static final Person CONTRIBUTOR = Person.contributor("KEN");
    private static final Person REVIEWER = Person.reviewer("KEN");
    private static final String API = "/api/indicators/v1/submissions/";
    private static final String ID = "6f1c2d3e-0000-4000-8000-000000000001";
    private static final String PAGE = "/submissions/" + ID;

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
        indicators.json(API + ID + "/release", "{}");
        indicators.json(API + ID + "/review", "{}");
    }

    @Test
    void confirmingAfterPressingReleaseReleasesTheFile() {
        Browser browser = Browser.of(REVIEWER);
        Response afterPressing = release(browser);
        assertTrue(afterPressing.header("Location").contains("/session/step-up?to="));
        assertFalse(wasChanged(), "the service gets no request before the second factor");

        Response done = browser.confirm(afterPressing);

        assertEquals(303, done.statusCode(), done.asString());
        assertTrue(done.header("Location").endsWith(PAGE + "?done=release"));
        SeenRequest request = indicators.lastSeen();
        assertEquals("POST " + API + ID + "/release", request.method() + " " + request.target());
        assertEquals("k-1", request.header("idempotency-key"));
    }

    @Test
    void afterAReleaseThePageSaysWhatWasReleased() {
        serve(submission("RELEASED", "\"release\":12"));
        Browser.of(REVIEWER)
                .get(PAGE + "?done=release")
                .then()
                .body(
                        containsString(
                                "kenya.csv is public as release 12: 3 figures added and 2"
                                        + " revised."));
        serve(submission("READY", "\"release\":null"));
        Browser.of(REVIEWER)
                .get(PAGE + "?done=release")
                .then()
                .body(not(containsString("is public as release")));
    }

    @Test
    void theConfirmationAddressOfAnotherPersonOrFileReleasesNothing() {
        Browser browser = Browser.of(REVIEWER);
        String address =
                java.net.URLDecoder.decode(
                                release(browser).header("Location"),
                                java.nio.charset.StandardCharsets.UTF_8)
                        .replaceFirst(".*to=", "");
        assertTrue(address.startsWith(PAGE + "/confirmed?action="), address);

        Browser other = Browser.of(Person.reviewer("BRA")).stepUp();
        assertTooLate(other.get(address), PAGE);
        browser.stepUp();
        assertTooLate(browser.get(address.replace(ID, "ready")), "/submissions/ready");
        assertTooLate(browser.get(PAGE + "/confirmed?action=AAAA"), PAGE);
        assertTooLate(browser.get(PAGE + "/confirmed"), PAGE);
        assertTooLate(Browser.of(REVIEWER).get(address), PAGE);
        assertEquals(401, new Browser().get(address).statusCode());
        assertEquals(403, Browser.of(CONTRIBUTOR).get(address).statusCode());
        assertFalse(wasChanged(), "the service got no request");
    }

    @Test
    void aReviewerReturnsOrRefusesAFileWithAReason() {
        Browser browser = Browser.of(REVIEWER);
        Response page = browser.get("/submissions/ready");
        page.then()
                .body(containsString("name=\"outcome\" value=\"returned\""))
                .body(containsString("name=\"outcome\" value=\"refused\""));
        Response done = review(browser, Browser.csrf(page));
        assertEquals(303, done.statusCode());
        assertTrue(done.header("Location").endsWith(PAGE + "?done=review"));
        SeenRequest request = indicators.lastSeen();
        assertEquals(
                "POST " + API + ID + "/review?outcome=returned&reason=Wrong%20%26%20late",
                request.method() + " " + request.target());
        assertEquals("k-1", request.header("idempotency-key"));
    }

    @Test
    void aRefusedReviewStaysInItsFormWithTheReason() {
        serve(submission("READY", "\"release\":null"));
        indicators.on(
                API + ID + "/review",
                request ->
                        request.response()
                                .setStatusCode(400)
                                .end("{\"title\":\"No\",\"detail\":\"Too short.\"}"));
        Browser browser = Browser.of(REVIEWER);
        review(browser, Browser.csrf(browser.get("/submissions/ready")))
                .then()
                .statusCode(400)
                .body(containsString("✕ Too short."))
                .body(containsString("value=\"Wrong &amp; late\" required"))
                .body(containsString("aria-describedby=\"why-hint why-fault\""));
    }

    @Test
    void onlyReviewersCanReview() {
        Browser contributor = Browser.of(CONTRIBUTOR);
        Response page = contributor.get("/submissions/ready");
        page.then().body(not(containsString("name=\"outcome\"")));
        assertEquals(403, review(contributor, Browser.csrf(page)).statusCode());
        assertEquals(401, review(new Browser(), "x").statusCode());
        assertEquals(403, review(Browser.of(REVIEWER), "of another page").statusCode());
        assertFalse(wasChanged(), "the service got no request");
    }

    @Test
    void theOfficeSeesTheReasonAndTheHistory() {
        serve(
                submission(
                        "REJECTED",
                        "\"review\":{\"outcome\":\"returned\",\"reason\":\"No <point>\","
                                + "\"reviewedBy\":\"reviewer-ken\"}"));
        Browser.of(CONTRIBUTOR)
                .get(PAGE)
                .then()
                .body(
                        allOf(
                                containsString("returned by a reviewer: correct it and send it"),
                                containsString(
                                        "reviewer-ken returned this file: “No &lt;point&gt;”"),
                                containsString("<td>contributor-ken (contributor)</td>"),
                                containsString("<td>Recount after the census</td>"),
                                containsString("checked: no errors</th><td>the observatory</td>"),
                                containsString(
                                        "release planned for 1 March 2027, 09:00 Nairobi time"),
                                not(containsString("name=\"outcome\""))));
    }

    private static void assertTooLate(Response answer, String page) {
        assertEquals(303, answer.statusCode(), answer.asString());
        assertTrue(answer.header("Location").endsWith(page + "?done=late"));
    }

    private Response release(Browser browser) {
        String csrf = Browser.csrf(browser.get("/submissions"));
        return browser.post(PAGE + "/release", Map.of("csrf", csrf, "key", "k-1"));
    }

    private static Response review(Browser browser, String csrf) {
        return browser.post(
                PAGE + "/review",
                Map.of(
                        "csrf", csrf,
                        "key", "k-1",
                        "outcome", "returned",
                        "reason", "Wrong %26 late"));
    }

    /** Stubs the submission and the other data that its page needs. */
    private void serve(String submission) {
        indicators.json(API + ID, submission);
        indicators.json(API + ID + "/report", Samples.text("none.json"));
        indicators.json(API + ID + "/changes", Samples.text("none.json"));
        indicators.json(API + ID + "/history", Samples.text("history.json"));
    }

    private static String submission(String state, String more) {
        return """
        {"id":"%s","revision":7,"flow":"DF_DIGITAL","provider":"NSO_KEN","state":"%s",
         "submittedBy":"contributor-ken","fileName":"kenya.csv","rows":1,"observations":1,
         "figures":{"added":3,"revised":2,"deleted":0,"status":0},"errors":0,"warnings":0,%s}\
        """
                .formatted(ID, state, more);
    }

    private boolean wasChanged() {
        return indicators.requests().stream().anyMatch(seen -> !seen.method().equals("GET"));
    }
}
