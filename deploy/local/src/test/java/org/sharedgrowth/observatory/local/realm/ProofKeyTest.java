package org.sharedgrowth.observatory.local.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofKeyTest {
    private static final String ADDRESS = "http://localhost:8080/api/x";
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final ProofKey key = ProofKey.generate();

    @Test
    void aProofNamesTheRequestAndTheTokenAndIsSignedByItsOwnKey() throws Exception {
        String proof = key.proof("POST", ADDRESS, Optional.of("token"), NOW);
        String[] parts = proof.split("\\.", -1);
        JsonNode header = part(parts[0]);
        JsonNode claims = part(parts[1]);

        assertEquals("dpop+jwt", header.path("typ").asText());
        assertFalse(header.path("jwk").has("d"), "the private key is not sent");
        assertEquals("POST", claims.path("htm").asText());
        assertEquals(ADDRESS, claims.path("htu").asText());
        assertEquals(NOW.getEpochSecond(), claims.path("iat").asLong());
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest("token".getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                claims.path("ath").asText());
        assertTrue(isSigned(header.path("jwk"), parts));
    }

    @Test
    void proofsForTheTokenEndpointNameNoTokenAndAreUnique() throws Exception {
        String one = key.proof("POST", ADDRESS, Optional.empty(), NOW);
        String other = key.proof("POST", ADDRESS, Optional.empty(), NOW);

        assertFalse(part(one.split("\\.", -1)[1]).has("ath"));
        assertNotEquals(
                part(one.split("\\.", -1)[1]).path("jti"),
                part(other.split("\\.", -1)[1]).path("jti"));
    }

    private static boolean isSigned(JsonNode jwk, String[] parts) throws Exception {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(jwk.path("x")), number(jwk.path("y")));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(
                KeyFactory.getInstance("EC")
                        .generatePublic(
                                new ECPublicKeySpec(
                                        point, curve.getParameterSpec(ECParameterSpec.class))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
    }

    private static JsonNode part(String text) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(text));
    }
}
