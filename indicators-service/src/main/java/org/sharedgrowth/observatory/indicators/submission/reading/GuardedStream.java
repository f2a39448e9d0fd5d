package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.sharedgrowth.observatory.messages.Message;

/**
 * The decompressed content of a file within limits: stops decompression bombs by size and ratio,
 * and turns decompression errors into {@link UnreadableFile}.
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
            throw damaged("truncated", FileText::compressedTruncated, e);
        } catch (ZipException e) {
            throw damaged("damaged", FileText::compressedDamaged, e);
        }
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private void check() throws UnreadableFile {
        if (bytes > limits.unpackedBytes()) {
            throw bomb(t -> t.unpacksBeyondBytes(String.valueOf(limits.unpackedBytes())));
        }
        long packed = Math.max(1, packedBytes.getAsLong());
        if (bytes > limits.ratioFrom() && bytes / packed >= limits.ratio()) {
            throw bomb(t -> t.unpacksBeyondRatio(String.valueOf(limits.ratio())));
        }
    }

    private static UnreadableFile bomb(Function<FileText, Message> reason) {
        return new UnreadableFile("unpacks-too-large", 0, reason, FileText::splitTable);
    }

    public static UnreadableFile damaged(
            String code, Function<FileText, Message> reason, IOException cause) {
        UnreadableFile damaged = new UnreadableFile(code, 0, reason, FileText::compressAgain);
        damaged.initCause(cause);
        return damaged;
    }
}
