package org.sharedgrowth.observatory.indicators.submission.reading.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads as much as possible of a truncated compressed stream. */
final class TolerantRead {
    private TolerantRead() {}

    /** Reads at most this many bytes; fewer if the stream ends or is truncated. */
    static byte[] upTo(InputStream in, int max) throws IOException {
        byte[] bytes = new byte[max];
        int length = 0;
        try {
            int read;
            while (length < max && (read = in.read(bytes, length, max - length)) >= 0) {
                length += read;
            }
        } catch (EOFException e) {
            return Arrays.copyOf(bytes, length);
        }
        return Arrays.copyOf(bytes, length);
    }
}
