package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A zip with exactly one data table in it. The World Bank's bulk download also holds tables of
 * countries and series; they have no known header, are left aside and named.
 */
final class ZippedTable {
    private static final int LOCAL_HEADER = 30;

    private ZippedTable() {}

    static DataFile.Table open(Path file, Limits limits) throws IOException {
        ZipDirectory.check(file);
        ZipFile zip = zipFile(file);
        try {
            List<String> skipped = new ArrayList<>();
            ZipEntry entry = dataEntry(zip, limits, skipped);
            InputStream text = new ReadAhead(entryStream(zip, entry, limits));
            Closeable source =
                    () -> {
                        text.close();
                        zip.close();
                    };
            CsvScanner rows = new CsvScanner(text, limits);
            return new DataFile.Table(Header.read(rows), rows, List.copyOf(skipped), source);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /** The first file's name tells spreadsheets and zips of zips early. */
    static void checkHead(byte[] head) throws Unreadable {
        if (head.length < LOCAL_HEADER) {
            return;
        }
        int length = (head[26] & 0xFF) | (head[27] & 0xFF) << 8;
        int available = Math.clamp(length, 0, head.length - LOCAL_HEADER);
        refuseByName(new String(head, LOCAL_HEADER, available, StandardCharsets.UTF_8));
    }

    private static ZipFile zipFile(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw GuardedStream.damaged("damaged", "The zip is damaged", e);
        }
    }

    private static ZipEntry dataEntry(ZipFile zip, Limits limits, List<String> skipped)
            throws IOException {
        List<ZipEntry> tables = new ArrayList<>();
        Unreadable fault = null;
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            if (entry.isDirectory()) {
                continue;
            }
            refuseByName(entry.getName());
            Unreadable reason = isCsv(entry) ? headFault(zip, entry, limits) : notCsv();
            if (reason == null) {
                tables.add(entry);
            } else {
                skipped.add(entry.getName());
                fault = isCsv(entry) ? reason : fault;
            }
        }
        if (tables.size() == 1) {
            return tables.getFirst();
        }
        if (tables.isEmpty() && fault != null && skipped.size() == 1) {
            throw fault;
        }
        throw notOne(
                tables.isEmpty() ? skipped : tables.stream().map(ZipEntry::getName).toList(),
                tables.size());
    }

    private static @Nullable Unreadable headFault(ZipFile zip, ZipEntry entry, Limits limits)
            throws IOException {
        try (InputStream in = entryStream(zip, entry, limits)) {
            Header.read(
                    new CsvScanner(
                            new ByteArrayInputStream(in.readNBytes(2 * limits.lineBytes())),
                            limits));
            return null;
        } catch (Unreadable e) {
            if (e.code().equals("unknown-format") || e.code().equals("empty")) {
                return e;
            }
            throw e;
        }
    }

    private static InputStream entryStream(ZipFile zip, ZipEntry entry, Limits limits)
            throws IOException {
        InputStream raw;
        try {
            raw = zip.getInputStream(entry);
        } catch (ZipException e) {
            throw GuardedStream.damaged("damaged", "The zip is damaged", e);
        }
        long packed = Math.max(1, entry.getCompressedSize());
        return DataFile.unpackedOnce(
                Container.ZIP,
                new GuardedStream(new Verified(raw, entry.getCrc()), () -> packed, limits));
    }

    private static boolean isCsv(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")
                && !entry.getName().startsWith("__MACOSX/");
    }

    private static Unreadable notCsv() {
        return new Unreadable("no-table", 0, "The zip holds no CSV file.", "Put one CSV file in.");
    }

    private static void refuseByName(String name) throws Unreadable {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("[content_types].xml") || lower.startsWith("xl/")) {
            throw new Unreadable(
                    "spreadsheet",
                    0,
                    "The file is a spreadsheet.",
                    "Save its sheet as CSV (UTF-8) and send that.");
        }
        if (lower.matches(".*\\.(zip|gz|tgz|7z|rar|bz2|xz)")) {
            throw new Unreadable(
                    "nested",
                    0,
                    "The zip holds another packed file, '" + Shown.of(name) + "'.",
                    "Pack the table once, by gzip or zip.");
        }
    }

    private static Unreadable notOne(List<String> names, int tables) {
        String listed = Shown.of(String.join(", ", names));
        return tables == 0
                ? new Unreadable(
                        "no-table",
                        0,
                        "The zip holds no data table: " + (listed.isEmpty() ? "nothing" : listed),
                        "Put one CSV file of an accepted kind in.")
                : new Unreadable(
                        "several-tables",
                        0,
                        "The zip holds " + tables + " data tables: " + listed,
                        "Send them one by one.");
    }

    /** {@link ZipFile} does not compare checksums by itself. */
    private static final class Verified extends CheckedInputStream {
        private final long expected;

        Verified(InputStream in, long expected) {
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
