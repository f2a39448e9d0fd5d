package org.sharedgrowth.observatory.indicators.submission.reading;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sharedgrowth.observatory.indicators.submission.reading.file.Container;
import org.sharedgrowth.observatory.indicators.submission.reading.file.DataFile;

/** Opens bytes as if they were uploads, and compresses them. */
public final class UploadReader {
    static final FileLimits LIMITS = new FileLimits(8 << 20, 100, 1 << 20, 64 * 1024, 2_048);

    private UploadReader() {}

    /**
     * The content of an upload; each row is a text of its position, a colon and its cells, joined
     * by commas.
     */
    public record Content(
            Container container, Header header, List<String> skipped, List<String> rows) {
        public String columns() {
            return String.join(",", header.columns());
        }
    }

    public static Content read(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("upload", "");
        try {
            Files.write(file, bytes);
            try (DataFile data = DataFile.open(file, LIMITS)) {
                List<String> rows = rows(data);
                data.rewind();
                List<String> again = rows(data);
                if (!rows.equals(again)) {
                    throw new AssertionError("the second reading gives " + again + ", not " + rows);
                }
                return new Content(data.container(), data.header(), data.skipped(), rows);
            }
        } finally {
            Files.delete(file);
        }
    }

    public static Content read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rows(DataFile data) throws IOException {
        List<String> rows = new ArrayList<>();
        while (data.rows().next()) {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < data.rows().cells(); cell++) {
                cells.add(data.rows().text(cell));
            }
            rows.add(data.rows().row() + ": " + String.join(",", cells));
        }
        return rows;
    }

    public static UnreadableFile refusal(byte[] bytes) {
        return assertThrows(UnreadableFile.class, () -> read(bytes));
    }

    public static UnreadableFile refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A zip of files. The entries are names and texts in turn. */
    public static byte[] zip(String... entries) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry(entries[i]));
                out.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The code of the refusal for the beginning of a file. */
    public static String headRefusal(String text) {
        byte[] head = text.getBytes(StandardCharsets.UTF_8);
        return assertThrows(UnreadableFile.class, () -> DataFile.checkHead(head, false, LIMITS))
                .code();
    }

    /** Asserts that a text with three changed bytes is read completely or refused with a hint. */
    public static void assertDamageIsHandled(String text, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            read(bytes);
        } catch (UnreadableFile expected) {
            assertTrue(!expected.hint().isEmpty(), expected.code());
        }
    }
}
