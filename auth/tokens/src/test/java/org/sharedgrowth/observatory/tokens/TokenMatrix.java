package org.sharedgrowth.observatory.tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;

/**
 * Sends the invalid tokens of {@link TokenCases}, and valid and invalid proofs of possession, to a
 * service. Each service has a test that extends this class.
 */
public abstract class TokenMatrix {
    private static final String ORIGIN = "http://localhost:8080";
    private static final PublicJsonWebKey KEY = TestProof.freshKey();

    /** The setting {@code quarkus.oidc.token.forced-jwk-refresh-interval} of the services. */
    private static final long INTERVAL_NANOS = 2_000_000_000;

    private final TestIssuer issuer;
    private final String audience;
    private final String guestPath;
    private final String restrictedPath;
    private final String roles;

    /**
     * @param issuer the issuer that the service trusts
     * @param audience the service's name in tokens
     * @param guestPath a path that guests may read
     * @param restrictedPath a path that requires a role that readers lack
     * @param roles the roles that allow {@code restrictedPath}, separated by spaces as in the scope
     *     of the challenge
     */
    protected TokenMatrix(
            TestIssuer issuer,
            String audience,
            String guestPath,
            String restrictedPath,
            String roles) {
        this.issuer = issuer;
        this.audience = audience;
        this.guestPath = guestPath;
        this.restrictedPath = restrictedPath;
        this.roles = roles;
    }

    /** Path at which a {@link KeyServer} returns the number of requests for keys. */
    protected abstract String requestCountPath();

    private Response get(String authorization) {
        return given().header("Authorization", authorization).get(guestPath);
    }

    @Test
    void everyInvalidTokenIsRefusedEvenOnPublicPaths() {
        assertEquals(200, get("Bearer " + issuer.validToken(audience)).statusCode());
        Map<String, String> wronglyAnswered = new TreeMap<>();
        for (TokenCases.Case refused : TokenCases.of(issuer, audience)) {
            Response answer = get("Bearer " + refused.token());
            String challenge = String.valueOf(answer.header("WWW-Authenticate"));
            boolean isRefused =
                    answer.statusCode() == 401
                            && answer.contentType().startsWith("application/problem+json")
                            && challenge.startsWith("Bearer")
                            && challenge.contains("error=\"invalid_token\"")
                            && !answer.asString().contains("eyJ");
            if (!isRefused) {
                wronglyAnswered.put(refused.name(), answer.statusCode() + " " + challenge);
            }
        }
        assertEquals(Map.of(), wronglyAnswered);
    }

    @Test
    void j07UnknownKeyIdsDoNotEachCauseARequestForTheKeySet() {
        int before = Integer.parseInt(given().get(requestCountPath()).asString());
        long start = System.nanoTime();
        int sent = 0;
        for (int i = 0; i < 5; i++) {
            for (TokenCases.Case refused : TokenCases.of(issuer, audience)) {
                if (refused.name().startsWith("J07") || refused.name().startsWith("J09")) {
                    assertEquals(401, get("Bearer " + refused.token()).statusCode());
                    sent++;
                }
            }
        }
        long intervals = (System.nanoTime() - start) / INTERVAL_NANOS;
        assertEquals(15, sent);
        assertTrue(
                Integer.parseInt(given().get(requestCountPath()).asString()) - before
                        <= intervals + 2);
    }

    @Test
    void tokensAreReadFromTheHeaderOnly() {
        String token = issuer.validToken(audience);
        given().get(restrictedPath + "?access_token=" + token).then().statusCode(401);
        given().cookie("access_token", token).get(restrictedPath).then().statusCode(401);
        given().header("Authorization", "Bearer " + token, "Bearer " + token)
                .get(guestPath)
                .then()
                .statusCode(400);
        assertEquals(200, get("bearer " + token).statusCode());
        assertEquals(401, get("Basic dXNlcjpwYXNz").statusCode());
        given().header(
                        "Authorization",
                        "Bearer "
                                + issuer.with(
                                        audience, c -> c.setClaim("roles", List.of("reader"))))
                .get(restrictedPath)
                .then()
                .statusCode(403)
                .header(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_scope\", scope=\"" + roles + "\"");
    }

    private String boundToken() {
        return issuer.with(
                audience,
                claims -> {
                    claims.setClaim("typ", "DPoP");
                    claims.setClaim("cnf", Map.of("jkt", TestProof.thumbprint(KEY)));
                });
    }

    private static RequestSpecification with(String token, String... proofs) {
        RequestSpecification request = given().header("Authorization", "DPoP " + token);
        for (String proof : proofs) {
            request.header("DPoP", proof);
        }
        return request;
    }

    private TestProof proof(String token) {
        return TestProof.of(KEY, "GET", ORIGIN + guestPath, token);
    }

    @Test
    void aBoundTokenRequiresAProofForThePublicAddress() {
        String token = boundToken();
        with(token, proof(token).sign()).get(guestPath).then().statusCode(200);
        // The services accept a repeated proof; the gateway refuses it.
        String reusedProof = proof(token).sign();
        with(token, reusedProof).get(guestPath).then().statusCode(200);
        with(token, reusedProof).get(guestPath).then().statusCode(200);

        Map<String, TestProof> invalidProofs = new TreeMap<>();
        invalidProofs.put("D02", proof(token).with("htm", "POST"));
        invalidProofs.put("D03", proof(token).with("htu", ORIGIN + "/else"));
        invalidProofs.put("D06 old", proof(token).madeAt(-62));
        invalidProofs.put("D06 future", proof(token).madeAt(62));
        invalidProofs.put("D08", proof(token).withPrivateKey());
        invalidProofs.put("D09 none", proof(token).algorithm("none"));
        invalidProofs.put("D09 HS256", proof(token).algorithm("HS256"));
        invalidProofs.put("D10", proof(token).with("ath", null));
        invalidProofs.forEach((name, proof) ->
                with(token, proof.sign())
                        .get(guestPath)
                        .then()
                        .statusCode(401)
                        .contentType("application/problem+json")
                        .header("WWW-Authenticate", containsString("invalid_dpop_proof"))
                        .body("type", equalTo("/problems/invalid-proof")));
        with(token).get(guestPath).then().statusCode(401);
        with(token, reusedProof, proof(token).sign()).get(guestPath).then().statusCode(401);
    }

    @Test
    void d07AProofOfAnotherKeyOrForAnUnboundTokenIsRefused() {
        String token = boundToken();
        String other = TestProof.of(TestProof.freshKey(), "GET", ORIGIN + guestPath, token).sign();
        with(token, other).get(guestPath).then().statusCode(401);
        String bearer = issuer.validToken(audience);
        with(bearer, proof(bearer).sign()).get(guestPath).then().statusCode(401);
        assertEquals(401, get("Bearer " + token).statusCode());
    }
}
