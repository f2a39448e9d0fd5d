package org.sharedgrowth.observatory.gateway.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a token: what is kept of it, so that a memory dump holds no usable token. */
record TokenDigest(long a, long b, long c, long d) {
    /** Finding one anew takes as long as hashing a short token. */
    private static final ThreadLocal<MessageDigest> SHA256 =
            ThreadLocal.withInitial(TokenDigest::sha256);

    static TokenDigest of(String token) {
        return of(SHA256.get().digest(token.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** As it is kept. */
    static TokenDigest of(byte[] bytes) {
        ByteBuffer hash = ByteBuffer.wrap(bytes);
        return new TokenDigest(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(32).putLong(a).putLong(b).putLong(c).putLong(d).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
