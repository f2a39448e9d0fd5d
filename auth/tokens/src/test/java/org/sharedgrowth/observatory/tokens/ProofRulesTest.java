package org.sharedgrowth.observatory.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProofRulesTest {
    private static final String ORIGIN = "https://observatory.example";
    private static final String PATH = "/api/indicators/v1/submissions";
    private static final String ADDRESS = ORIGIN + PATH;
    private static final String TOKEN = "ey.some.token";
    private static final PublicJsonWebKey KEY = TestProof.freshKey();

    private final ProofRules rules =
            new ProofRules(URI.create(ORIGIN), Duration.ofSeconds(60), Clock.systemUTC());

    @Test
    void aProofForTheRequestIsAccepted() throws Exception {
        Proof proof = rules.check(validProof().with("nonce", "n").sign(), "POST", PATH, TOKEN);

        assertEquals(TestProof.thumbprint(KEY), proof.thumbprint());
        assertEquals(Optional.of("n"), proof.nonce());
    }

    @Test
    void d04TheQueryIsIgnored() throws Exception {
        String withQuery = validProof().with("htu", ADDRESS + "?flow=X").sign();

        assertFalse(rules.check(withQuery, "POST", PATH + "?flow=Y", TOKEN).id().isEmpty());
        assertFalse(
                rules.check(validProof().sign(), "POST", PATH + "?flow=Y", TOKEN).id().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void theListedAlgorithmsAreAccepted(String algorithm, PublicJsonWebKey key) throws Exception {
        String proof = TestProof.of(key, "POST", ADDRESS, TOKEN).algorithm(algorithm).sign();

        assertEquals(
                TestProof.thumbprint(key), rules.check(proof, "POST", PATH, TOKEN).thumbprint());
    }

    static Stream<Arguments> algorithms() throws Exception {
        return Stream.of(
                Arguments.of("ES256", TestProof.freshKey()),
                Arguments.of("EdDSA", OkpJwkGenerator.generateJwk("Ed25519")),
                Arguments.of("PS256", rsaKey()));
    }

    private static RsaJsonWebKey rsaKey() {
        KeyPair keys = TestKeys.named("client");
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) keys.getPublic());
        key.setPrivateKey(keys.getPrivate());
        return key;
    }

    static Stream<Arguments> refused() throws Exception {
        return Stream.of(
                Arguments.of("D02 other method", validProof().with("htm", "GET")),
                Arguments.of("D02 no method", validProof().with("htm", null)),
                Arguments.of("D03 other path", validProof().with("htu", ADDRESS + "/1")),
                Arguments.of(
                        "D03 other host", validProof().with("htu", "http://127.0.0.1:8081" + PATH)),
                Arguments.of("D06 old", validProof().madeAt(-120)),
                Arguments.of("D06 from the future", validProof().madeAt(120)),
                Arguments.of(
                        "D06 after the last possible time",
                        validProof().with("iat", 9_000_000_000_000_000_000L)),
                Arguments.of(
                        "D06 before the first possible time",
                        validProof().with("iat", Long.MIN_VALUE)),
                Arguments.of("D06 no iat", validProof().with("iat", null)),
                Arguments.of("D06 iat as text", validProof().with("iat", "now")),
                Arguments.of("D08 private key in jwk", validProof().withPrivateKey()),
                Arguments.of("D08 no jwk", validProof().withoutKey()),
                Arguments.of("D09 none", validProof().algorithm("none")),
                Arguments.of("D09 HS256", validProof().algorithm("HS256")),
                Arguments.of(
                        "D09 RS256, which is not allowed",
                        TestProof.of(rsaKey(), "POST", ADDRESS, TOKEN).algorithm("RS256")),
                Arguments.of("D10 no ath", validProof().with("ath", null)),
                Arguments.of("D10 ath of another token", validProof().with("ath", "abc")),
                Arguments.of("typ of an access token", validProof().type("at+jwt")),
                Arguments.of("no jti", validProof().with("jti", null)),
                Arguments.of("jti longer than allowed", validProof().with("jti", "x".repeat(129))),
                Arguments.of("too long", validProof().with("x", "x".repeat(4_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aProofWithADefectIsRefused(String name, TestProof proof) {
        String created = proof.sign();

        ProofRefused refusal =
                assertThrows(ProofRefused.class, () -> rules.check(created, "POST", PATH, TOKEN));

        assertFalse(refusal.reason().contains("eyJ"), refusal.reason());
    }

    @Test
    void aSymmetricKeyOrAnEditedProofIsRefused() {
        String symmetric =
                "{\"alg\":\"HS256\",\"typ\":\"dpop+jwt\",\"jwk\":"
                        + OctJwkGenerator.generateJwk(256).toJson()
                        + "}";
        String[] parts = validProof().sign().split("\\.", -1);
        String header =
                java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                symmetric.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String other = validProof().sign().split("\\.", -1)[1];

        for (String created :
                new String[] {
                    header + "." + parts[1] + "." + parts[2],
                    parts[0] + "." + other + "." + parts[2],
                    parts[0] + "." + parts[1] + ".",
                    "x",
                    ""
                }) {
            assertThrows(ProofRefused.class, () -> rules.check(created, "POST", PATH, TOKEN));
        }
        assertTrue(rules.window().equals(Duration.ofSeconds(60)));
    }

    private static TestProof validProof() {
        return TestProof.of(KEY, "POST", ADDRESS, TOKEN);
    }
}
