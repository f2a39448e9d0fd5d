package org.sharedgrowth.observatory.gateway.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SessionTest {
    private static final Person CONTRIBUTOR = Person.contributor("KEN");
    private static final String API = "/api/indicators/v1/indicators";
    private static final String UPLOAD = "/api/indicators/v1/submissions?flow=DF_DIGITAL";

    private final StubSignIn signIn = Surroundings.signIn();
    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void resetStubs() throws SQLException {
        signIn.reset();
        indicators.forget();
        indicators.json("/", "{}");
        sql("delete from session");
    }

    @Test
    void signingInSetsAStrictCookieAndReturnsAPageThatRedirects() {
        Browser browser = new Browser();

        Response page = browser.signIn(CONTRIBUTOR, "/submissions?page=2");

        assertEquals(200, page.statusCode(), page.body().asString());
        assertTrue(
                page.body().asString().contains("content=\"0; url=/submissions?page=2\""),
                page.body().asString());
        Cookie cookie = page.detailedCookie("s");
        assertTrue(cookie.isHttpOnly());
        assertEquals("Strict", cookie.getSameSite());
        assertEquals("/", cookie.getPath());
        assertEquals("no-store", page.header("Cache-Control"));
    }

    @Test
    void theAttemptIsInALaxCookieForFiveMinutes() {
        Response start = new Browser().get("/session/sign-in");

        Cookie cookie = start.detailedCookies().asList().getFirst();
        assertTrue(cookie.getName().startsWith("t-"), cookie.toString());
        assertEquals("Lax", cookie.getSameSite());
        assertEquals(300, cookie.getMaxAge());
        assertTrue(cookie.isHttpOnly());
        assertFalse(start.header("Location").contains("state="), "all parameters are pushed");
    }

    @ParameterizedTest
    @CsvSource({"password, UPDATE_PASSWORD", "passkey, webauthn-register"})
    void accountChangesAreMadeAtTheSignInServer(String address, String action) {
        Response start = Browser.of(CONTRIBUTOR).get("/session/" + address + "?to=/help");

        assertEquals(303, start.statusCode());
        assertEquals(action, signIn.pushedParameters(start.header("Location")).get("kc_action"));
    }

    @ParameterizedTest
    @CsvSource({"fr, '', fr", "fr, zh, zh-CN", "'de, ar;q=0.5', xx, ar", "'', '', en"})
    void theSignInServerIsAskedForTheLanguageOfOurPages(
            String browser, String chosen, String expected) {
        Response start =
                given().redirects()
                        .follow(false)
                        .accept(Browser.ACCEPT)
                        .header("Accept-Language", browser)
                        .cookie("__Host-lang", chosen)
                        .get("/session/sign-in");

        assertEquals(expected, signIn.pushedParameters(start.header("Location")).get("ui_locales"));
    }

    @Test
    void requestsFromABrowserAreForwardedWithTheTokenOfItsSession() {
        Browser browser = Browser.of(CONTRIBUTOR);

        browser.get(API).then().statusCode(200);

        String sent = indicators.lastSeen().header("authorization");
        assertTrue(sent.startsWith("Bearer ey"), sent);
        assertFalse(indicators.lastSeen().headers().containsKey("cookie"));
    }

    @Test
    void tokensAreNotSentToBrowsersAndAreEncryptedInTheDatabase() throws SQLException {
        Browser browser = Browser.of(CONTRIBUTOR);
        browser.get(API);
        String token = indicators.lastSeen().header("authorization").substring(7);

        byte[] secrets = secrets();

        String readable = new String(secrets, StandardCharsets.ISO_8859_1);
        assertFalse(readable.contains(token.substring(0, 20)));
        assertFalse(browser.cookies().toString().contains("eyJ"));
    }

    @Test
    void eachSignInSetsANewCookie() {
        Browser browser = new Browser();
        browser.signIn(CONTRIBUTOR, "/");
        String first = browser.cookies().get("s");
        browser.post("/session/sign-out", Map.of("csrf", Browser.csrf(browser.get("/"))));
        browser.signIn(CONTRIBUTOR, "/");

        assertNotEquals(first, browser.cookies().get("s"));
    }

    @Test
    void aCallbackWithoutTheSignInCookieIsRefused() {
        Response start = new Browser().get("/session/sign-in");
        String callback = signIn.callbackFor(start.header("Location"));

        Response otherBrowser = new Browser().get(callback);

        assertEquals(400, otherBrowser.statusCode());
        assertTrue(otherBrowser.detailedCookies().asList().isEmpty());
    }

    @Test
    void aWrongStateIsRefused() {
        Browser browser = new Browser();
        Response start = browser.get("/session/sign-in");
        String callback = signIn.callbackFor(start.header("Location"));

        assertEquals(400, browser.get(callback + "x").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/%5C%5Cevil", "/\\evil", "x"})
    void redirectsStayOnThisSite(String to) {
        Response page = new Browser().signIn(CONTRIBUTOR, to.replace("\\", "%5C"));

        assertTrue(
                page.body().asString().contains("url=/\""), "went to: " + page.body().asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%7B", "/a?b=%7Bc%7D", "/%25zz", "/%5B", "//%5B", "/%7C"})
    void invalidAddressesAreReplacedByTheHomePage(String to) {
        Browser browser = new Browser();
        assertTrue(browser.signIn(CONTRIBUTOR, to).asString().contains("url=/\""), to);

        Response answer = browser.get("/session/sign-in?to=" + to);

        assertEquals(303, answer.statusCode());
        assertTrue(
                answer.header("Location").endsWith(Surroundings.PORT + "/"),
                answer.header("Location"));
    }

    @Test
    void anExpiredTokenIsRenewedOnceForManyRequests() {
        signIn.setTokenLifetime(10); // tokens are renewed 30 seconds before they expire
        Browser browser = Browser.of(CONTRIBUTOR);
        signIn.setTokenLifetime(300);

        List<CompletableFuture<Integer>> requests =
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                CompletableFuture.supplyAsync(
                                        () -> browser.request().get(API).statusCode()))
                        .toList();

        requests.forEach(request -> assertEquals(200, request.join()));
        assertEquals(1, signIn.refreshes());
    }

    @Test
    void aSessionEndedAtTheSignInServerIsOver() throws SQLException {
        signIn.setTokenLifetime(10);
        Browser browser = Browser.of(CONTRIBUTOR);
        signIn.endAll();

        browser.get(API).then().statusCode(200);

        assertFalse(indicators.lastSeen().headers().containsKey("authorization"), "as a guest");
        assertEquals(0, countSessions());
    }

    @Test
    void signingOutEndsBothSessions() throws SQLException {
        Browser browser = Browser.of(CONTRIBUTOR);
        String cookie = browser.cookies().get("s");
        String csrf = Browser.csrf(browser.get("/"));

        Response out = browser.post("/session/sign-out", Map.of("csrf", csrf));

        assertEquals(303, out.statusCode());
        assertFalse(browser.cookies().containsKey("s"));
        assertEquals(0, countSessions());
        assertTrue(
                signIn.service().requests().stream().anyMatch(r -> r.target().endsWith("/logout")));
        given().cookie("s", cookie).get(API);
        assertFalse(indicators.lastSeen().headers().containsKey("authorization"));
    }

    static Stream<Map<String, String>> foreignHeaders() {
        return Stream.of(
                Map.of(),
                Map.of("Origin", "http://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", Surroundings.ORIGIN, "Sec-Fetch-Site", "cross-site"));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("foreignHeaders")
    void aFormFromAnotherSiteIsRefused(Map<String, String> headers) throws SQLException {
        Browser browser = Browser.of(CONTRIBUTOR);
        String csrf = Browser.csrf(browser.get("/"));

        browser.request()
                .headers(headers)
                .formParam("csrf", csrf)
                .post("/session/sign-out")
                .then()
                .statusCode(403)
                .body(containsString("href=\"/problems/cross-site-request\""));

        assertEquals(1, countSessions());
    }

    @Test
    void aFormWithoutTheCsrfTokenIsRefused() throws SQLException {
        Browser browser = Browser.of(CONTRIBUTOR);

        assertEquals(403, browser.post("/session/sign-out", Map.of("csrf", "x")).statusCode());
        assertEquals(403, browser.post("/session/sign-out", Map.of("a", "b")).statusCode());
        assertEquals(1, countSessions());
    }

    @Test
    void aChangeByAScriptNeedsTheCsrfTokenToo() {
        Browser browser = Browser.of(CONTRIBUTOR);
        String csrf = Browser.csrf(browser.get("/"));
        indicators.forget();
        indicators.json("/", "{}");

        browser.request()
                .header("Origin", Surroundings.ORIGIN)
                .header("Idempotency-Key", "1")
                .contentType("text/csv")
                .body("x")
                .post(UPLOAD)
                .then()
                .statusCode(403);
        assertEquals(List.of(), indicators.requests());
        browser.request()
                .header("Origin", Surroundings.ORIGIN)
                .header("X-CSRF-Token", csrf)
                .header("Idempotency-Key", "1")
                .contentType("text/csv")
                .body("x")
                .post(UPLOAD)
                .then()
                .statusCode(200);
    }

    @Test
    void anIdleSessionEnds() throws SQLException {
        Browser browser = Browser.of(CONTRIBUTOR);
        sql("update session set last_seen_at = now() - interval '31 minutes'");

        browser.get(API);

        assertFalse(indicators.lastSeen().headers().containsKey("authorization"));
    }

    @Test
    void anIdleSessionOfAReviewerEndsEarlier() throws SQLException {
        Browser browser = Browser.of(Person.reviewer("KEN"));
        sql("update session set last_seen_at = now() - interval '16 minutes'");

        browser.get(API);

        assertFalse(indicators.lastSeen().headers().containsKey("authorization"));
    }

    @Test
    void aSessionInUseEndsWhenItsMaximumLifetimeIsOver() throws SQLException {
        Browser browser = Browser.of(CONTRIBUTOR);
        sql("update session set ends_at = now() - interval '1 second'");

        browser.get(API);

        assertFalse(indicators.lastSeen().headers().containsKey("authorization"));
    }

    @Test
    void anErrorPageIsShownWhileTheSignInServerIsUnavailable() {
        signIn.service().on("/", request -> request.response().setStatusCode(503).end());

        Response page = new Browser().get("/session/sign-in");

        assertEquals(503, page.statusCode());
        assertEquals("5", page.header("Retry-After"));
        page.then().body(containsString("sign-in"));
    }

    private static int countSessions() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from session")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static byte[] secrets() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select secrets from session")) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    private static void sql(String text) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
    }

    private static Connection open() throws SQLException {
        return Surroundings.database().getPostgresDatabase().getConnection();
    }
}
