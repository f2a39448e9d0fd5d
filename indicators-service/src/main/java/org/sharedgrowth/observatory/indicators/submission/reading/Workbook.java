package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX workbook (ECMA-376), opened at the first sheet that is not hidden: its shared texts and
 * formats lie in memory, within bounds, and its rows are read one by one.
 */
final class Workbook implements Closeable {
    private static final String MAIN = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final int MOST_FORMATS = 70_000;

    private final ZipFile zip;
    private final Limits limits;
    private final List<CellFormat> formats = new ArrayList<>();
    private SharedTexts texts = SharedTexts.NONE;
    private boolean since1904;

    private Workbook(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** Whether a zip is a workbook. */
    static boolean isOne(Path file) throws IOException {
        ZipDirectory.check(file);
        try (ZipFile zip = ZippedTable.zipFile(file)) {
            return zip.getEntry(MAIN) != null;
        }
    }

    /** Opens a workbook as the table on its first sheet. */
    static DataFile.Table open(Path file, Limits limits) throws IOException {
        ZipFile zip = ZippedTable.zipFile(file);
        try {
            SheetRows sheet = sheet(new Workbook(zip, limits));
            Places places = new Places();
            CsvScanner rows = new CsvScanner(new RowText(sheet, places), limits, places);
            return new DataFile.Table(Header.read(rows), rows, List.of(), sheet);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static SheetRows sheet(Workbook book) throws IOException {
        try {
            return book.firstSheet();
        } catch (Unreadable e) {
            throw ofItsParts(e);
        }
    }

    /** The refusal of a workbook for what is wrong with one of the XML files in it. */
    static Unreadable ofItsParts(Unreadable fault) {
        return Markup.FAULTS.contains(fault.code())
                ? damaged("one of its parts is broken. " + fault.reason(), fault)
                : fault;
    }

    private SheetRows firstSheet() throws IOException {
        Map<Part, String> parts = parts(firstSheetId());
        String shared = parts.get(Part.TEXTS);
        if (shared != null) {
            try (Markup xml = part(shared)) {
                texts = SharedTexts.read(xml);
            }
        }
        String styles = parts.get(Part.STYLES);
        if (styles != null) {
            try (Markup xml = part(styles)) {
                formats(xml);
            }
        }
        String sheet = parts.get(Part.SHEET);
        if (sheet == null) {
            throw damaged("the sheet that comes first is not in it", null);
        }
        return new SheetRows(part(sheet), this, limits);
    }

    /** The relation of the first sheet that can be seen. */
    private String firstSheetId() throws IOException {
        String first = null;
        try (Markup xml = part(MAIN)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("workbookPr")) {
                    String counts = Objects.requireNonNullElse(xml.attribute("date1904"), "");
                    since1904 = counts.equals("1") || counts.equals("true");
                }
                boolean sheet = xml.isStart() && xml.name().equals("sheet");
                if (sheet && first == null && !hidden(xml.attribute("state"))) {
                    first = xml.attribute("id");
                }
            }
        }
        if (first == null) {
            throw damaged("it has no sheet that can be seen", null);
        }
        return first;
    }

    private static boolean hidden(@Nullable String state) {
        return state != null && !state.equals("visible");
    }

    /** What is read of a workbook besides its main part. */
    private enum Part {
        SHEET,
        TEXTS,
        STYLES
    }

    /**
     * The names of the entries that are read.
     *
     * @param sheet the relation of the sheet
     */
    private Map<Part, String> parts(String sheet) throws IOException {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        try (Markup xml = part(RELATIONS)) {
            while (xml.next()) {
                String target = xml.isStart() ? xml.attribute("Target") : null;
                Part part = target == null ? null : part(xml, sheet);
                if (target != null && part != null && parts.put(part, path(target)) != null) {
                    throw damaged("it has two parts for one purpose", null);
                }
            }
        }
        return parts;
    }

    private static @Nullable Part part(Markup relation, String sheet) {
        if ("External".equals(relation.attribute("TargetMode"))) {
            return null;
        }
        if (sheet.equals(relation.attribute("Id"))) {
            return Part.SHEET;
        }
        String type = Objects.requireNonNullElse(relation.attribute("Type"), "");
        if (type.endsWith("/sharedStrings")) {
            return Part.TEXTS;
        }
        return type.endsWith("/styles") ? Part.STYLES : null;
    }

    /** The name of an entry: targets are relative to the folder of the workbook's main part. */
    private static String path(String target) throws Unreadable {
        try {
            String path = URI.create("/xl/").resolve(target).getPath();
            if (path != null && path.startsWith("/")) {
                return path.substring(1);
            }
            throw damaged("'" + Shown.of(target) + "' is no part of it", null);
        } catch (IllegalArgumentException e) {
            throw damaged("'" + Shown.of(target) + "' is no part of it", e);
        }
    }

    private void formats(Markup xml) throws IOException {
        Map<String, CellFormat> described = new HashMap<>();
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.name().equals("cellXfs")) {
                ofCells = xml.isStart();
            } else if (xml.isStart() && xml.name().equals("numFmt")) {
                String code = xml.attribute("formatCode");
                String id = Objects.requireNonNullElse(xml.attribute("numFmtId"), "");
                if (id.matches("[0-9]{1,10}")) {
                    described.put(id, code == null ? CellFormat.GENERAL : CellFormat.of(code));
                }
            } else if (ofCells && xml.isStart() && xml.name().equals("xf")) {
                String id = Objects.requireNonNullElse(xml.attribute("numFmtId"), "0");
                CellFormat known = described.get(id);
                boolean number = known == null && id.matches("[0-9]{1,4}");
                formats.add(
                        number
                                ? CellFormat.builtIn(Integer.parseInt(id))
                                : Objects.requireNonNullElse(known, CellFormat.GENERAL));
            }
            if (formats.size() + described.size() > MOST_FORMATS) {
                throw damaged("it has more than " + MOST_FORMATS + " formats", null);
            }
        }
    }

    private Markup part(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw damaged("'" + Shown.of(path) + "' is not in it", null);
        }
        InputStream in = ZippedTable.entryStream(zip, entry, limits);
        return new Markup(in, limits);
    }

    SharedTexts texts() {
        return texts;
    }

    /** The text of a number in a cell of a style. */
    String number(String raw, @Nullable String style) {
        int index = style != null && style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : 0;
        CellFormat format = index < formats.size() ? formats.get(index) : CellFormat.GENERAL;
        return CellNumber.text(raw, format, since1904);
    }

    static Unreadable damaged(String what, @Nullable Exception cause) {
        Unreadable damaged =
                new Unreadable(
                        "damaged-workbook",
                        0,
                        "The workbook cannot be read: " + what + (what.endsWith(".") ? "" : "."),
                        "Save it anew as XLSX. Save its sheet as CSV (UTF-8) if that does not help.");
        damaged.initCause(cause);
        return damaged;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
