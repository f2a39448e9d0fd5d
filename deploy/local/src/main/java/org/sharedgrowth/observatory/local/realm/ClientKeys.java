package org.sharedgrowth.observatory.local.realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.sharedgrowth.observatory.local.data.Secrets;

/**
 * The key pair (EC P-256) of each program that signs in, created on first use. The private half is
 * {@code <client>.pem} in PKCS#8, the public half {@code <client>.jwk} with the client as its key
 * id.
 */
public final class ClientKeys {
    private static final int COORDINATE_BYTES = 32;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Path directory;

    public ClientKeys(Path directory) {
        this.directory = directory;
    }

    /** The client's public key as a JSON web key. */
    public String publicJwk(String client) {
        try {
            Path jwk = directory.resolve(client + ".jwk");
            if (!Files.exists(jwk) || !Files.exists(privateKeyFile(client))) {
                createKeyPair(client, jwk);
            }
            return Files.readString(jwk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK does not support P-256 keys", e);
        }
    }

    /** The file of the client's private key. */
    public Path privateKeyFile(String client) {
        return directory.resolve(client + ".pem");
    }

    /**
     * The client's private key.
     *
     * @throws UncheckedIOException if that client has no key
     */
    public PrivateKey privateKey(String client) {
        try {
            String base64 =
                    Files.readString(privateKeyFile(client))
                            .replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException e) {
            throw new UncheckedIOException("No key for client " + client, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Unusable key of client " + client, e);
        }
    }

    private void createKeyPair(String client, Path jwk)
            throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        String body =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(pair.getPrivate().getEncoded());
        Path pem = privateKeyFile(client);
        Files.deleteIfExists(pem);
        Secrets.writeOnce(
                pem, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        Files.writeString(
                jwk,
                """
                {"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"%s","x":"%s","y":"%s"}\
                """
                        .formatted(
                                client,
                                coordinate(key.getW().getAffineX()),
                                coordinate(key.getW().getAffineY())));
    }

    static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        byte[] magnitude =
                bytes.length > COORDINATE_BYTES
                        ? Arrays.copyOfRange(bytes, bytes.length - COORDINATE_BYTES, bytes.length)
                        : bytes;
        System.arraycopy(
                magnitude, 0, fixed, COORDINATE_BYTES - magnitude.length, magnitude.length);
        return URL.encodeToString(fixed);
    }
}
