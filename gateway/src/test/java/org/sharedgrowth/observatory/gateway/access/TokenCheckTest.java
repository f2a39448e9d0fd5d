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
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedgrowth.observatory.gateway.stub.Raw;
import org.sharedgrowth.observatory.gateway.stub.StubService;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** The token matrix of the security design (J01 to J34), as far as the gateway decides. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TokenCheckTest {
    private static final String PATH = "/api/indicators/v1/submissions";
    private static final Person KENYA = Person.contributor("KEN");
    private static final PrivateKey FOREIGN = foreignKey();

    private final StubService indicators = Surroundings.indicators();
    private final StubSignIn signIn = Surroundings.signIn();

    @BeforeEach
    void quiet() {
        indicators.forget();
        indicators.json("/", "{}");
        signIn.reset();
    }

    @Test
    void aGenuineTokenPassesUnchanged() {
        String token = signIn.token(KENYA);

        get("Bearer " + token).statusCode(200);

        assertEquals("Bearer " + token, indicators.lastSeen().headers().get("authorization"));
    }

    @Test
    void theSchemesCaseDoesNotMatter() {
        get("bearer " + signIn.token(KENYA)).statusCode(200);
    }

    @Test
    void aTokenIsVerifiedOnceAndThenRemembered() {
        String token = signIn.token(KENYA);
        get("Bearer " + token).statusCode(200);
        int asked = signIn.keyRequests();
        signIn.service().on("/", request -> request.response().setStatusCode(500).end());

        get("Bearer " + token).statusCode(200);

        assertEquals(asked, signIn.keyRequests());
    }

    static Stream<Arguments> forgeries() {
        StubSignIn signIn = Surroundings.signIn();
        String good = signIn.token(KENYA);
        String[] parts = good.split("\\.");
        Instant now = Instant.now();
        return Stream.of(
                Arguments.of("J01 alg none", unsigned("none", parts[1])),
                Arguments.of("J02 alg nOnE", unsigned("nOnE", parts[1])),
                Arguments.of("J03 HS256 with our public key", withPublicKeyAsSecret(signIn)),
                Arguments.of("J04 algorithm off the list", rs512(signIn)),
                Arguments.of("J05 signature stripped", parts[0] + "." + parts[1] + "."),
                Arguments.of("J06 payload edited", edited(parts)),
                Arguments.of("J07 unknown kid", foreign(signIn, "k2")),
                Arguments.of("J09 kid as path", foreign(signIn, "../../etc/passwd")),
                Arguments.of("J10 jku", foreignWith(signIn, "jku", signIn.service().url())),
                Arguments.of("J12 jwk", foreignWith(signIn, "jwk", Map.of("kty", "RSA"))),
                Arguments.of("J13 foreign key, known kid", foreign(signIn, "k1")),
                Arguments.of("J14 expired", sign(signIn, c -> c.expiresAt(now.minusSeconds(61)))),
                Arguments.of("J15 nbf", sign(signIn, c -> c.claim("nbf", later(now)))),
                Arguments.of("J16 iat ahead", sign(signIn, c -> c.issuedAt(later(now)))),
                Arguments.of("J18 iss", sign(signIn, c -> c.issuer("http://evil.example"))),
                Arguments.of("J19 aud", sign(signIn, c -> c.audience(Set.of("account")))),
                Arguments.of("J20 ID token", sign(signIn, c -> c.claim("typ", "ID"))),
                Arguments.of("J21 refresh token", sign(signIn, c -> c.claim("typ", "Refresh"))),
                Arguments.of("J24 bound", sign(signIn, c -> c.claim("cnf", Map.of("jkt", "x")))),
                Arguments.of("J25 too long", sign(signIn, c -> c.claim("x", "y".repeat(9000)))),
                Arguments.of("J28 roles as text", sign(signIn, c -> c.claim("roles", "steward"))),
                Arguments.of("J29 no sub", withoutSubject(signIn)),
                Arguments.of("J30 four parts", good + ".x"),
                Arguments.of("J30 bad base64", parts[0] + ".%%%." + parts[2]),
                Arguments.of("empty", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForgedTokenIsRefusedAndGoesNoFurther(String name, String token) {
        get("Bearer " + token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("type", equalTo("/problems/invalid-token"));

        assertEquals(List.of(), indicators.seen());
    }

    @Test
    void aTokenInTheQueryIsIgnored() {
        given().post(PATH + "?access_token=" + signIn.token(KENYA)).then().statusCode(401);
    }

    @Test
    void twoAuthorizationHeadersAreNotChosenFrom() throws IOException {
        String header = "Authorization: Bearer " + signIn.token(KENYA) + "\r\n";

        String answer =
                Raw.exchange(
                        "GET "
                                + PATH
                                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                + header
                                + header
                                + "\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertEquals(List.of(), indicators.seen());
    }

    @Test
    void guestsReadAndMayAskForManyCellsButChangeNothing() {
        given().get("/api/indicators/v1/indicators").then().statusCode(200);
        given().body("{}").post("/api/indicators/v1/cells").then().statusCode(200);
        given().body("x")
                .post(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("/problems/token-required"));
    }

    @Test
    void anUnknownKeyIdIsAskedForOnceInAWhileOnly() {
        get("Bearer " + signIn.token(KENYA)).statusCode(200);
        int before = signIn.keyRequests();

        for (int i = 0; i < 20; i++) {
            get("Bearer " + foreign(signIn, "unknown-" + i)).statusCode(401);
        }

        assertTrue(signIn.keyRequests() - before <= 10, signIn.keyRequests() + " requests");
    }

    @Test
    void theReasonIsToldInWords() {
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
        return signIn.signed(change.on(signIn.access(KENYA)));
    }

    private static long later(Instant now) {
        return now.getEpochSecond() + 3600;
    }

    private static String unsigned(String algorithm, String payload) {
        return base64("{\"alg\":\"" + algorithm + "\"}") + "." + payload + ".";
    }

    private static String edited(String[] parts) {
        String payload =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(payload.replace("contributor", "steward")) + "." + parts[2];
    }

    private static String withPublicKeyAsSecret(StubSignIn signIn) {
        byte[] key = signIn.publicKey().getEncoded();
        return signIn.access(KENYA)
                .jws()
                .keyId("k1")
                .algorithm(SignatureAlgorithm.HS256)
                .sign(new SecretKeySpec(key, "HmacSHA256"));
    }

    private static String rs512(StubSignIn signIn) {
        return signIn.access(KENYA)
                .jws()
                .keyId("k1")
                .algorithm(SignatureAlgorithm.RS512)
                .sign(FOREIGN);
    }

    private static String foreign(StubSignIn signIn, String kid) {
        return signIn.access(KENYA).jws().keyId(kid).sign(FOREIGN);
    }

    private static String foreignWith(StubSignIn signIn, String header, Object value) {
        return signIn.access(KENYA).jws().keyId("k9").header(header, value).sign(FOREIGN);
    }

    private static String withoutSubject(StubSignIn signIn) {
        return signIn.signed(
                Jwt.issuer(signIn.issuer())
                        .audience("indicators-service")
                        .claim("typ", "Bearer")
                        .expiresIn(300));
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new JsonObject(json).encode().getBytes(StandardCharsets.UTF_8));
    }

    private static PrivateKey foreignKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
