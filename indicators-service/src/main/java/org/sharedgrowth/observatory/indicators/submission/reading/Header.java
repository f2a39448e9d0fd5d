package org.sharedgrowth.observatory.indicators.submission.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Message;

/**
 * The header of a table of an accepted type.
 *
 * @param kind table type, detected from the column names
 * @param columns names as written, in order; a name is empty if a trailing comma created the column
 * @param row line of the header in the file; 0 if there is none, as in messages
 * @param onlyDeletes whether all rows only delete, so that columns for values may be missing
 */
public record Header(Kind kind, List<String> columns, long row, boolean onlyDeletes) {
    /** The accepted table types. CSV types are recognized by some of their columns. */
    public enum Kind {
        /** SDMX-CSV, 2.0 or 1.0: every component of the structure is a column. */
        SDMX_CSV("SDMX-CSV"),
        /** One row per observation; more dimensions and attributes may follow in any order. */
        LONG_CSV("long CSV"),
        /** The World Bank's format: one row per series, one column per period. */
        WIDE_CSV("World Bank wide CSV"),
        /** A data message of SDMX-ML, 2.1 or 3.0; its components are the columns. */
        SDMX_ML("SDMX-ML"),
        /** A data message of SDMX-JSON. */
        SDMX_JSON("SDMX-JSON");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        private boolean isKnownBy(List<String> names) {
            return switch (this) {
                // On a sheet of notes, the label "Dataflow" followed by its value is not a header.
                case SDMX_CSV ->
                        names.contains("structure_id")
                                || (names.contains("dataflow") && names.size() > 2);
                case LONG_CSV -> names.containsAll(List.of("indicator", "area", "period", "value"));
                case WIDE_CSV -> names.containsAll(List.of("country code", "indicator code"));
                case SDMX_ML, SDMX_JSON -> false;
            };
        }

        /** Whether files of this type name components by their ids and give complete keys. */
        public boolean isSdmx() {
            return this != LONG_CSV && this != WIDE_CSV;
        }

        /** Whether it is a message rather than a table with a header. */
        public boolean isMessage() {
            return this == SDMX_ML || this == SDMX_JSON;
        }

        /** The name that is shown to users. */
        public String label() {
            return label;
        }
    }

    /** Maximum number of lines before the header; the World Bank writes four. */
    private static final int MAX_PREAMBLE_LINES = 20;

    private static final int MAX_SHOWN = 120;

    public Header {
        columns = List.copyOf(columns);
    }

    /**
     * Reads up to and including the header.
     *
     * @throws UnreadableFile if the file is empty or its first lines contain no known header
     */
    public static Header read(CsvScanner scanner) throws IOException {
        String first = "";
        for (int i = 0; i < MAX_PREAMBLE_LINES && scanner.next(); i++) {
            List<String> columns = columns(scanner);
            if (i == 0) {
                first = String.join(",", columns);
            }
            Kind kind = kind(columns);
            if (kind != null) {
                return new Header(kind, columns, scanner.row(), false);
            }
        }
        throw first.isEmpty() ? empty() : unknown(first);
    }

    private static List<String> columns(CsvScanner scanner) {
        List<String> columns = new ArrayList<>(scanner.cells());
        for (int i = 0; i < scanner.cells(); i++) {
            columns.add(scanner.text(i));
        }
        return columns;
    }

    private static @Nullable Kind kind(List<String> columns) {
        List<String> names = columns.stream().map(Header::fold).toList();
        for (Kind kind : Kind.values()) {
            if (kind.isKnownBy(names)) {
                return kind;
            }
        }
        return null;
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static UnreadableFile empty() {
        return new UnreadableFile("empty", 0, FileText::emptyFile, FileText::sendHeaderAndRow);
    }

    private static UnreadableFile unknown(String first) {
        String shown = Excerpt.of(first);
        // In many languages, spreadsheets use separators other than the comma.
        if (kind(List.of(first.split(";", -1))) != null) {
            return separated(t -> t.separatedBySemicolons(shown));
        }
        if (kind(List.of(first.split("\t", -1))) != null) {
            return separated(t -> t.separatedByTabs(shown));
        }
        String start = first.length() > MAX_SHOWN ? first.substring(0, MAX_SHOWN) + "…" : first;
        return UnknownFormat.refusal(1, t -> t.noKnownHeader(Excerpt.of(start)));
    }

    private static UnreadableFile separated(Function<FileText, Message> reason) {
        return new UnreadableFile("unknown-format", 1, reason, FileText::separateByCommas);
    }
}
