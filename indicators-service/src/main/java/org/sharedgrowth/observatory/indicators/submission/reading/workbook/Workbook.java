package org.sharedgrowth.observatory.indicators.submission.reading.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.FileTable;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.Header;
import org.sharedgrowth.observatory.indicators.submission.reading.Markup;
import org.sharedgrowth.observatory.indicators.submission.reading.RowPositions;
import org.sharedgrowth.observatory.indicators.submission.reading.RowText;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.ZipParts;

/**
 * An XLSX workbook (ECMA-376), opened at the only visible sheet that contains a table. Its shared
 * strings and formats are held in memory, within limits; its rows are read one by one.
 */
public final class Workbook implements Closeable {
    private static final int MAX_FORMATS = 70_000;

    private final ZipFile zip;
    private final FileLimits limits;
    private final List<CellFormat> formats = new ArrayList<>();
    private SharedTexts texts = SharedTexts.NONE;
    private boolean uses1904Dates;

    private Workbook(ZipFile zip, FileLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** Whether a zip is a workbook. */
    public static boolean isWorkbook(Path file) throws IOException {
        try (ZipFile zip = ZipParts.open(file)) {
            return zip.getEntry(WorkbookIndex.MAIN) != null;
        }
    }

    /**
     * Opens the table of the only sheet that contains one.
     *
     * @throws UnreadableFile if no sheet or several sheets contain one, or if the first sheet is
     *     damaged
     */
    public static FileTable open(Path file, FileLimits limits) throws IOException {
        ZipFile zip = ZipParts.open(file);
        try {
            return new Workbook(zip, limits).table();
        } catch (UnreadableFile e) {
            zip.close();
            throw DamagedWorkbook.ofPartFault(e);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private FileTable table() throws IOException {
        WorkbookIndex index = WorkbookIndex.read(this);
        uses1904Dates = index.uses1904Dates();
        String shared = index.texts();
        if (shared != null) {
            try (Markup xml = part(shared)) {
                texts = SharedTexts.read(xml);
            }
        }
        String styles = index.styles();
        if (styles != null) {
            try (Markup xml = part(styles)) {
                readFormats(xml);
            }
        }
        List<String> skipped = new ArrayList<>(index.hiddenSheets());
        WorkbookIndex.Sheet chosen = chooseSheet(index.sheets(), skipped);
        SheetRows sheet = new SheetRows(part(chosen.path()), this, limits);
        RowPositions positions = new RowPositions();
        CsvScanner rows = new CsvScanner(new RowText(sheet, positions), limits, positions);
        return new FileTable(Header.read(rows), rows, skipped, sheet);
    }

    /**
     * The only sheet with a known header.
     *
     * @param skipped receives the names of the other sheets
     * @throws UnreadableFile if no sheet or several sheets have a known header; or at once if the
     *     first sheet has another fault than an unknown or missing header, because that sheet is
     *     probably the table
     */
    private WorkbookIndex.Sheet chooseSheet(List<WorkbookIndex.Sheet> sheets, List<String> skipped)
            throws IOException {
        List<WorkbookIndex.Sheet> tables = new ArrayList<>();
        UnreadableFile firstFault = null;
        for (WorkbookIndex.Sheet sheet : sheets) {
            UnreadableFile fault = headFault(sheet);
            if (fault == null) {
                tables.add(sheet);
                continue;
            }
            if (firstFault == null && tables.isEmpty()) {
                firstFault = fault;
                if (!fault.code().equals("unknown-format") && !fault.code().equals("empty")) {
                    throw fault;
                }
            }
            skipped.add(sheet.name());
        }
        if (tables.size() == 1) {
            return tables.getFirst();
        }
        if (firstFault != null && tables.isEmpty()) {
            throw firstFault;
        }
        throw new UnreadableFile(
                "several-tables",
                0,
                t ->
                        t.severalSheets(
                                String.valueOf(tables.size()),
                                Excerpt.of(
                                        String.join(
                                                ", ",
                                                tables.stream()
                                                        .map(WorkbookIndex.Sheet::name)
                                                        .toList()))),
                FileText::oneSheet);
    }

    private @Nullable UnreadableFile headFault(WorkbookIndex.Sheet sheet) throws IOException {
        try (Markup xml = part(sheet.path())) {
            SheetRows rows = new SheetRows(xml, this, limits);
            Header.read(new CsvScanner(new RowText(rows, new RowPositions()), limits));
            return null;
        } catch (UnreadableFile e) {
            return e;
        }
    }

    private void readFormats(Markup xml) throws IOException {
        Map<String, CellFormat> described = new HashMap<>();
        boolean isInCellFormats = false;
        while (xml.next()) {
            if (xml.name().equals("cellXfs")) {
                isInCellFormats = xml.isStart();
            } else if (xml.isStart() && xml.name().equals("numFmt")) {
                String code = xml.attribute("formatCode");
                String id = Objects.requireNonNullElse(xml.attribute("numFmtId"), "");
                if (id.matches("[0-9]{1,10}")) {
                    described.put(id, code == null ? CellFormat.GENERAL : CellFormat.of(code));
                }
            } else if (isInCellFormats && xml.isStart() && xml.name().equals("xf")) {
                String id = Objects.requireNonNullElse(xml.attribute("numFmtId"), "0");
                CellFormat known = described.get(id);
                boolean isBuiltIn = known == null && id.matches("[0-9]{1,4}");
                formats.add(
                        isBuiltIn
                                ? CellFormat.builtIn(Integer.parseInt(id))
                                : Objects.requireNonNullElse(known, CellFormat.GENERAL));
            }
            if (formats.size() + described.size() > MAX_FORMATS) {
                throw DamagedWorkbook.because(
                        t -> t.tooManyFormats(String.valueOf(MAX_FORMATS)), null);
            }
        }
    }

    /** Opens the part with this name. */
    Markup part(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw DamagedWorkbook.because(t -> t.notInWorkbook(Excerpt.of(path)), null);
        }
        InputStream in = ZipParts.stream(zip, entry, limits);
        return new Markup(in, limits);
    }

    SharedTexts texts() {
        return texts;
    }

    /** The text of a number in a cell with this style. */
    String number(String raw, @Nullable String style) {
        int index = style != null && style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : 0;
        CellFormat format = index < formats.size() ? formats.get(index) : CellFormat.GENERAL;
        return CellNumber.text(raw, format, uses1904Dates);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
