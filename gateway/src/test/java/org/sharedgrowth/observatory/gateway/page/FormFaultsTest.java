package org.sharedgrowth.observatory.gateway.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
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

/**
 * Sends every form in a situation in which it must fail: the error page says what happened and what
 * to do next.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FormFaultsTest {
    private static final String API = "/api/indicators/v1/submissions";
    private static final String PAGE = "/submissions/faults-1";
    private static final String BACK_TO_PAGE = "href=\"" + PAGE + "\"";
    private static final String SIGN_IN = "/session/sign-in?to=%2Fsubmissions%2Ffaults-1";
    private static final String TO_FILES = "/session/sign-in?to=%2Fsubmissions%3Fflow%3DDF_WDI";

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
    }

    @AfterEach
    void restoreServices() {
        Samples.serve();
        Database.await(() -> new Browser().get("/indicators").statusCode() == 200);
    }

    @ParameterizedTest
    @CsvSource({
        "release, " + SIGN_IN + ", Nothing was changed.",
        "withdraw, " + SIGN_IN + ", Nothing was changed.",
        "upload, " + TO_FILES + ", choose the file again"
    })
    void afterASessionEndsSigningInReturnsToTheForm(String form, String address, String text) {
        Browser browser = browserFor(form);
        String csrf = csrf(browser);
        String action = action(browser);
        Database.run("delete from session");

        page(send(form, browser, csrf, action), 401)
                .body(containsString("You are no longer signed in"))
                .body(containsString(text))
                .body(containsString("href=\"" + address + "\""));

        Response start = browser.get(address);
        browser.get(Surroundings.signIn().callbackFor(start.header("Location")))
                .then()
                .body(
                        containsString(
                                "url="
                                        + (form.equals("upload")
                                                ? "/submissions?flow=DF_WDI"
                                                : PAGE)));
    }

    @ParameterizedTest
    @CsvSource({
        "release, " + SIGN_IN + ", Nothing was changed.",
        "withdraw, " + SIGN_IN + ", Nothing was changed.",
        "upload, " + TO_FILES + ", choose the file again"
    })
    void aFormOfASessionThatAlsoEndedAtTheSignInServerCanBeOpenedAgain(
            String form, String address, String text) {
        // Tokens are renewed 30 seconds before they expire, so after 1 second.
        Surroundings.signIn().setTokenLifetime(31);
        Browser browser = browserFor(form);
        String csrf = csrf(browser);
        String action = action(browser);
        Surroundings.signIn().endAll();
        Surroundings.pause(1_100);

        page(send(form, browser, csrf, action), 401)
                .body(containsString("Your session has ended"))
                .body(containsString(text))
                .body(containsString("href=\"" + address + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "release, " + BACK_TO_PAGE,
        "withdraw, " + BACK_TO_PAGE,
        "upload, 'href=\"/submissions?flow=DF_WDI\"'",
        "sign-out, 'href=\"/\"'"
    })
    void aFormOfAnEarlierSessionCanBeOpenedAgain(String form, String link) {
        Browser browser = browserFor(form);

        page(send(form, browser, "old", "/submissions?flow=DF_WDI&ticket=old"), 403)
                .body(containsString("This form has expired"))
                .body(
                        containsString(
                                form.equals("upload")
                                        ? "was not accepted"
                                        : "Nothing was changed."))
                .body(containsString(link));
    }

    @Test
    void aTooLargeFileIsReportedOnAPage() throws Exception {
        Browser browser = browserFor("upload");
        String action = action(browser);
        byte[] body = form("x".repeat(6_000_000));

        Response withLength =
                browser.request()
                        .header("Origin", Surroundings.ORIGIN)
                        .contentType("multipart/form-data; boundary=cut")
                        .body(body)
                        .post(action);
        page(withLength, 413)
                .body(containsString("At most 5 MB are accepted."))
                .body(containsString("href=\"/submissions?flow=DF_WDI\""));

        indicators.on(
                API + "?", request -> request.body().onSuccess(b -> request.response().end("{}")));
        HttpResponse<String> withoutLength = sendInPieces(browser, action, body);
        assertEquals(413, withoutLength.statusCode());
        assertTrue(
                withoutLength.body().contains("At most 5 MB are accepted."), withoutLength.body());
    }

    @ParameterizedTest
    @CsvSource({
        "release, " + BACK_TO_PAGE,
        "withdraw, " + BACK_TO_PAGE,
        "upload, 'href=\"/submissions?flow=DF_WDI\"'"
    })
    void withoutTheServiceThePageSaysThatTheOutcomeIsUnknown(String form, String link) {
        Browser browser = browserFor(form);
        String csrf = csrf(browser);
        String action = action(browser);
        indicators.on(API, request -> request.connection().close());

        page(send(form, browser, csrf, action), 503)
                .body(containsString("indicators-service"))
                .body(containsString("may or may not have been carried out"))
                .body(containsString(link));
    }

    @ParameterizedTest
    @CsvSource({"release", "withdraw", "upload", "sign-out"})
    void withoutTheSessionStoreNobodyIsTreatedAsAGuest(String form) {
        Browser browser = browserFor(form);
        String csrf = csrf(browser);
        String action = action(browser);
        Database.run("alter table session rename to session_away");
        try {
            page(send(form, browser, csrf, action), 503)
                    .body(containsString("You are still signed in"));
            browser.get("/").then().statusCode(200);
            browser.get("/submissions").then().statusCode(503);
        } finally {
            Database.run("alter table session_away rename to session");
        }
        assertEquals(200, browser.get("/submissions").statusCode());
    }

    @Test
    void withoutTheSessionStoreAScriptGetsAnErrorInsteadOfASignIn() {
        Browser browser = browserFor("withdraw");
        String csrf = csrf(browser);
        Response start = browser.get("/session/step-up?to=/");
        Database.run("alter table session rename to session_away");
        try {
            browser.request()
                    .header("Origin", Surroundings.ORIGIN)
                    .header("X-CSRF-Token", csrf)
                    .header("If-Match", "*")
                    .delete(API + "/faults-1")
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/problems/sessions-unavailable"));
            page(browser.get(Surroundings.signIn().callbackFor(start.header("Location"))), 503);
        } finally {
            Database.run("alter table session_away rename to session");
        }
    }

    @Test
    void theMessageOfTheServiceIsShownWithALinkBack() {
        Browser browser = browserFor("release");
        String csrf = csrf(browser);
        indicators.on(
                API + "/faults-1",
                request ->
                        request.response()
                                .setStatusCode(409)
                                .end("{\"title\":\"Released already\",\"detail\":\"As 17.\"}"));

        page(send("release", browser, csrf, ""), 409)
                .body(containsString("As 17."))
                .body(containsString(BACK_TO_PAGE));
    }

    @Test
    void theAddressOfAButtonIsNotFoundAndLinksToThePageOfTheButton() {
        page(browserFor("release").get(PAGE + "/release"), 404).body(containsString(BACK_TO_PAGE));
    }

    @Test
    void afterASignInIsCancelledANewOneReturnsToTheRequestedPage() {
        Browser browser = new Browser();
        browser.get("/session/sign-in?to=" + PAGE);
        page(browser.get("/session/callback?error=access_denied"), 400);
        Response start = browser.get("/session/sign-in?to=" + PAGE);
        String callback = Surroundings.signIn().callbackFor(start.header("Location"));

        page(browser.get(callback + "&error=access_denied"), 403)
                .body(containsString("href=\"" + SIGN_IN + "\""));
        page(new Browser().get(callback), 400)
                .body(containsString("href=\"/session/sign-in?to=%2F\""));
    }

    @Test
    void aTooLargeFormIsRefusedWithAReason() {
        Browser browser = browserFor("withdraw");
        Map<String, String> form = Map.of("csrf", csrf(browser), "key", "k".repeat(300_000));

        page(browser.post(PAGE + "/withdraw", form), 413)
                .body(containsString("At most 256 kB are accepted. Nothing was changed."))
                .body(containsString(BACK_TO_PAGE));
        assertEquals(
                0, indicators.requests().stream().filter(s -> s.method().equals("POST")).count());
    }

    @Test
    void afterAFailedSecondFactorItIsRequestedAgain() {
        Browser browser = browserFor("release");
        Response start = browser.get("/session/step-up?to=" + PAGE);
        Surroundings.signIn().ignoreSecondFactor();

        page(browser.get(Surroundings.signIn().callbackFor(start.header("Location"))), 403)
                .body(containsString("href=\"" + SIGN_IN.replace("sign-in", "step-up") + "\""));
    }

    @Test
    void whileTheSignInServerIsDownTheSignInLinkKeepsTheRequestedPage() {
        Surroundings.signIn()
                .service()
                .on("/", request -> request.response().setStatusCode(503).end());

        page(new Browser().get("/session/sign-in?to=" + PAGE), 503)
                .body(containsString("href=\"" + SIGN_IN + "\""));
    }

    private static Browser browserFor(String form) {
        return form.equals("release")
                ? Browser.of(Person.reviewer("KEN")).stepUp()
                : Browser.of(Person.contributor("KEN"));
    }

    private static String csrf(Browser browser) {
        return Browser.csrf(browser.get("/help"));
    }

    /** Target of the upload form; empty for a reviewer, who has no such form. */
    private static String action(Browser browser) {
        Matcher action =
                Pattern.compile("action=\"(/submissions\\?[^\"]+)\"")
                        .matcher(browser.get("/submissions?flow=DF_WDI").asString());
        return action.find() ? action.group(1).replace("&amp;", "&") : "";
    }

    private static Response send(String form, Browser browser, String csrf, String action) {
        return switch (form) {
            case "upload" ->
                    browser.request()
                            .header("Origin", Surroundings.ORIGIN)
                            .contentType("multipart/form-data; boundary=cut")
                            .body(form("x"))
                            .post(action);
            case "sign-out" -> browser.post("/session/sign-out", Map.of("csrf", csrf));
            default -> browser.post(PAGE + "/" + form, Map.of("csrf", csrf, "key", "k"));
        };
    }

    private static byte[] form(String file) {
        return ("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                        + file
                        + "\r\n--cut--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> sendInPieces(Browser browser, String action, byte[] body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(Surroundings.ORIGIN + action))
                            .version(HttpClient.Version.HTTP_1_1)
                            .header("Origin", Surroundings.ORIGIN)
                            .header("Accept", Browser.ACCEPT)
                            .header("Cookie", "s=" + browser.cookies().get("s"))
                            .header("Content-Type", "multipart/form-data; boundary=cut")
                            .POST(
                                    HttpRequest.BodyPublishers.ofInputStream(
                                            () -> new ByteArrayInputStream(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static ValidatableResponse page(Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType("text/html;charset=utf-8")
                .body(containsString("<h1>"));
    }
}
