package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
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
        String sheet = firstSheetId();
        String path = null;
        for (Relation relation : relations()) {
            if (relation.type.endsWith("/sharedStrings")) {
                try (Markup xml = part(relation.path)) {
                    texts = SharedTexts.read(xml);
                }
            } else if (relation.type.endsWith("/styles")) {
                try (Markup xml = part(relation.path)) {
                    formats(xml);
                }
            }
            path = relation.id.equals(sheet) ? relation.path : path;
        }
        if (path == null) {
            throw damaged("the sheet '" + Shown.of(sheet) + "' is not in it", null);
        }
        return new SheetRows(part(path), this, limits);
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

    private record Relation(String id, String type, String path) {}

    private List<Relation> relations() throws IOException {
        List<Relation> relations = new ArrayList<>();
        try (Markup xml = part(RELATIONS)) {
            while (xml.next()) {
                String id = xml.isStart() ? xml.attribute("Id") : null;
                String type = xml.isStart() ? xml.attribute("Type") : null;
                String target = xml.isStart() ? xml.attribute("Target") : null;
                boolean outside = xml.isStart() && "External".equals(xml.attribute("TargetMode"));
                if (id != null && type != null && target != null && !outside) {
                    relations.add(new Relation(id, type, path(target)));
                }
            }
        }
        return relations;
    }

    /** The name of an entry: targets are relative to the folder of the workbook's main part. */
    private static String path(String target) throws Unreadable {
        try {
            return URI.create("/xl/").resolve(target).getPath().substring(1);
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
                described.put(
                        String.valueOf(xml.attribute("numFmtId")),
                        code == null ? CellFormat.GENERAL : CellFormat.of(code));
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
