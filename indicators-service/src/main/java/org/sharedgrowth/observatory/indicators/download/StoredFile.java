package org.sharedgrowth.observatory.indicators.download;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file that is complete.
 *
 * @param size in bytes
 * @param sha256 hash of the bytes, in hexadecimal
 */
record StoredFile(Path path, long size, String sha256) {
    private static final int TAG_CHARACTERS = 32;

    /** Value of {@code ETag}: strong, because it is derived from the bytes. */
    String tag() {
        return "\"" + sha256.substring(0, TAG_CHARACTERS) + "\"";
    }

    /** Value of {@code Repr-Digest} (RFC 9530). */
    String digest() {
        byte[] hash = HexFormat.of().parseHex(sha256);
        return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    }
}
