package org.sharedgrowth.observatory.local.seed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a seed table.
 *
 * @param line its line in the file, for messages
 */
record Row(long line, Map<String, String> fields) {
    static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");

    static Row of(NamedCsvRecord row) {
        return new Row(row.getStartingLineNumber(), row.getFieldsAsMap());
    }

    /** The cell of a column; empty if the table has no such column. */
    String get(String column) {
        return fields.getOrDefault(column, "");
    }

    /** The parts of a cell, separated by semicolons; none for an empty cell. */
    List<String> list(String column) {
        String cell = get(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }

    /** The filled cells of {@code prefix_en}, {@code prefix_fr} and so on, by language. */
    Map<String, String> texts(String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String text = get(prefix + "_" + language);
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }
}
