package org.sharedgrowth.observatory.gateway.session;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/** Encrypts data at rest with AES-256-GCM and a new nonce each time. */
@Singleton
class Vault {
    private static final Logger LOG = Logger.getLogger(Vault.class);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    /** The first encrypts, all decrypt; never empty. */
    private final List<SecretKeySpec> keys;

    Vault(SessionConfig config) {
        this.keys =
                config
                        .key()
                        .map(keys -> keys.stream().map(Vault::decode).toList())
                        .orElseGet(() -> List.of(randomKey()))
                        .stream()
                        .map(bytes -> new SecretKeySpec(bytes, "AES"))
                        .toList();
    }

    private static byte[] decode(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "The session key must be " + KEY_BYTES + " bytes, not " + bytes.length);
        }
        return bytes;
    }

    private byte[] randomKey() {
        LOG.warn(
                "No session key is configured, so everybody has to sign in again after a restart.");
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * Encrypts; the result is the nonce followed by the cipher text.
     *
     * @param owner owner of the text, which can be decrypted only for the same owner
     */
    byte[] encrypt(byte[] plain, byte[] owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, owner).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + text.length).put(nonce).put(text).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption with AES-GCM failed", e);
        }
    }

    /**
     * Decrypts; empty if it was encrypted with an unknown key or for another owner, or was altered.
     */
    Optional<byte[]> decrypt(byte[] sealed, byte[] owner) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        return keys.stream().flatMap(key -> decrypt(sealed, owner, key).stream()).findFirst();
    }

    private static Optional<byte[]> decrypt(byte[] sealed, byte[] owner, SecretKeySpec key) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, owner)
                            .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] owner)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner);
        return cipher;
    }
}
