package org.sharedgrowth.observatory.gateway.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubService.SeenRequest;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;
import org.sharedgrowth.observatory.tokens.TestIssuer;
import org.sharedgrowth.observatory.tokens.TestProof;

/** Tokens that are bound to a key (D01 to D13). */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ProofCheckTest {
    private static final String PATH = "/api/indicators/v1/submissions";
    private static final String ADDRESS = Surroundings.ORIGIN + PATH;
    private static final PublicJsonWebKey KEY = TestProof.freshKey();

    private final StubService indicators = Surroundings.indicators();

    @BeforeEach
    void resetStubs() {
        Surroundings.signIn().reset();
        indicators.forget();
        indicators.json("/", "{}");
    }

    private static String boundToken() {
        TestIssuer issuer = Surroundings.signIn().testIssuer();
        return issuer.with(
                "indicators-service",
                claims -> {
                    claims.setClaim("typ", "DPoP");
                    claims.setClaim("cnf", Map.of("jkt", TestProof.thumbprint(KEY)));
                });
    }

    private static TestProof proof(String token) {
        return TestProof.of(KEY, "GET", ADDRESS, token);
    }

    private static ValidatableResponse get(String token, String... proofs) {
        return given().header("Authorization", "DPoP " + token)
                .header("DPoP", proofs.length > 0 ? proofs[0] : "", (Object[]) rest(proofs))
                .get(PATH)
                .then();
    }

    private static String[] rest(String[] proofs) {
        return proofs.length < 2
                ? new String[0]
                : List.of(proofs).subList(1, proofs.length).toArray(String[]::new);
    }

    @Test
    void tokenAndProofAreForwardedUnchanged() {
        String token = boundToken();
        String proof = proof(token).sign();

        get(token, proof).statusCode(200);

        SeenRequest seen = indicators.lastSeen();
        assertEquals("DPoP " + token, seen.header("authorization"));
        assertEquals(proof, seen.header("dpop"));
    }

    @Test
    void d04TheQueryIsIgnored() {
        String token = boundToken();

        given().header("Authorization", "dpop " + token)
                .header("DPoP", proof(token).sign())
                .get(PATH + "?page=2")
                .then()
                .statusCode(200);
    }

    @Test
    void d01ABoundTokenWithoutAProofIsRefused() {
        given().header("Authorization", "DPoP " + boundToken())
                .get(PATH)
                .then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        allOf(
                                startsWith("DPoP realm=\"observatory\", resource_metadata="),
                                containsString(", error=\"invalid_dpop_proof\"")));
        assertEquals(List.of(), indicators.requests());
    }

    @Test
    void d05AProofCanBeUsedOnlyOnce() {
        String token = boundToken();
        String proof = proof(token).sign();
        get(token, proof).statusCode(200);

        get(token, proof).statusCode(401).body("detail", containsString("used before"));
        get(token, proof(token).sign()).statusCode(200);
    }

    static Stream<Arguments> refused() {
        String token = boundToken();
        PublicJsonWebKey other = TestProof.freshKey();
        return Stream.of(
                Arguments.of("D02 other method", token, proof(token).with("htm", "POST")),
                Arguments.of("D03 other path", token, proof(token).with("htu", ADDRESS + "/1")),
                Arguments.of(
                        "D03 address by Host",
                        token,
                        proof(token).with("htu", "http://127.0.0.1:28180" + PATH)),
                Arguments.of("D06 old", token, proof(token).madeAt(-62)),
                Arguments.of(
                        "D06 too far in the future for a date",
                        token,
                        proof(token).with("iat", 9_000_000_000_000_000_000L)),
                Arguments.of("D06 future", token, proof(token).madeAt(90)),
                Arguments.of("D07 other key", token, TestProof.of(other, "GET", ADDRESS, token)),
                Arguments.of("D08 private key", token, proof(token).withPrivateKey()),
                Arguments.of("D09 none", token, proof(token).algorithm("none")),
                Arguments.of("D09 HS256", token, proof(token).algorithm("HS256")),
                Arguments.of("D10 no ath", token, proof(token).with("ath", null)),
                Arguments.of("D10 wrong ath", token, proof(boundToken() + "x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aProofWithADefectIsRefused(String name, String token, TestProof proof) {
        get(token, proof.sign())
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("invalid_dpop_proof"))
                .body("type", equalTo("/problems/invalid-proof"));

        assertEquals(List.of(), indicators.requests());
    }

    @Test
    void d11TwoProofsAreRefused() {
        String token = boundToken();

        get(token, proof(token).sign(), proof(token).sign()).statusCode(401);
        assertEquals(List.of(), indicators.requests());
    }

    @Test
    void d12AStaleNonceIsAnsweredWithAValidOne() {
        String token = boundToken();

        String fresh =
                get(token, proof(token).with("nonce", "c3RhbGU").sign())
                        .statusCode(401)
                        .header("WWW-Authenticate", containsString("use_dpop_nonce"))
                        .extract()
                        .header("DPoP-Nonce");

        get(token, proof(token).with("nonce", fresh).sign()).statusCode(200);
        get(token, proof(token).with("nonce", fresh.substring(1) + "A").sign()).statusCode(401);
    }

    @Test
    void d13BoundTokensAreRefusedWhileTheProofStoreIsUnavailable() throws SQLException {
        String token = boundToken();
        sql("alter table proof rename to proof_away");
        try {
            get(token, proof(token).sign())
                    .statusCode(503)
                    .body("type", equalTo("/problems/service-unavailable"));
            assertEquals(List.of(), indicators.requests());
        } finally {
            sql("alter table proof_away rename to proof");
        }
        get(token, proof(token).sign()).statusCode(200);
    }

    @Test
    void aBearerTokenInTheDpopSchemeIsRefused() {
        String bearer = Surroundings.signIn().testIssuer().validToken("indicators-service");

        get(bearer, proof(bearer).sign()).statusCode(401);
        assertEquals(List.of(), indicators.requests());
    }

    private static void sql(String text) throws SQLException {
        try (Connection connection = Surroundings.database().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
