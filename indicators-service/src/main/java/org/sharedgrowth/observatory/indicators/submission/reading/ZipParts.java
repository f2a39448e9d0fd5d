package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens zip files (of tables, or workbooks) and reads their entries. */
public final class ZipParts {
    private ZipParts() {}

    /**
     * Opens a zip after checking its directory.
     *
     * @throws UnreadableFile if it is damaged
     */
    public static ZipFile open(Path file) throws IOException {
        ZipDirectory.check(file);
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw GuardedStream.damaged("damaged", FileText::zipDamaged, e);
        }
    }

    /** The content of an entry, within the limits and verified by its checksum. */
    public static InputStream stream(ZipFile zip, ZipEntry entry, FileLimits limits)
            throws IOException {
        InputStream raw;
        try {
            raw = zip.getInputStream(entry);
        } catch (ZipException e) {
            throw GuardedStream.damaged("damaged", FileText::zipDamaged, e);
        }
        long packed = Math.max(1, entry.getCompressedSize());
        return new GuardedStream(new VerifiedStream(raw, entry.getCrc()), () -> packed, limits);
    }

    /** {@link ZipFile} does not verify checksums itself. */
    private static final class VerifiedStream extends CheckedInputStream {
        private final long expected;

        VerifiedStream(InputStream in, long expected) {
            super(in, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read < 0 && getChecksum().getValue() != expected) {
                throw new ZipException("checksum differs");
            }
            return read;
        }
    }
}
