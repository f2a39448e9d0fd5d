package org.sharedgrowth.observatory.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** P-256 keys, and ES256 signatures made with them. */
public final class Keys {
    private static final int COORDINATE_BYTES = 32;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private Keys() {}

    /** A private key in PKCS#8, as {@code openssl genpkey} writes it. */
    public static PrivateKey pem(Path file) throws IOException {
        String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds no EC private key in PKCS#8", e);
        }
    }

    static KeyPair make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK does not support P-256 keys", e);
        }
    }

    static Map<String, String> jwk(ECPublicKey key) {
        Map<String, String> jwk = new LinkedHashMap<>();
        jwk.put("kty", "EC");
        jwk.put("crv", "P-256");
        jwk.put("x", coordinate(key.getW().getAffineX().toByteArray()));
        jwk.put("y", coordinate(key.getW().getAffineY().toByteArray()));
        return jwk;
    }

    /** A signed JSON web token with this header and these claims. */
    static String sign(Map<String, ?> header, Map<String, ?> claims, PrivateKey key) {
        String signed = base64(Json.write(header)) + '.' + base64(Json.write(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot sign with ES256", e);
        }
    }

    static String base64(byte[] bytes) {
        return URL.encodeToString(bytes);
    }

    private static String coordinate(byte[] number) {
        byte[] padded = new byte[COORDINATE_BYTES];
        int from = Math.max(0, number.length - COORDINATE_BYTES);
        int length = number.length - from;
        System.arraycopy(number, from, padded, COORDINATE_BYTES - length, length);
        return base64(padded);
    }
}
