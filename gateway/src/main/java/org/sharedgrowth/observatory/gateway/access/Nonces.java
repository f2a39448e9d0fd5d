package org.sharedgrowth.observatory.gateway.access;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Nonces for proofs, so that proofs cannot be made in advance. A nonce is the time, signed with a
 * key that all nodes are configured to share, so that no nonce has to be stored.
 */
@Singleton
class Nonces {
    private static final int TIME_BYTES = 8;
    private static final int SIGNATURE_BYTES = 16;

    private final AccessConfig config;

    /** The first one signs; never empty. */
    private final List<SecretKeySpec> keys;

    private final Clock clock = Clock.systemUTC();

    Nonces(AccessConfig config) {
        this.config = config;
        this.keys =
                config
                        .nonceKey()
                        .map(Nonces::deriveKeys)
                        .orElseGet(() -> List.of(randomKey()))
                        .stream()
                        .map(bytes -> new SecretKeySpec(bytes, "HmacSHA256"))
                        .toList();
    }

    private static List<byte[]> deriveKeys(List<String> texts) {
        return texts.stream()
                .map(text -> ("dpop-nonce " + text.strip()).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] randomKey() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    String newNonce() {
        byte[] time = ByteBuffer.allocate(TIME_BYTES).putLong(clock.millis()).array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(TIME_BYTES + SIGNATURE_BYTES)
                                .put(time)
                                .put(signature(keys.getFirst(), time))
                                .array());
    }

    /**
     * Whether the nonce was signed with one of the keys and is not too old. A missing nonce is
     * accepted unless nonces are required.
     */
    boolean isValid(Optional<String> nonce) {
        if (nonce.isEmpty()) {
            return !config.nonceRequired();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(nonce.get());
            if (bytes.length != TIME_BYTES + SIGNATURE_BYTES) {
                return false;
            }
            byte[] time = Arrays.copyOf(bytes, TIME_BYTES);
            byte[] sentSignature = Arrays.copyOfRange(bytes, TIME_BYTES, bytes.length);
            Instant created = Instant.ofEpochMilli(ByteBuffer.wrap(time).getLong());
            return keys.stream()
                            .anyMatch(key ->
                                    MessageDigest.isEqual(sentSignature, signature(key, time)))
                    && created.plus(config.nonceLife()).isAfter(clock.instant());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] signature(SecretKeySpec key, byte[] time) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(time), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK lacks HmacSHA256", e);
        }
    }
}
