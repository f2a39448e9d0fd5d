package org.sharedgrowth.observatory.gateway.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.stub.Browser;
import org.sharedgrowth.observatory.gateway.stub.Database;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Sessions and roles that end before their token expires (J35, J36). */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class EndedAccessTest {
    private static final Person CONTRIBUTOR = Person.contributor("KEN");

    /** A path that requires a signed-in caller. */
    private static final String SUBMISSIONS = "/api/indicators/v1/submissions";

    private final StubSignIn signIn = Surroundings.signIn();

    @BeforeEach
    void resetStubs() {
        signIn.reset();
        Surroundings.indicators().forget();
        Surroundings.indicators().json("/", "{}");
        Database.run("delete from session");
    }

    @Test
    void j35AnEndedSessionIsRefusedWithinASecond() {
        Browser ended = Browser.of(CONTRIBUTOR);
        Browser other = Browser.of(Person.reviewer("KEN"));
        assertEquals(200, ended.get(SUBMISSIONS).statusCode());
        long start = System.nanoTime();

        logOut(signIn.sign(logoutToken("sid-of-contributor-ken"))).statusCode(200);
        Database.await(() -> ended.get(SUBMISSIONS).statusCode() == 401);

        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 1_000);
        assertEquals(200, other.get(SUBMISSIONS).statusCode());
        assertEquals(List.of("1"), Database.texts("select count(*) from session"));
    }

    @Test
    void aForgedLogoutTokenEndsNothing() {
        Browser browser = Browser.of(CONTRIBUTOR);

        for (String token :
                List.of(
                        "",
                        signIn.token(CONTRIBUTOR),
                        signIn.sign(logoutToken("x").claim("nonce", "n")),
                        signIn.sign(logoutToken("sid-of-contributor-ken").audience("other")))) {
            logOut(token)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/invalid-logout-token"));
        }
        assertEquals(200, browser.get(SUBMISSIONS).statusCode());
    }

    @Test
    void j36ARemovedRoleEndsWithItsToken() {
        // The token is used for two seconds, as tokens are renewed 30 seconds before they expire.
        signIn.setTokenLifetime(32);
        Browser browser = Browser.of(CONTRIBUTOR);
        assertEquals(200, browser.get(SUBMISSIONS).statusCode());
        signIn.setNextPerson(
                new Person(CONTRIBUTOR.name(), List.of("reader"), CONTRIBUTOR.provider()));

        Database.await(() -> browser.get(SUBMISSIONS).statusCode() == 401);

        browser.signIn(
                new Person(CONTRIBUTOR.name(), List.of("reader"), CONTRIBUTOR.provider()), "/");
        assertEquals(403, browser.get(SUBMISSIONS).statusCode());
    }

    private static io.restassured.response.ValidatableResponse logOut(String token) {
        return given().formParam("logout_token", token).post("/session/backchannel-logout").then();
    }

    private JwtClaimsBuilder logoutToken(String sid) {
        return Jwt.issuer(signIn.issuer())
                .subject("id-of-contributor-ken")
                .audience("gateway")
                .claim("typ", "Logout")
                .claim("sid", sid)
                .claim(
                        "events",
                        Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .expiresIn(60);
    }
}
