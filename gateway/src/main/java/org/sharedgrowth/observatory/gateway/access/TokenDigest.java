package org.sharedgrowth.observatory.gateway.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.sharedgrowth.observatory.tokens.CompactForm;
import org.sharedgrowth.observatory.tokens.Sha256;

/**
 * SHA-256 of a secret. Only this is kept in memory, so that a memory dump contains no usable
 * secret.
 */
public record TokenDigest(long a, long b, long c, long d) {
    /** Reused, because finding the algorithm takes as long as hashing a short token. */
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Sha256::begin);

    /** The digest of the text in UTF-8. */
    public static TokenDigest of(String secret) {
        return of(SHA256.get().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The digest of the signed part of a token, which is the same for every valid signature. Use it
     * only for facts that do not depend on the signature, never to remember that a signature is
     * valid.
     */
    public static TokenDigest ofSigned(String token) {
        return of(CompactForm.signedPart(token));
    }

    /** Restores a stored digest. */
    public static TokenDigest of(byte[] bytes) {
        ByteBuffer hash = ByteBuffer.wrap(bytes);
        return new TokenDigest(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    /** The digest as it is stored. */
    public byte[] bytes() {
        return ByteBuffer.allocate(32).putLong(a).putLong(b).putLong(c).putLong(d).array();
    }
}
