package org.sharedgrowth.observatory.indicators.release;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sharedgrowth.observatory.tokens.Sha256;

/**
 * Computes the hashes that chain releases. The hash of a release is SHA-256 over
 *
 * <ol>
 *   <li>the previous release's hash, 32 bytes, all zero for the first;
 *   <li>the id and the instant of publication in microseconds since 1970, eight bytes each, high
 *       byte first; and, only if it differs, the instant of recording in the same form;
 *   <li>data key, line feed, provider, line feed, in UTF-8;
 *   <li>for each series version it made public, in ascending order of series id: the id, eight
 *       bytes, and the version's content hash, 32 bytes;
 *   <li>only if there are any: {@code sources}, line feed, and the same for each of the office's
 *       own versions of series that other offices have sent too;
 *   <li>only if it changed the order of preference: {@code preference}, line feed, and the ids of
 *       the providers in order, joined by commas;
 *   <li>only if the office gave a reason: {@code reason}, line feed, and the reason.
 * </ol>
 *
 * <p>A series id is itself a hash of flow and key, so nothing public can be changed, moved or
 * dropped without breaking the chain.
 */
public final class HashChain {
    private static final int HASH_LENGTH = 32;

    private HashChain() {}

    /** The previous hash of the first release. */
    public static byte[] start() {
        return new byte[HASH_LENGTH];
    }

    /** The hash of a release. {@code versions} is the content of parts 4 to 6. */
    public static byte[] hash(Release release, byte[] versions) {
        MessageDigest digest = Sha256.begin();
        digest.update(
                prefix(
                        release.previousHash(),
                        release.id(),
                        release.publishedAt(),
                        release.recordedAt(),
                        release.dataKey(),
                        release.provider()));
        digest.update(versions);
        if (release.reason() != null) {
            digest.update(("reason\n" + release.reason()).getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    /** Parts 1 to 3 of the hashed content. */
    static byte[] prefix(
            byte[] previousHash,
            long id,
            Instant publishedAt,
            Instant recordedAt,
            String dataKey,
            String provider) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(previousHash);
            out.writeLong(id);
            out.writeLong(micros(publishedAt));
            if (!recordedAt.equals(publishedAt)) {
                out.writeLong(micros(recordedAt));
            }
            out.write((dataKey + "\n" + provider + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
