package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Checks the end record of a zip before the JDK opens it, because the JDK reads a directory of any
 * size into memory. Layout: APPNOTE.TXT 4.3.16.
 */
final class ZipDirectory {
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int MAX_COMMENT_LENGTH = 0xFFFF;
    private static final int MAX_FILES = 1_000;
    private static final long MAX_BYTES = 1 << 20;

    private ZipDirectory() {}

    /**
     * @throws UnreadableFile if there is no end record (a truncated zip) or the directory is too
     *     large
     */
    static void check(Path zip) throws IOException {
        ByteBuffer tail = tail(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.limit() - END_RECORD; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                int comment = Short.toUnsignedInt(tail.getShort(at + 20));
                if (at + END_RECORD + comment != tail.limit()) {
                    break;
                }
                checkSize(
                        Short.toUnsignedInt(tail.getShort(at + 10)),
                        Integer.toUnsignedLong(tail.getInt(at + 12)));
                return;
            }
        }
        throw new UnreadableFile("truncated", 0, FileText::noZipDirectory, FileText::compressAgain);
    }

    private static void checkSize(int files, long bytes) throws UnreadableFile {
        if (files > MAX_FILES || bytes > MAX_BYTES) {
            throw new UnreadableFile(
                    "too-many-files",
                    0,
                    t -> t.tooManyFiles(String.valueOf(files), String.valueOf(bytes)),
                    FileText::oneCsvInZip);
        }
    }

    private static ByteBuffer tail(Path zip) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
            int length = (int) Math.min(file.length(), END_RECORD + MAX_COMMENT_LENGTH);
            byte[] bytes = new byte[length];
            file.seek(file.length() - length);
            file.readFully(bytes);
            return ByteBuffer.wrap(bytes);
        }
    }
}
