package org.sharedgrowth.observatory.indicators.submission.reading.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads what a cut-off packed stream still gives. */
final class TolerantRead {
    private TolerantRead() {}

    /** At most so many bytes; fewer where the stream ends, in whichever way. */
    static byte[] upTo(InputStream in, int most) throws IOException {
        byte[] bytes = new byte[most];
        int length = 0;
        try {
            int read;
            while (length < most && (read = in.read(bytes, length, most - length)) >= 0) {
                length += read;
            }
        } catch (EOFException e) {
            return Arrays.copyOf(bytes, length);
        }
        return Arrays.copyOf(bytes, length);
    }
}
