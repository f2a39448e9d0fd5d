package org.sharedgrowth.observatory.gateway.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Samples;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.gateway.stub.TlsProxy;

/** Browsers reach the gateway through a proxy that terminates TLS. */
@QuarkusTest
@TestProfile(BehindTlsTest.HttpsOrigin.class)
class BehindTlsTest {
    private static final int PORT = 28443;
    private static final String ORIGIN = "https://localhost:" + PORT;
    private static final String API = "/api/indicators/v1/indicators";

    /** As in production: the public origin is https, the gateway itself speaks plain HTTP. */
    public static final class HttpsOrigin implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(
                            Surroundings.class, Map.of(Surroundings.ORIGIN_ARGUMENT, ORIGIN)));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.route.trusted-proxies", "127.0.0.0/8");
        }
    }

    private static @Nullable TlsProxy proxy;

    @BeforeAll
    static void open() throws Exception {
        proxy = TlsProxy.inFrontOf(Surroundings.PORT, PORT);
    }

    @AfterAll
    static void close() {
        if (proxy != null) {
            proxy.close();
        }
    }

    @BeforeEach
    void serve() {
        Surroundings.signIn().reset();
        Samples.serve();
    }

    @Test
    void bothCookiesAreBoundToThisHostAndToTls() {
        Response start = browser(Map.of()).get("/session/sign-in?to=/submissions");
        Cookie attempt = attempt(start);
        assertTrue(attempt.getName().startsWith("__Host-t-"), attempt.toString());
        assertBoundToHostAndTls(attempt, "Lax");
        assertTrue(
                start.header("Location").startsWith(ORIGIN + "/auth/"), start.header("Location"));

        Response done = callback(start);

        assertBoundToHostAndTls(done.detailedCookie("__Host-s"), "Strict");
        assertEquals(0, done.detailedCookie(attempt.getName()).getMaxAge());
    }

    private static void assertBoundToHostAndTls(Cookie cookie, String sameSite) {
        assertTrue(cookie.isSecured(), cookie.toString());
        assertTrue(cookie.isHttpOnly(), cookie.toString());
        assertEquals("/", cookie.getPath());
        assertFalse(cookie.hasDomain(), cookie.toString());
        assertEquals(sameSite, cookie.getSameSite());
    }

    @Test
    void onlyThePrefixedCookieIdentifiesTheSession() {
        String session = signIn(Person.contributor("KEN"));

        browser(Map.of("__Host-s", session)).get("/submissions").then().statusCode(200);
        browser(Map.of("s", session)).get("/submissions").then().statusCode(401);
        browser(Map.of("__Host-s", session)).get(API).then().statusCode(200);
        String cookies = Surroundings.indicators().lastSeen().header("cookie");
        assertEquals("", cookies, "the cookie is sent to no other server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/no-such-page", "/session/sign-in", API, "/api/nothing"})
    void everyAnswerHasStrictTransportSecurity(String path) {
        browser(Map.of()).get(path).then().header("Strict-Transport-Security", "max-age=63072000");
    }

    @Test
    void formsAreAcceptedOnlyFromThisOrigin() {
        Map<String, String> cookies = Map.of("__Host-s", signIn(Person.contributor("KEN")));
        Surroundings.indicators().json("/api/indicators/v1/submissions/s-1", "{}");
        String csrf = Browser.csrf(browser(cookies).get("/help"));

        Response done = withdraw(cookies, csrf, ORIGIN);

        assertEquals(303, done.statusCode(), done.asString());
        assertEquals(ORIGIN + "/submissions/s-1?done=withdraw", done.header("Location"));
        withdraw(cookies, csrf, "http://localhost:" + PORT)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/cross-site-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded"})
    void forwardedOriginsOfClientsAreIgnored(String header) {
        Map<String, String> cookies = Map.of("__Host-s", signIn(Person.contributor("KEN")));
        String value =
                switch (header) {
                    case "X-Forwarded-Proto" -> "http";
                    case "Forwarded" -> "host=evil.example;proto=http";
                    default -> "evil.example";
                };

        browser(cookies)
                .header(header, value)
                .get("/session/sign-in?to=/submissions")
                .then()
                .statusCode(303)
                .header("Location", ORIGIN + "/submissions");
    }

    @Test
    void theContentPolicyAllowsFormsOnlyToThisSite() {
        browser(Map.of())
                .get("/")
                .then()
                .header("Content-Security-Policy", containsString("form-action 'self';"));
    }

    private static Response withdraw(Map<String, String> cookies, String csrf, String origin) {
        return browser(cookies)
                .header("Origin", origin)
                .contentType("application/x-www-form-urlencoded")
                .formParams(Map.of("csrf", csrf, "key", "k"))
                .post("/submissions/s-1/withdraw");
    }

    private static String signIn(Person person) {
        Surroundings.signIn().setNextPerson(person);
        return callback(browser(Map.of()).get("/session/sign-in")).getCookie("__Host-s");
    }

    private static Response callback(Response start) {
        Cookie attempt = attempt(start);
        return browser(Map.of(attempt.getName(), attempt.getValue()))
                .get(Surroundings.signIn().callbackFor(start.header("Location")));
    }

    private static Cookie attempt(Response start) {
        return start.detailedCookies().asList().getFirst();
    }

    private static RequestSpecification browser(Map<String, String> cookies) {
        return given().baseUri("https://localhost")
                .port(PORT)
                .relaxedHTTPSValidation()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies);
    }
}
