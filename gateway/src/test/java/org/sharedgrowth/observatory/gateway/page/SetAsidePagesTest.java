package org.sharedgrowth.observatory.gateway.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubService.SeenRequest;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Setting a file aside, restoring it, and replacing it by a corrected one. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SetAsidePagesTest {
    private static final Person CONTRIBUTOR = Person.contributor("KEN");
    private static final Person REVIEWER = Person.reviewer("KEN");
    private static final String API = "/api/indicators/v1/submissions";
    private static final String ID = "6f1c2d3e-0000-4000-8000-000000000001";
    private static final String OTHER = "6f1c2d3e-0000-4000-8000-000000000009";
    private static final String PAGE = "/submissions/" + ID;
    private static final String UNTIL = "\"restorableUntil\":\"2026-12-28T10:00:00Z\"";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
        indicators.json(API + "/" + ID, submission("WITHDRAWN", UNTIL));
        indicators.json(API + "/" + ID + "/report", Samples.text("none.json"));
        indicators.json(API + "/" + ID + "/restore", "{}");
    }

    @Test
    void theContributorCanRestoreAFileThatWasSetAside() {
        Browser browser = Browser.of(CONTRIBUTOR);
        Response page = browser.get(PAGE + "?done=withdraw");
        page.then()
                .body(containsString("You set this file aside."))
                .body(containsString("action=\"" + PAGE + "/restore\""))
                .body(containsString(">Undo</button>"))
                .body(containsString("28 December 2026"));

        Response done =
                browser.post(PAGE + "/restore", Map.of("csrf", Browser.csrf(page), "key", "k-1"));

        assertEquals(303, done.statusCode());
        assertTrue(done.header("Location").endsWith(PAGE + "?done=restore"));
        SeenRequest request = indicators.lastSeen();
        assertEquals(
                "POST " + API + "/" + ID + "/restore", request.method() + " " + request.target());
        assertEquals("k-1", request.header("idempotency-key"));
        indicators.json(API + "/" + ID, submission("READY", "\"restorableUntil\":null"));
        browser.get(PAGE + "?done=restore")
                .then()
                .body(containsString("The file is restored."))
                .body(not(containsString("/restore")));
    }

    @Test
    void theListOfSubmissionsOffersToRestoreTheFile() {
        indicators.json(
                API,
                "{\"page\":1,\"pageSize\":50,\"total\":1,\"items\":["
                        + submission("WITHDRAWN", UNTIL)
                        + "]}");
        Browser.of(CONTRIBUTOR)
                .get("/submissions")
                .then()
                .body(containsString("action=\"" + PAGE + "/restore\""))
                .body(containsString("can be restored until 28 December 2026"));
        Browser.of(REVIEWER).get("/submissions").then().body(not(containsString("/restore")));
    }

    @Test
    void onlyContributorsCanRestoreAFile() {
        Browser reviewer = Browser.of(REVIEWER);
        Response page = reviewer.get(PAGE);
        page.then().body(not(containsString("/restore")));
        assertEquals(403, restore(reviewer, Browser.csrf(reviewer.get("/submissions"))));
        assertEquals(403, restore(Browser.of(CONTRIBUTOR), "another page's"));
        assertEquals(401, restore(new Browser(), "x"));
        assertFalse(indicators.requests().stream().anyMatch(seen -> seen.method().equals("POST")));
    }

    @Test
    void theRefusalOfTheServiceIsShown() {
        indicators.on(
                API + "/" + ID + "/restore",
                request ->
                        request.response()
                                .setStatusCode(409)
                                .end("{\"title\":\"No\",\"detail\":\"Released meanwhile.\"}"));
        Browser browser = Browser.of(CONTRIBUTOR);
        browser.post(PAGE + "/restore", Map.of("csrf", Browser.csrf(browser.get(PAGE)), "key", "k"))
                .then()
                .statusCode(409)
                .body(containsString("Released meanwhile."));
    }

    @Test
    void thePageBeforeSettingAsideSaysWhetherItCanBeUndone() {
        Browser browser = Browser.of(CONTRIBUTOR);
        browser.get("/submissions/ready/withdraw")
                .then()
                .body(containsString("You can undo this for 30 days."));
        browser.get("/submissions/checking/withdraw")
                .then()
                .body(containsString("Its check has not ended, so this cannot be undone."));
    }

    @Test
    void aCorrectedFileNamesTheOneThatItReplaces() {
        Browser browser = Browser.of(CONTRIBUTOR);
        Matcher action =
                Pattern.compile("action=\"(/submissions\\?[^\"]+)\"")
                        .matcher(browser.get(PAGE).asString());
        assertTrue(action.find());
        indicators.on(
                API + "?flow",
                request ->
                        request.body()
                                .onSuccess(body ->
                                        request.response()
                                                .setStatusCode(202)
                                                .end("{\"id\":\"" + OTHER + "\"}")));

        Response done =
                browser.request()
                        .header("Origin", Surroundings.ORIGIN)
                        .contentType("multipart/form-data; boundary=cut")
                        .body(
                                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--cut--\r\n"
                                        .getBytes(StandardCharsets.UTF_8))
                        .post(action.group(1).replace("&amp;", "&"));

        assertEquals(303, done.statusCode(), done.asString());
        assertEquals(API + "?flow=DF_DIGITAL&replaces=" + ID, indicators.lastSeen().target());
    }

    @ParameterizedTest
    @CsvSource({"REJECTED", "WITHDRAWN"})
    void aReplacedFileAndItsCorrectionLinkToEachOther(String state) {
        indicators.json(API + "/" + ID, submission(state, "\"replacedBy\":\"" + OTHER + "\""));
        Browser.of(CONTRIBUTOR)
                .get(PAGE)
                .then()
                .body(containsString("kenya.csv is replaced"))
                .body(containsString("<a href=\"/submissions/" + OTHER + "\">the corrected file"))
                .body(not(containsString("type=\"file\"")))
                .body(not(containsString("/withdraw")));
        indicators.json(API + "/" + ID, submission("READY", "\"replaces\":\"" + OTHER + "\""));
        Browser.of(CONTRIBUTOR)
                .get(PAGE)
                .then()
                .body(containsString("<a href=\"/submissions/" + OTHER + "\">an earlier file"));
    }

    private static int restore(Browser browser, String csrf) {
        return browser.post(PAGE + "/restore", Map.of("csrf", csrf, "key", "k")).statusCode();
    }

    /** The sample of a ready submission, with another state and one more field. */
    private static String submission(String state, String field) {
        return List.of(Samples.text("submission-ready.json").split("\"state\": \"READY\"", 2))
                .stream()
                .reduce((before, after) -> before + "\"state\":\"" + state + "\"," + field + after)
                .orElseThrow();
    }
}
