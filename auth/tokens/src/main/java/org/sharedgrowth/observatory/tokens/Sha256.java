package org.sharedgrowth.observatory.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes SHA-256 hashes (FIPS 180-4), which are 32 bytes long; every Java runtime can do so. */
public final class Sha256 {
    /**
     * Cloned for each use, because finding an implementation takes longer than hashing a short
     * text.
     */
    private static final MessageDigest PROTOTYPE = find();

    private Sha256() {}

    /** Starts a hash of data that is added in parts. */
    public static MessageDigest begin() {
        try {
            return (MessageDigest) PROTOTYPE.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 cannot be cloned", e);
        }
    }

    /** The hash of these bytes. */
    public static byte[] of(byte[] bytes) {
        return begin().digest(bytes);
    }

    /** The hash of the text in UTF-8. */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest find() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK does not support SHA-256", e);
        }
    }
}
