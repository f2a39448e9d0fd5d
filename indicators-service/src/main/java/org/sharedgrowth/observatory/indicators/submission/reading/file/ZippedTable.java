package org.sharedgrowth.observatory.indicators.submission.reading.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.FileTable;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.ZipParts;

/**
 * A zip file that contains exactly one data table. Tables without a known header, such as the
 * country and series lists in the World Bank's bulk download, are skipped and listed by name.
 */
final class ZippedTable {
    private static final int LOCAL_HEADER = 30;

    private ZippedTable() {}

    static FileTable open(Path file, FileLimits limits) throws IOException {
        ZipFile zip = ZipParts.open(file);
        try {
            List<String> skipped = new ArrayList<>();
            ZipEntry entry = dataEntry(zip, limits, skipped);
            FileTable table =
                    DataFile.table(
                            Container.ZIP,
                            () -> new ReadAhead(ZipParts.stream(zip, entry, limits)),
                            skipped,
                            limits);
            return new FileTable(
                    table.header(),
                    table.rows(),
                    List.copyOf(skipped),
                    () -> {
                        table.source().close();
                        zip.close();
                    });
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /**
     * Refuses nested zips and spreadsheets other than XLSX early, by the name of the first entry.
     */
    static void checkHead(byte[] head) throws UnreadableFile {
        if (head.length < LOCAL_HEADER) {
            return;
        }
        int length = (head[26] & 0xFF) | (head[27] & 0xFF) << 8;
        int available = Math.clamp(length, 0, head.length - LOCAL_HEADER);
        String name = new String(head, LOCAL_HEADER, available, StandardCharsets.UTF_8);
        if (!isOfWorkbook(name.toLowerCase(Locale.ROOT))) {
            refuseByName(name);
        }
    }

    private static ZipEntry dataEntry(ZipFile zip, FileLimits limits, List<String> skipped)
            throws IOException {
        List<ZipEntry> tables = new ArrayList<>();
        UnreadableFile fault = null;
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            if (entry.isDirectory()) {
                continue;
            }
            refuseByName(entry.getName());
            UnreadableFile reason = isTable(entry) ? headFault(zip, entry, limits) : noTable();
            if (reason == null) {
                tables.add(entry);
            } else {
                skipped.add(entry.getName());
                fault = isTable(entry) ? reason : fault;
            }
        }
        if (tables.size() == 1) {
            return tables.getFirst();
        }
        if (tables.isEmpty() && fault != null && skipped.size() == 1) {
            throw fault;
        }
        throw notExactlyOne(
                tables.isEmpty() ? skipped : tables.stream().map(ZipEntry::getName).toList(),
                tables.size());
    }

    private static @Nullable UnreadableFile headFault(
            ZipFile zip, ZipEntry entry, FileLimits limits) throws IOException {
        try (InputStream in = ZipParts.stream(zip, entry, limits)) {
            DataFile.checkUnpacked(in.readNBytes(2 * limits.lineBytes()), limits);
            return null;
        } catch (UnreadableFile e) {
            if (e.code().equals("unknown-format") || e.code().equals("empty")) {
                return e;
            }
            throw e;
        }
    }

    private static boolean isTable(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.(csv|xml|json)")
                && !entry.getName().startsWith("__MACOSX/");
    }

    private static UnreadableFile noTable() {
        return new UnreadableFile("no-table", 0, FileText::noDataFile, FileText::putDataFile);
    }

    private static void refuseByName(String name) throws UnreadableFile {
        String lower = name.toLowerCase(Locale.ROOT);
        if (isOfWorkbook(lower) || lower.equals("mimetype")) {
            throw new UnreadableFile(
                    "spreadsheet", 0, FileText::otherSpreadsheet, FileText::saveSheetAsXlsx);
        }
        if (lower.matches(".*\\.(zip|gz|tgz|7z|rar|bz2|xz)")) {
            throw new UnreadableFile(
                    "nested", 0, t -> t.nestedInZip(Excerpt.of(name)), FileText::compressOnce);
        }
    }

    private static boolean isOfWorkbook(String lowerName) {
        return lowerName.equals("[content_types].xml") || lowerName.startsWith("xl/");
    }

    private static UnreadableFile notExactlyOne(List<String> names, int tables) {
        String listed = Excerpt.of(String.join(", ", names));
        return tables == 0
                ? new UnreadableFile(
                        "no-table",
                        0,
                        t -> listed.isEmpty() ? t.emptyZip() : t.noTable(listed),
                        FileText::putCsv)
                : new UnreadableFile(
                        "several-tables",
                        0,
                        t -> t.severalTables(String.valueOf(tables), listed),
                        FileText::sendSeparately);
    }
}
