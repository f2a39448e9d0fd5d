package org.sharedgrowth.observatory.gateway.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.sharedgrowth.observatory.tokens.CompactForm;

/** SHA-256 of a secret: what is kept of it, so that a memory dump holds none that is usable. */
public record TokenDigest(long a, long b, long c, long d) {
    /** Finding one anew takes as long as hashing a short token. */
    private static final ThreadLocal<MessageDigest> SHA256 =
            ThreadLocal.withInitial(TokenDigest::sha256);

    /** Of the text in UTF-8. */
    public static TokenDigest of(String secret) {
        return of(SHA256.get().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Of what a token's signature vouches for: the same for every valid signature of the same. Only
     * for what holds whoever signed; not for remembering that a signature is good.
     */
    public static TokenDigest ofSigned(String token) {
        return of(CompactForm.signedPart(token));
    }

    /** As it is kept. */
    public static TokenDigest of(byte[] bytes) {
        ByteBuffer hash = ByteBuffer.wrap(bytes);
        return new TokenDigest(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    /** For keeping. */
    public byte[] bytes() {
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
