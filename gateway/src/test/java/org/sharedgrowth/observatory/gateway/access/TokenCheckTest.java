package org.sharedgrowth.observatory.gateway.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.gateway.stub.LogLines;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.tokens.Challenges;
import org.sharedgrowth.observatory.tokens.TestKeys;
import org.sharedgrowth.observatory.tokens.TokenCases;

/** The cases of the token matrix (J01 to J34) that the gateway decides. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TokenCheckTest {
    private static final String PATH = "/api/indicators/v1/submissions";
    private static final String INVALID_TOKEN =
            Challenges.INVALID_TOKEN.replace(
                    "realm=\"observatory\"",
                    "realm=\"observatory\", resource_metadata=\""
                            + Surroundings.ORIGIN
                            + "/.well-known/oauth-protected-resource/api/indicators/v1\"");
    private static final Person CONTRIBUTOR = Person.contributor("KEN");
    private static final PrivateKey FOREIGN = TestKeys.named("foreign").getPrivate();

    /** The pause between requests for the issuer's keys, as configured for the tests. */
    private static final long PAUSE_NANOS = 100_000_000;

    private final StubService indicators = Surroundings.indicators();
    private final StubSignIn signIn = Surroundings.signIn();

    @BeforeEach
    void resetStubs() {
        indicators.forget();
        indicators.json("/", "{}");
        signIn.reset();
    }

    @Test
    void aGenuineTokenIsForwardedUnchanged() {
        String token = signIn.token(CONTRIBUTOR);

        get("Bearer " + token).statusCode(200);

        assertEquals("Bearer " + token, indicators.lastSeen().headers().get("authorization"));
    }

    @Test
    void j33TheCaseOfTheSchemeDoesNotMatter() {
        get("bearer " + signIn.token(CONTRIBUTOR)).statusCode(200);
    }

    @Test
    void aTokenIsVerifiedOnlyOnce() {
        String token = signIn.token(CONTRIBUTOR);
        get("Bearer " + token).statusCode(200);
        int requestCount = signIn.keyRequests();
        signIn.service().on("/", request -> request.response().setStatusCode(500).end());

        get("Bearer " + token).statusCode(200);

        assertEquals(requestCount, signIn.keyRequests());
    }

    static List<TokenCases.Case> cases() {
        return TokenCases.of(Surroundings.signIn().testIssuer(), "indicators-service");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anInvalidTokenIsRefusedAndNotForwarded(TokenCases.Case refused) {
        try (LogLines lines = LogLines.ofTheGateway()) {
            String instance =
                    get("Bearer " + refused.token())
                            .statusCode(401)
                            .contentType("application/problem+json")
                            .header("WWW-Authenticate", INVALID_TOKEN)
                            .body("type", equalTo("/problems/invalid-token"))
                            .extract()
                            .path("instance");

            assertEquals(List.of(), indicators.requests());
            assertEquals(
                    List.of("problem=invalid-token status=401 instance=" + instance), lines.all());
        }
    }

    @Test
    void j31ATokenInTheQueryIsIgnored() {
        given().post(PATH + "?access_token=" + signIn.token(CONTRIBUTOR)).then().statusCode(401);
    }

    @Test
    void j34ATokenInACookieIsIgnored() {
        given().cookie("access_token", signIn.token(CONTRIBUTOR))
                .cookie("Authorization", "Bearer " + signIn.token(CONTRIBUTOR))
                .post(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void j32TwoAuthorizationHeadersAreRefused() throws IOException {
        String header = "Authorization: Bearer " + signIn.token(CONTRIBUTOR) + "\r\n";

        String answer =
                Raw.exchange(
                        "GET "
                                + PATH
                                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                + header
                                + header
                                + "\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertEquals(List.of(), indicators.requests());
    }

    @Test
    void guestsMayReadAndLookUpCellsButChangeNothing() {
        given().get("/api/indicators/v1/indicators").then().statusCode(200);
        given().contentType("application/json")
                .body("{}")
                .post("/api/indicators/v1/cells")
                .then()
                .statusCode(200);
        given().body("x")
                .post(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void j07UnknownKeyIdsRarelyCauseARequestForKeys() {
        get("Bearer " + signIn.token(CONTRIBUTOR)).statusCode(200);
        int before = signIn.keyRequests();
        long start = System.nanoTime();

        for (int i = 0; i < 20; i++) {
            get("Bearer " + foreign(signIn, "unknown-" + i)).statusCode(401);
        }

        long pauses = (System.nanoTime() - start) / PAUSE_NANOS;
        assertTrue(signIn.keyRequests() - before <= pauses + 2, signIn.keyRequests() + " requests");
    }

    @Test
    void theDetailNamesTheReason() {
        get("Bearer " + sign(signIn, c -> c.expiresAt(Instant.now().minusSeconds(99))))
                .body("detail", containsString("expired"));
        get("Bearer " + sign(signIn, c -> c.audience(Set.of("reports-service"))))
                .body("detail", containsString("not meant for the indicators-service"));
    }

    private static ValidatableResponse get(String authorization) {
        return given().header("Authorization", authorization).get(PATH).then();
    }

    private interface Change {
        JwtClaimsBuilder on(JwtClaimsBuilder claims);
    }

    private static String sign(StubSignIn signIn, Change change) {
        return signIn.sign(change.on(signIn.access(CONTRIBUTOR)));
    }

    private static String foreign(StubSignIn signIn, String kid) {
        return signIn.access(CONTRIBUTOR).jws().keyId(kid).sign(FOREIGN);
    }
}
