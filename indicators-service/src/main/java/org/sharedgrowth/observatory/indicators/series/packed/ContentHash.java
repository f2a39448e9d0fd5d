package org.sharedgrowth.observatory.indicators.series.packed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over the packed form of a series version; equal contents have equal hashes. */
public final class ContentHash {
    /**
     * A prototype to clone, because looking up an implementation takes longer than hashing a
     * series.
     */
    private static final MessageDigest FRESH = find();

    private ContentHash() {}

    /** The 32 bytes of the hash of what {@link SeriesCodec#encode} gave. */
    public static byte[] of(byte[] packed) {
        return sha256().digest(packed);
    }

    /** A fresh SHA-256, which every Java runtime has: a copy, since to look it up takes longer. */
    public static MessageDigest sha256() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest find() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
