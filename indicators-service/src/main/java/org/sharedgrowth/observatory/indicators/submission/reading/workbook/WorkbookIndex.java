package org.sharedgrowth.observatory.indicators.submission.reading.workbook;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Excerpt;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.Markup;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/**
 * Reads a workbook's main part and relationships: its sheets and the paths of the other parts.
 * Chart, macro and dialog sheets contain no cells and are ignored.
 */
final class WorkbookIndex {
    static final String MAIN = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final int MAX_SHEETS = 1_000;

    /**
     * A visible sheet with cells.
     *
     * @param path name of the zip entry
     */
    record Sheet(String name, String path) {}

    /** Names of visible sheets by relationship id, in order. */
    private final Map<String, String> visibleSheets = new LinkedHashMap<>();

    /** Paths of the sheets with cells by relationship id. */
    private final Map<String, String> worksheets = new HashMap<>();

    /** Ids of all relationships read. */
    private final Set<String> relations = new HashSet<>();

    private final List<String> hiddenSheets = new ArrayList<>();
    private @Nullable String texts;
    private @Nullable String styles;
    private boolean uses1904Dates;

    private WorkbookIndex() {}

    static WorkbookIndex read(Workbook book) throws IOException {
        WorkbookIndex index = new WorkbookIndex();
        try (Markup xml = book.part(MAIN)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("workbookPr")) {
                    index.uses1904Dates = isTrue(xml.attribute("date1904"));
                } else if (xml.isStart() && xml.name().equals("sheet")) {
                    index.sheet(xml);
                }
            }
        }
        try (Markup xml = book.part(RELATIONS)) {
            while (xml.next()) {
                if (xml.isStart()) {
                    index.relation(xml);
                }
            }
        }
        return index;
    }

    /** Whether a boolean attribute is true. */
    static boolean isTrue(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    private void sheet(Markup xml) throws UnreadableFile {
        String name = Objects.requireNonNullElse(xml.attribute("name"), "");
        String state = Objects.requireNonNullElse(xml.attribute("state"), "visible");
        String relation = xml.attribute("id");
        if (visibleSheets.size() + hiddenSheets.size() == MAX_SHEETS) {
            throw DamagedWorkbook.because(t -> t.tooManySheets(String.valueOf(MAX_SHEETS)), null);
        }
        if (!state.equals("visible")) {
            hiddenSheets.add(name);
        } else if (relation != null && visibleSheets.putIfAbsent(relation, name) != null) {
            throw DamagedWorkbook.because(FileText::twoNamesForSheet, null);
        }
    }

    private void relation(Markup xml) throws UnreadableFile {
        String target = xml.attribute("Target");
        if (target == null || "External".equals(xml.attribute("TargetMode"))) {
            return;
        }
        String id = Objects.requireNonNullElse(xml.attribute("Id"), "");
        String type = Objects.requireNonNullElse(xml.attribute("Type"), "");
        String duplicate = relations.add(id) ? null : id;
        if (type.endsWith("/worksheet")) {
            worksheets.put(id, path(target));
        } else if (type.endsWith("/sharedStrings")) {
            duplicate = duplicate == null ? texts : duplicate;
            texts = path(target);
        } else if (type.endsWith("/styles")) {
            duplicate = duplicate == null ? styles : duplicate;
            styles = path(target);
        }
        if (duplicate != null) {
            throw DamagedWorkbook.because(FileText::twoPartsOfRole, null);
        }
    }

    /** The entry name of a target, which is relative to the folder of the main part. */
    private static String path(String target) throws UnreadableFile {
        try {
            String path = URI.create("/xl/").resolve(target).getPath();
            if (path != null && path.startsWith("/")) {
                return path.substring(1);
            }
            throw DamagedWorkbook.because(t -> t.notPartOfWorkbook(Excerpt.of(target)), null);
        } catch (IllegalArgumentException e) {
            throw DamagedWorkbook.because(t -> t.notPartOfWorkbook(Excerpt.of(target)), e);
        }
    }

    /**
     * The visible sheets with cells, in order; at least one.
     *
     * @throws UnreadableFile if there is none
     */
    List<Sheet> sheets() throws UnreadableFile {
        List<Sheet> sheets = new ArrayList<>();
        for (Map.Entry<String, String> each : visibleSheets.entrySet()) {
            String path = worksheets.get(each.getKey());
            if (path != null) {
                sheets.add(new Sheet(each.getValue(), path));
            }
        }
        if (sheets.isEmpty()) {
            throw DamagedWorkbook.because(FileText::noVisibleSheet, null);
        }
        return sheets;
    }

    /** Names of the sheets that are hidden. */
    List<String> hiddenSheets() {
        return hiddenSheets;
    }

    /** Path of the shared texts; null if the workbook has none. */
    @Nullable String texts() {
        return texts;
    }

    @Nullable String styles() {
        return styles;
    }

    /** Whether days are counted from 1904. */
    boolean uses1904Dates() {
        return uses1904Dates;
    }
}
