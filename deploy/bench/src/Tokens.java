import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Access tokens as the sign-in server would issue them, under a key made for this run. */
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
        String signed = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed
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
