package org.sharedgrowth.observatory.gateway.session;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The second factor before something is released. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StepUpTest {
    private static final Person REVIEWER = Person.reviewer("KEN");
    private static final String RELEASE_ADDRESS = "/api/indicators/v1/submissions/s-1/release";

    private final StubSignIn signIn = Surroundings.signIn();
    private final StubService indicators = Surroundings.indicators();

    @Inject Sessions sessions;

    @BeforeEach
    void resetStubs() throws SQLException {
        signIn.reset();
        indicators.forget();
        indicators.json("/", "{\"items\":[]}");
        sql("delete from session");
    }

    @Test
    void withoutTheSecondFactorNothingIsReleased() {
        Browser browser = Browser.of(REVIEWER);
        Response response = release(browser);

        assertEquals(303, response.statusCode());
        assertTrue(
                response.header("Location")
                        .contains("/session/step-up?to=%2Fsubmissions%2Fs-1%2Fconfirmed%3F"),
                response.header("Location"));
        assertTrue(
                indicators.requests().stream()
                        .noneMatch(seen -> seen.target().equals(RELEASE_ADDRESS)),
                "the service got no request");
    }

    @Test
    void withTheSecondFactorAReleaseIsForwarded() {
        Browser browser = Browser.of(REVIEWER).stepUp();

        assertTrue(release(browser).header("Location").endsWith("/submissions/s-1?done=release"));
        assertEquals("POST", indicators.lastSeen().method());
    }

    @Test
    void theSecondFactorReplacesTheSession() {
        Browser browser = Browser.of(REVIEWER);
        String before = browser.cookies().get("s");
        browser.stepUp();

        assertNotEquals(before, browser.cookies().get("s"));
        new Browser().request().cookie("s", before).get("/submissions").then().statusCode(401);
    }

    @Test
    void aMissingSecondFactorIsDetected() {
        Browser browser = Browser.of(REVIEWER);
        Response start = browser.get("/session/step-up?to=/");
        signIn.ignoreSecondFactor();

        browser.get(signIn.callbackFor(start.header("Location"))).then().statusCode(403);
        assertEquals(303, release(browser).statusCode());
    }

    @Test
    void theSecondFactorIsValidFromTheTimeOfItsUse() {
        signIn.setAuthenticationAge(Duration.ofMinutes(4));
        assertTrue(
                release(Browser.of(REVIEWER).stepUp())
                        .header("Location")
                        .endsWith("/submissions/s-1?done=release"));

        signIn.setAuthenticationAge(Duration.ofMinutes(6));
        assertTrue(
                release(Browser.of(REVIEWER).stepUp())
                        .header("Location")
                        .contains("/session/step-up"),
                "it was used six minutes ago, and counts for five");
    }

    @Test
    void aSecondFactorWithATimeInTheFutureCountsFromNow() {
        signIn.setAuthenticationAge(Duration.ofHours(-1));
        Browser browser = Browser.of(REVIEWER).stepUp();

        TokenSet stored =
                sessions.find(browser.cookies().getOrDefault("s", ""))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join()
                        .orElseThrow()
                        .tokens();
        assertFalse(stored.strongAt().isAfter(Instant.now()));
    }

    @Test
    void aReleaseByAScriptNeedsTheSecondFactorToo() {
        Browser browser = Browser.of(REVIEWER);
        String csrf = Browser.csrf(browser.get("/submissions"));

        releaseByScript(browser, csrf)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"))
                .body("type", equalTo("/problems/second-factor-required"));
        browser.stepUp();
        String fresh = Browser.csrf(browser.get("/submissions"));
        assertFalse(fresh.equals(csrf));
        releaseByScript(browser, fresh).then().statusCode(200);
    }

    private static Response releaseByScript(Browser browser, String csrf) {
        return browser.request()
                .header("Origin", Surroundings.ORIGIN)
                .header("X-CSRF-Token", csrf)
                .header("Idempotency-Key", "a-release")
                .post(RELEASE_ADDRESS);
    }

    private static Response release(Browser browser) {
        String csrf = Browser.csrf(browser.get("/submissions"));
        return browser.post("/submissions/s-1/release", Map.of("csrf", csrf, "key", "k"));
    }

    private static void sql(String text) throws SQLException {
        try (Connection connection = Surroundings.database().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
