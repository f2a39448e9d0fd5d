package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.util.Locale;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.series.packed.DecimalParser;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;

/** Reads values: a number, no value (an empty cell or {@code NaN}), or an error. */
final class ValueColumn {
    /** The kind of a cell. */
    enum Kind {
        NUMBER,
        MISSING,
        WRONG
    }

    private static final Set<String> INFINITIES = Set.of("inf", "infinity", "∞");

    private final String name;
    private final Findings findings;
    private final DecimalParser number = new DecimalParser();

    /**
     * @param name header of the column, or empty if each value has its own column
     */
    ValueColumn(String name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    /** The header of the column. */
    String name() {
        return name;
    }

    /** The number last read. */
    DecimalParser number() {
        return number;
    }

    Kind read(CsvScanner row, int cell) {
        return read(row, cell, name);
    }

    /** Reads a cell; adds a finding with the column's name for an error. */
    Kind read(CsvScanner row, int cell, String column) {
        if (row.isEmpty(cell)) {
            return Kind.MISSING;
        }
        return switch (number.parse(row.bytes(), row.start(cell), row.end(cell))) {
            case NUMBER -> Kind.NUMBER;
            case OUT_OF_RANGE -> {
                findings.error(Rule.OUT_OF_RANGE, row.row(), column, row.text(cell));
                yield Kind.WRONG;
            }
            case NOT_A_NUMBER -> kindOfText(row.text(cell), row.row(), column);
        };
    }

    private Kind kindOfText(String text, long row, String column) {
        if (text.equals("NaN")) {
            return Kind.MISSING;
        }
        String unsigned = text.replaceFirst("^[+-]", "").toLowerCase(Locale.ROOT);
        Rule rule = INFINITIES.contains(unsigned) ? Rule.INFINITE : Rule.NOT_A_NUMBER;
        findings.error(rule, row, column, text);
        return Kind.WRONG;
    }
}
