package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/**
 * The decompressed content of a file within limits: stops decompression bombs by size and ratio,
 * and turns decompression errors into {@link Unreadable}.
 */
public final class GuardedStream extends InputStream {
    private final InputStream unpacked;
    private final LongSupplier packedBytes;
    private final FileLimits limits;
    private long bytes;

    /**
     * @param packedBytes number of compressed bytes read so far
     */
    public GuardedStream(InputStream unpacked, LongSupplier packedBytes, FileLimits limits) {
        this.unpacked = unpacked;
        this.packedBytes = packedBytes;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int read = unpacked.read(target, offset, length);
            if (read > 0) {
                bytes += read;
                check();
            }
            return read;
        } catch (EOFException e) {
            throw damaged("truncated", "The compressed file is truncated", e);
        } catch (ZipException e) {
            throw damaged("damaged", "The compressed file is damaged", e);
        }
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private void check() throws Unreadable {
        if (bytes > limits.unpackedBytes()) {
            throw bomb("more than " + limits.unpackedBytes() + " bytes");
        }
        long packed = Math.max(1, packedBytes.getAsLong());
        if (bytes > limits.ratioFrom() && bytes / packed >= limits.ratio()) {
            throw bomb("more than " + limits.ratio() + " times its size");
        }
    }

    private static Unreadable bomb(String size) {
        return new Unreadable(
                "unpacks-too-large",
                0,
                "The compressed file expands to " + size + ".",
                "Split the table and send the parts separately.");
    }

    public static Unreadable damaged(String code, String description, IOException cause) {
        Unreadable damaged =
                new Unreadable(
                        code,
                        0,
                        description + "; none of it was used.",
                        "Compress the file again and send all of it.");
        damaged.initCause(cause);
        return damaged;
    }
}
