import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Creates access tokens like those of the sign-in server, signed with a key created for this run.
 */
final class Tokens {
    static final String ISSUER = "http://localhost/bench";

    private final KeyPair keys;

    private Tokens(KeyPair keys) {
        this.keys = keys;
    }

    static Tokens create() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return new Tokens(generator.generateKeyPair());
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** The public key as the sign-in server publishes it. */
    String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"bench\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(encodeUnsigned(key.getModulus()), encodeUnsigned(key.getPublicExponent()));
    }

    private static String encodeUnsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    /** A reader's token of about one kilobyte, the usual size. */
    String reader(String issuer, int number) {
        long now = Instant.now().getEpochSecond();
        return sign(
                """
                {"sub": "reader-%d", "preferred_username": "reader-%d", "iss": "%s", "aud": ["indicators-service"],
                 "typ": "Bearer", "iat": %d, "exp": %d, "roles": ["reader"], "sid": "%s"}
                """
                        .formatted(number, number, issuer, now, now + 900, "0".repeat(300)));
    }

    String sign(String name, String role, Optional<String> office) {
        long now = Instant.now().getEpochSecond();
        String claims =
                """
                {"sub": "%s", "preferred_username": "%s", "iss": "%s", "aud": ["indicators-service"],
                 "typ": "Bearer", "acr": "2", "iat": %d, "exp": %d, "roles": ["%s"]%s}
                """
                        .formatted(
                                name,
                                name,
                                ISSUER,
                                now,
                                now + 300,
                                role,
                                office.map(id ->
                                                ", \"provider\": \"" + id + "\", \"areas\": [\"*\"]")
                                        .orElse(""));
        return sign(claims);
    }

    private String sign(String claims) {
        String signingInput =
                encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}")
                        + "."
                        + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signingInput.getBytes(StandardCharsets.US_ASCII));
            return signingInput
                    + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
