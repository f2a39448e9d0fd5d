package org.sharedgrowth.observatory.local.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientKeysTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Decoder URL = Base64.getUrlDecoder();

    @TempDir private Path temp;

    @Test
    void theServerCanVerifyTheSignatureOfAProgram() throws Exception {
        ClientKeys keys = new ClientKeys(temp);
        JsonNode jwk = JSON.readTree(keys.publicJwk("nso-ken"));
        UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");

        String assertion =
                ClientAssertion.sign(
                        "nso-ken",
                        keys.privateKey("nso-ken"),
                        "http://issuer",
                        Instant.ofEpochSecond(1000),
                        id);

        String[] parts = assertion.split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publicKey(jwk));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(URL.decode(parts[2])));
        assertEquals(
                "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"nso-ken\"}",
                JSON.readTree(URL.decode(parts[0])).toString());
        assertEquals(
                "{\"iss\":\"nso-ken\",\"sub\":\"nso-ken\",\"aud\":\"http://issuer\",\"jti\":\""
                        + id
                        + "\",\"iat\":1000,\"exp\":1060}",
                JSON.readTree(URL.decode(parts[1])).toString());
    }

    @Test
    void coordinatesAlwaysHaveTheirFullLength() throws Exception {
        ClientKeys keys = new ClientKeys(temp);
        // One key in 128 has a coordinate with a leading zero byte, which must not be left out.
        for (int i = 0; i < 300; i++) {
            JsonNode jwk = JSON.readTree(keys.publicJwk("client-" + i));
            assertEquals(32, URL.decode(jwk.path("x").asText()).length, jwk::toString);
            assertEquals(32, URL.decode(jwk.path("y").asText()).length, jwk::toString);
        }
    }

    @Test
    void aKeyIsCreatedOnceAndReadableByItsOwnerOnly() throws Exception {
        String first = new ClientKeys(temp).publicJwk("wb");

        assertEquals(first, new ClientKeys(temp).publicJwk("wb"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(temp.resolve("wb.pem"))));
        assertTrue(Files.readString(temp.resolve("wb.pem")).startsWith("-----BEGIN PRIVATE KEY-"));
    }

    @Test
    void aMissingKeyIsReportedWithItsClient() {
        UncheckedIOException e =
                assertThrows(
                        UncheckedIOException.class, () -> new ClientKeys(temp).privateKey("nso-x"));

        assertEquals("No key for client nso-x", e.getMessage());
    }

    private static PublicKey publicKey(JsonNode jwk) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point =
                new ECPoint(
                        new BigInteger(1, URL.decode(jwk.path("x").asText())),
                        new BigInteger(1, URL.decode(jwk.path("y").asText())));
        return KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(
                                point, parameters.getParameterSpec(ECParameterSpec.class)));
    }
}
