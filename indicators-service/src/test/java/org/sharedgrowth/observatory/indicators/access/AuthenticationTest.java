package org.sharedgrowth.observatory.indicators.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class AuthenticationTest {
    private static final String PROBE = "/api/indicators/v1/probe/";

    @Test
    void aRequestWithoutATokenComesFromAGuest() {
        given().get(PROBE + "caller").then().statusCode(200).body("name", equalTo("guest"));
    }

    @Test
    void aTokenIdentifiesCallerProviderAndRoles() {
        given().auth()
                .oauth2(aToken().contributorOf("KEN").sign())
                .get(PROBE + "caller")
                .then()
                .statusCode(200)
                .body("name", equalTo("contributor-ken"))
                .body("provider", equalTo("NSO_KEN"))
                .body("roles.size()", equalTo(2))
                .body("roles[0]", equalTo("CONTRIBUTOR"));
    }

    @Test
    void aCallerWithTheRoleMayCallTheOperation() {
        given().auth()
                .oauth2(aToken().contributorOf("KEN").sign())
                .get(PROBE + "contributor")
                .then()
                .statusCode(200);
    }

    @Test
    void aCallerWithAnotherRoleMayNotCallTheOperation() {
        given().auth()
                .oauth2(aToken().reviewerOf("KEN").sign())
                .get(PROBE + "contributor")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void aMissingTokenIsAnsweredWith401() {
        given().get(PROBE + "contributor")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header(
                        "WWW-Authenticate",
                        equalTo(
                                "Bearer realm=\"observatory\", DPoP realm=\"observatory\","
                                        + " algs=\"ES256 EdDSA PS256\""))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void anOperationThatDeclaresNoRolesNeedsAToken() {
        given().get(PROBE + "unannotated").then().statusCode(401);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void anInvalidTokenIsRefusedOnEveryPath(String kind, Supplier<String> token) {
        for (String path : new String[] {"caller", "contributor", "nowhere"}) {
            given().header("Authorization", "Bearer " + token.get())
                    .get(PROBE + path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                    .body("type", equalTo("/problems/invalid-token"))
                    .body("errors", nullValue());
        }
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                bad("forged", () -> aToken().contributorOf("KEN").forged().sign()),
                bad("expired", () -> aToken().contributorOf("KEN").expired().sign()),
                bad(
                        "of another issuer",
                        () ->
                                aToken().contributorOf("KEN")
                                        .issuedBy("https://evil.example")
                                        .sign()),
                bad(
                        "for another service",
                        () -> aToken().contributorOf("KEN").forAudience("reports-service").sign()),
                bad("ID token", () -> aToken().contributorOf("KEN").ofType("ID").sign()),
                bad("refresh token", () -> aToken().contributorOf("KEN").ofType("Refresh").sign()),
                bad("roles as text", () -> aToken().rolesAsText("contributor reviewer").sign()),
                bad(
                        "bound to a key but sent as a bearer token",
                        () -> aToken().contributorOf("KEN").boundToKey().sign()),
                bad(
                        "signature stripped",
                        () -> withoutSignature(aToken().contributorOf("KEN").sign())),
                bad("algorithm none", AuthenticationTest::unsignedToken),
                bad("garbage", () -> "abc"),
                bad("four parts", () -> "a.b.c.d"));
    }

    @Test
    void releasingNeedsASecondFactor() {
        given().auth()
                .oauth2(aToken().reviewerOf("KEN").withoutSecondFactor().sign())
                .header("Idempotency-Key", "second-factor")
                .post(
                        "/api/indicators/v1/submissions/00000000-0000-0000-0000-000000000000"
                                + "/release")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header(
                        "WWW-Authenticate",
                        containsString("error=\"insufficient_user_authentication\""))
                .body("type", equalTo("/problems/second-factor-required"));
    }

    @Test
    void credentialsOfOtherSchemesAreRefused() {
        given().header("Authorization", "Basic dXNlcjpwYXNz")
                .get(PROBE + "caller")
                .then()
                .statusCode(401);
    }

    @Test
    void twoAuthorizationHeadersAreRefused() {
        String token = aToken().sign();
        given().header("Authorization", "Bearer " + token, "Bearer " + token)
                .get(PROBE + "caller")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void theSchemeIsCaseInsensitive() {
        given().header("Authorization", "bearer " + aToken().named("amina").sign())
                .get(PROBE + "caller")
                .then()
                .statusCode(200)
                .body("name", equalTo("amina"));
    }

    private static Arguments bad(String kind, Supplier<String> token) {
        return Arguments.of(kind, token);
    }

    private static String withoutSignature(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String unsignedToken() {
        String payload = aToken().contributorOf("KEN").sign().split("\\.", -1)[1];
        String header =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        return header + "." + payload + ".";
    }
}
