package org.sharedgrowth.observatory.tokens;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** The token matrix, cases J01 to J31: one token for each way in which a token can be invalid. */
public final class TokenCases {
    private static final long HOUR = 3_600;

    /** One case; printed by its name. */
    public record Case(String name, String token) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final TestIssuer issuer;
    private final String audience;
    private final KeyPair foreignKeys = TestKeys.named("foreign");
    private final List<Case> cases = new ArrayList<>();

    private TokenCases(TestIssuer issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    /** All cases, for a service with this audience. */
    public static List<Case> of(TestIssuer issuer, String audience) {
        TokenCases created = new TokenCases(issuer, audience);
        created.addAlgorithmCases();
        created.addKeyCases();
        created.addTimeCases();
        created.addPurposeCases();
        created.addShapeCases();
        created.addNonCanonicalForms();
        return List.copyOf(created.cases);
    }

    private void addAlgorithmCases() {
        String[] parts = issuer.validToken(audience).split("\\.", -1);
        add("J01 alg none", base64("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        add("J02 alg nOnE", base64("{\"alg\":\"nOnE\"}") + "." + parts[1] + ".");
        add("J03 HS256 with our public key", withPublicKeyAsSecret());
        add(
                "J04 algorithm that is not allowed",
                signWith(issuer.keys().getPrivate(), this::useUnlistedAlgorithm));
        add("J05 signature stripped", parts[0] + "." + parts[1] + ".");
        add("J06 payload edited", parts[0] + "." + edit(parts[1]) + "." + parts[2]);
    }

    private void useUnlistedAlgorithm(JsonWebSignature header) {
        header.setKeyIdHeaderValue(issuer.kid());
        header.setAlgorithmHeaderValue("RS512");
    }

    private void addKeyCases() {
        PrivateKey other = foreignKeys.getPrivate();
        add("J07 unknown kid", signWith(other, header -> header.setKeyIdHeaderValue("unknown")));
        add(
                "J08 kid that two keys share",
                signWith(other, header -> header.setKeyIdHeaderValue("twice")));
        add("J09 kid as path", signWith(other, h -> h.setKeyIdHeaderValue("../../../../dev/null")));
        add("J09 kid as SQL", signWith(other, h -> h.setKeyIdHeaderValue("x' union select '")));
        add(
                "J10 jku",
                signWith(other, header -> header.setHeader("jku", "https://evil.example/jwks")));
        add(
                "J11 x5u",
                signWith(other, header -> header.setHeader("x5u", "https://evil.example/x.pem")));
        add("J12 jwk", signWith(other, this::embedForeignKey));
        add("J13 key of another realm", signWith(other, h -> h.setKeyIdHeaderValue(issuer.kid())));
    }

    private void embedForeignKey(JsonWebSignature header) {
        org.jose4j.jwk.RsaJsonWebKey key =
                new org.jose4j.jwk.RsaJsonWebKey(
                        (java.security.interfaces.RSAPublicKey) foreignKeys.getPublic());
        header.setKeyIdHeaderValue("mine");
        header.setJwkHeader(key);
    }

    private void addTimeCases() {
        long now = NumericDate.now().getValue();
        addChanged(
                "J14 expired",
                claims -> {
                    claims.setIssuedAt(NumericDate.fromSeconds(now - HOUR));
                    claims.setExpirationTime(NumericDate.fromSeconds(now - 62));
                });
        addChanged(
                "J15 nbf in the future", c -> c.setNotBefore(NumericDate.fromSeconds(now + HOUR)));
        addChanged(
                "J16 iat far in the future",
                claims -> {
                    claims.setIssuedAt(NumericDate.fromSeconds(now + HOUR));
                    claims.setExpirationTime(NumericDate.fromSeconds(now + 2 * HOUR));
                });
        addChanged("J17 no exp", claims -> claims.unsetClaim("exp"));
        addChanged("J17 no iat", claims -> claims.unsetClaim("iat"));
    }

    private void addPurposeCases() {
        addChanged("J18 another issuer", claims -> claims.setIssuer("https://evil.example"));
        addChanged("J18 iss with a slash", claims -> claims.setIssuer(issuer.issuer() + "/"));
        addChanged("J19 another audience", claims -> claims.setAudience("account"));
        addChanged("J19 no aud", claims -> claims.unsetClaim("aud"));
        addChanged("J20 ID token", claims -> claims.setClaim("typ", "ID"));
        addChanged("J21 refresh token", claims -> claims.setClaim("typ", "Refresh"));
        addChanged("J22 logout token", claims -> claims.setClaim("typ", "Logout"));
        addChanged("J23 no typ at all", claims -> claims.unsetClaim("typ"));
        addChanged("J23 typ as list", claims -> claims.setClaim("typ", List.of("Bearer")));
        addChanged(
                "J24 bound token sent as a bearer token",
                c -> c.setClaim("cnf", Map.of("jkt", "x".repeat(43))));
        addChanged("J24 bound to a certificate", c -> c.setClaim("cnf", Map.of("x5t#S256", "x")));
    }

    private void addShapeCases() {
        addChanged("J25 longer than 8 kB", claims -> claims.setClaim("x", "y".repeat(6_500)));
        add("J26 nested JWE", encryptedToken());
        String validClaims = issuer.accessClaims(audience).toJson();
        add(
                "J27 duplicate claims",
                signPayload(validClaims.replaceFirst("\\{", "{\"sub\":\"admin\",")));
        addChanged("J28 roles as a string", claims -> claims.setClaim("roles", "steward reviewer"));
        addChanged("J29 no sub", claims -> claims.unsetClaim("sub"));
        addChanged("J29 empty sub", claims -> claims.setSubject(""));
        String validToken = issuer.validToken(audience);
        String[] parts = validToken.split("\\.", -1);
        add("J30 four parts", validToken + ".x");
        add("J30 two parts", parts[0] + "." + parts[1]);
        add("J30 bad base64", parts[0] + ".%%%." + parts[2]);
        add("J30 not JSON", signPayload("contributor"));
        add("J30 garbage", "abc");
    }

    /** The last character of a 256-byte signature in base64url has four unused bits. */
    private void addNonCanonicalForms() {
        String validToken = issuer.validToken(audience);
        String[] parts = validToken.split("\\.", -1);
        String head = parts[0] + "." + parts[1] + ".";
        String signature = parts[2];
        int middle = signature.length() / 2;
        add("J31 padded", validToken + "==");
        add("J31 one pad", validToken + "=");
        add("J31 padded payload", parts[0] + "." + parts[1] + "=." + signature);
        add("J31 padded header", parts[0] + "=." + parts[1] + "." + signature);
        add("J31 star at the end", validToken + "*");
        add("J31 star", head + insert(signature, middle, "*"));
        add("J31 tab", head + insert(signature, middle, "\t"));
        add("J31 space", head + insert(signature, middle, " "));
        char last = signature.charAt(signature.length() - 1);
        add("J31 last bits", validToken.substring(0, validToken.length() - 1) + (char) (last + 1));
        add("J31 other alphabet", head + signature.replace('-', '+').replace('_', '/') + "=");
    }

    private static String insert(String text, int at, String more) {
        return text.substring(0, at) + more + text.substring(at);
    }

    private void addChanged(String name, Consumer<JwtClaims> change) {
        add(name, issuer.with(audience, change));
    }

    private void add(String name, String token) {
        cases.add(new Case(name, token));
    }

    private String signPayload(String payload) {
        return TestIssuer.signed(
                payload, issuer.keys().getPrivate(), h -> h.setKeyIdHeaderValue(issuer.kid()));
    }

    private String signWith(PrivateKey key, Consumer<JsonWebSignature> header) {
        return TestIssuer.signed(issuer.accessClaims(audience).toJson(), key, header);
    }

    private String withPublicKeyAsSecret() {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(issuer.accessClaims(audience).toJson());
        signature.setAlgorithmHeaderValue("HS256");
        signature.setKeyIdHeaderValue(issuer.kid());
        signature.setKey(new HmacKey(issuer.keys().getPublic().getEncoded()));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String encryptedToken() {
        JsonWebEncryption encryption = new JsonWebEncryption();
        encryption.setPayload(issuer.validToken(audience));
        encryption.setContentTypeHeaderValue("JWT");
        encryption.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.RSA_OAEP_256);
        encryption.setEncryptionMethodHeaderParameter(
                ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        encryption.setKey(issuer.keys().getPublic());
        try {
            return encryption.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String edit(String payload) {
        String json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return base64(json.replace("\"contributor\"", "\"steward\""));
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
