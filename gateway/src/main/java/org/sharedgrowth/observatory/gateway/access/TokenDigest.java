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
        byte[] bytes = token.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer hash = ByteBuffer.wrap(SHA256.get().digest(bytes));
        return new TokenDigest(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
