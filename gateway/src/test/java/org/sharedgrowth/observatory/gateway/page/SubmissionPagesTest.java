package org.sharedgrowth.observatory.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubService.SeenRequest;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SubmissionPagesTest {
    private static final Person CONTRIBUTOR = Person.contributor("KEN");
    private static final Person REVIEWER = Person.reviewer("KEN");
    private static final Person READER = new Person("reader", List.of("reader"), "");
    private static final String API = "/api/indicators/v1/submissions";
    private static final String ID = "6f1c2d3e-0000-4000-8000-000000000001";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
    }

    @Test
    void aContributorSeesTheSubmissionsOfTheOfficeAndTheUploadForm() {
        Response page = Browser.of(CONTRIBUTOR).get("/submissions");

        page.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("kenya.csv"))
                .body(containsString("checked, waiting for a reviewer"))
                .body(containsString("enctype=\"multipart/form-data\""));
        assertTrue(indicators.lastSeen().header("authorization").startsWith("Bearer "));
    }

    @Test
    void anotherDataflowCanBeChosen() {
        Browser.of(CONTRIBUTOR)
                .get("/submissions?flow=DF_WDI")
                .then()
                .body(containsString("action=\"/submissions?flow=DF_WDI&amp;ticket="))
                .body(containsString("<option value=\"DF_WDI\" selected>"));
    }

    @Test
    void aReaderMayNotSeeSubmissions() {
        Browser.of(READER).get("/submissions").then().statusCode(403);
        Browser.of(READER).get("/submissions/ready").then().statusCode(403);
        assertFalse(wasRequested(API), "the service got no request");
    }

    @Test
    void aSubmissionOfAnotherOfficeIsNotFound() {
        Browser.of(CONTRIBUTOR)
                .get("/submissions/foreign")
                .then()
                .statusCode(404)
                .body(containsString("None of yours."));
    }

    @Test
    void aGuestIsAskedToSignInForTheRequestedPage() {
        given().accept(Browser.ACCEPT)
                .get("/submissions/ready?page=2")
                .then()
                .statusCode(401)
                .body(containsString("/session/sign-in?to=%2Fsubmissions%2Fready%3Fpage%3D2"));
    }

    @Test
    void theCheckNamesRowColumnValueAndReasonAndEscapesThem() {
        Browser.of(CONTRIBUTOR)
                .get("/submissions/rejected")
                .then()
                .body(containsString("Your office may send Kenya, not Brazil."))
                .body(containsString("2 faults to correct, 1 question"))
                .body(containsString("Row 2, REF_AREA"))
                .body(containsString("<code dir=\"auto\">BRA</code>"))
                .body(containsString("&lt;b&gt;x&lt;/b&gt;"));
    }

    @Test
    void thePageOfARunningCheckReloadsItself() {
        Browser.of(CONTRIBUTOR)
                .get("/submissions/checking")
                .then()
                .header("Refresh", "3")
                .body(containsString("checking, 1 of 3"));
        Browser.of(CONTRIBUTOR).get("/submissions/ready").then().header("Refresh", nullValue());
    }

    @Test
    void aReviewerSeesOldAndNewFiguresAndReleasesThem() {
        Browser browser = Browser.of(REVIEWER).stepUp();
        indicators.on(API + "/" + ID + "/release", SubmissionPagesTest::answerEmpty);
        Response page = browser.get("/submissions/ready");
        page.then()
                .body(containsString("29.5"))
                .body(containsString("<b>10.5 (estimated)</b>"))
                .body(containsString("<b>40 (provisional)</b>"))
                .body(containsString("Release 2 figures of Kenya?"))
                .body(containsString("Individuals using the internet, 2020"))
                .body(containsString("Release to the public"));

        Response done =
                browser.post(
                        "/submissions/" + ID + "/release",
                        Map.of("csrf", Browser.csrf(page), "key", "k-1"));

        assertEquals(303, done.statusCode());
        assertTrue(done.header("Location").endsWith("/submissions/" + ID + "?done=release"));
        SeenRequest seen = indicators.lastSeen();
        assertEquals("POST " + API + "/" + ID + "/release", seen.method() + " " + seen.target());
        assertEquals("k-1", seen.header("idempotency-key"));
        assertTrue(seen.header("authorization").startsWith("Bearer "));
    }

    @Test
    void theSourceOfEachRowAndFigureIsShownBeforeTheRelease() {
        Browser.of(REVIEWER)
                .get("/submissions/ready")
                .then()
                .body(
                        containsString(
                                "<th scope=\"row\">2–3, 9</th><td>Office of Kenya, 2026-11-27</td>"))
                .body(containsString("<th scope=\"row\">4</th><td>none</td>"))
                .body(
                        containsString(
                                "<td>Office of Kenya, 2026-11-27 <small>now: ITU,"
                                        + " 2021-12-01</small> <small>comment now: Later editions"
                                        + " withdrew it</small></td>"));
    }

    private static void answerEmpty(HttpServerRequest request) {
        request.response().end("{}");
    }

    @Test
    void aContributorCannotRelease() {
        Browser browser = Browser.of(CONTRIBUTOR);
        Response page = browser.get("/submissions/ready");

        page.then().body(not(containsString("Release to the public")));
        page.then().body(containsString("a different person of your office must release it"));
        assertEquals(403, release(browser, Browser.csrf(page)).statusCode());
    }

    @Test
    void aGuestCannotRelease() {
        assertEquals(401, release(new Browser(), "x").statusCode());
    }

    @Test
    void aReviewerOfAnotherOfficeIsRefusedByTheService() {
        Browser browser = Browser.of(Person.reviewer("BRA")).stepUp();
        indicators.on(
                API + "/" + ID + "/release",
                request ->
                        request.response()
                                .setStatusCode(403)
                                .end("{\"title\":\"Not yours\",\"detail\":\"NSO_KEN sent it.\"}"));
        String csrf = Browser.csrf(browser.get("/submissions"));

        release(browser, csrf).then().statusCode(403).body(containsString("NSO_KEN sent it."));
    }

    @Test
    void aReleaseFormFromElsewhereIsRefused() {
        Browser browser = Browser.of(REVIEWER).stepUp();

        assertEquals(403, release(browser, "x").statusCode());
        assertFalse(wasRequested(API + "/" + ID), "the service got no request");
    }

    private static Response release(Browser browser, String csrf) {
        return browser.post("/submissions/" + ID + "/release", Map.of("csrf", csrf, "key", "k"));
    }

    @Test
    void aContributorCanWithdrawAFile() {
        Browser browser = Browser.of(CONTRIBUTOR);
        indicators.on(API + "/" + ID, SubmissionPagesTest::answerEmpty);
        Response page = browser.get("/submissions/ready/withdraw");
        page.then()
                .body(containsString("Set kenya.csv aside?"))
                .body(containsString("name=\"revision\" value=\"2\""));
        String csrf = Browser.csrf(page);

        Response done =
                browser.post(
                        "/submissions/" + ID + "/withdraw", Map.of("csrf", csrf, "revision", "2"));

        assertEquals(303, done.statusCode());
        assertEquals("DELETE", indicators.lastSeen().method());
        assertEquals("\"2\"", indicators.lastSeen().header("if-match"));
        assertEquals(
                403,
                Browser.of(REVIEWER)
                        .post("/submissions/" + ID + "/withdraw", Map.of("csrf", csrf))
                        .statusCode());
    }

    @Test
    void aFileStreamsToTheService() {
        Browser browser = Browser.of(CONTRIBUTOR);
        AtomicReference<String> received = new AtomicReference<>("");
        indicators.on(API + "?", SubmissionPagesTest::answerSubmissions);
        indicators.on(
                API,
                request -> {
                    if (!request.method().name().equals("POST")) {
                        request.response().end(Samples.text("submissions.json"));
                        return;
                    }
                    request.body()
                            .onSuccess(body -> {
                                received.set(body.toString());
                                request.response()
                                        .setStatusCode(202)
                                        .end("{\"id\":\"" + ID + "\"}");
                            });
                });
        String file =
                "indicator,area,period,value\n" + "IT_NET_USER_ZS,KEN,2020,1\n".repeat(50_000);

        Response done = upload(browser, action(browser), "données.csv", file);

        assertEquals(303, done.statusCode(), done.asString());
        assertTrue(done.header("Location").endsWith("/submissions/" + ID));
        assertEquals(file, received.get());
        SeenRequest seen = indicators.lastSeen();
        assertEquals(API + "?flow=DF_DIGITAL", seen.target());
        assertTrue(
                seen.header("content-disposition").contains("filename*=UTF-8''donn%C3%A9es.csv"),
                seen.toString());
        assertEquals(36, seen.header("idempotency-key").length());
    }

    @Test
    void theReasonIsSentWithTheFile() {
        Browser browser = Browser.of(CONTRIBUTOR);
        browser.get("/submissions")
                .then()
                .body(containsString("name=\"reason\" maxlength=\"500\""));
        String action = action(browser);
        answerUpload(202, "{\"id\":\"" + ID + "\"}");
        String field =
                String.join(
                        "\r\n",
                        "--cut",
                        "Content-Disposition: form-data; name=\"reason\"",
                        "",
                        " Révision & recount +1 ",
                        "--cut",
                        "Content-Disposition: form-data; name=\"skipUnknown\"",
                        "",
                        "true",
                        "");
        for (String file : List.of("x\n", "x\n".repeat(100_000))) {
            assertEquals(303, upload(browser, action, field, "a.csv", file).statusCode());
            assertEquals(
                    API
                            + "?flow=DF_DIGITAL&skipUnknown=true&reason=R%C3%A9vision%20%26%20recount%20%2B1",
                    indicators.lastSeen().target());
        }
    }

    private static void answerSubmissions(HttpServerRequest request) {
        request.response().end(Samples.text("submissions.json"));
    }

    @Test
    void anUploadNeedsTheTicketOfThePage() {
        Browser browser = Browser.of(CONTRIBUTOR);

        assertEquals(
                403, upload(browser, "/submissions?ticket=x&key=k", "a.csv", "x").statusCode());
        assertEquals(403, upload(browser, "/submissions", "a.csv", "x").statusCode());
        assertEquals(401, upload(new Browser(), "/submissions", "a.csv", "x").statusCode());
        assertEquals(403, upload(Browser.of(REVIEWER), "/submissions", "a", "x").statusCode());
        assertFalse(indicators.requests().stream().anyMatch(seen -> seen.method().equals("POST")));
    }

    @Test
    void anUploadWithoutAFileIsRefusedWithTheReason() {
        Browser browser = Browser.of(CONTRIBUTOR);

        Response answer = upload(browser, action(browser), "", "");

        assertEquals(400, answer.statusCode());
        answer.then().body(containsString("No file was chosen"));
    }

    @Test
    void aRefusedUploadIsExplained() {
        Browser browser = Browser.of(CONTRIBUTOR);
        String action = action(browser);
        answerUpload(415, "{\"title\":\"Not a table\",\"detail\":\"The file is a picture.\"}");

        upload(browser, action, "cat.png", "x")
                .then()
                .statusCode(415)
                .body(containsString("The file is a picture."));
    }

    /** Stubs the answer to an upload, which is sent when all of the upload has arrived. */
    private void answerUpload(int status, String answer) {
        indicators.on(
                API,
                request ->
                        request.body()
                                .onSuccess(body ->
                                        request.response().setStatusCode(status).end(answer)));
    }

    private static String action(Browser browser) {
        Matcher action =
                Pattern.compile("action=\"(/submissions\\?[^\"]+)\"")
                        .matcher(browser.get("/submissions").asString());
        assertTrue(action.find());
        return action.group(1).replace("&amp;", "&");
    }

    private static Response upload(Browser browser, String action, String name, String text) {
        return upload(browser, action, "", name, text);
    }

    private static Response upload(
            Browser browser, String action, String fields, String name, String text) {
        return browser.request()
                .header("Origin", Surroundings.ORIGIN)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("multipart/form-data; boundary=cut")
                .body(
                        (fields
                                        + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                        + name
                                        + "\"\r\nContent-Type: text/csv\r\n\r\n"
                                        + text
                                        + "\r\n--cut--\r\n")
                                .getBytes(StandardCharsets.UTF_8))
                .post(action);
    }

    private boolean wasRequested(String target) {
        return indicators.requests().stream().anyMatch(seen -> seen.target().startsWith(target));
    }
}
