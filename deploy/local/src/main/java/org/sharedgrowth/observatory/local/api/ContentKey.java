package org.sharedgrowth.observatory.local.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Idempotency keys derived from the content: if a start is repeated, sending the same content again
 * still counts as one request. The keys are name-based UUIDs of version 5 (RFC 9562).
 */
public final class ContentKey {
    /** The request header that carries a key. */
    public static final String HEADER = "Idempotency-Key";

    private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final int BUFFER_BYTES = 1 << 16;

    private ContentKey() {}

    /** The key for content in memory that is sent for the given purpose. */
    public static String of(String purpose, byte[] content) {
        MessageDigest digest = begin(purpose);
        digest.update(content);
        return uuid(digest.digest());
    }

    /** The key for a file that is sent for the given purpose; the file is read once. */
    public static String of(String purpose, Path file) throws IOException {
        MessageDigest digest = begin(purpose);
        try (InputStream input = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return uuid(digest.digest());
    }

    private static MessageDigest begin(String purpose) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1"); // version 5 UUIDs use SHA-1
            digest.update(
                    ByteBuffer.allocate(16)
                            .putLong(NAMESPACE.getMostSignificantBits())
                            .putLong(NAMESPACE.getLeastSignificantBits())
                            .array());
            digest.update(purpose.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String uuid(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = (bytes.getLong() & ~0xF000L) | 0x5000L;
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
