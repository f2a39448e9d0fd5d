package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.SeriesTable;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.DimensionColumn.Verdict;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/** Reads the series key of a row: one number for each dimension. */
public final class KeyReader {
    /** The result of reading a key. */
    enum Outcome {
        GOOD,
        /** Valid, and the same as in the previous record. */
        SAME,
        /** Invalid; a finding was added. */
        WRONG,
        /** Contains an unknown code, and such rows are skipped. */
        SKIPPED
    }

    private final CheckContext context;
    private final Findings findings;
    private final int[] columns;
    private final DimensionColumn[] dimensions;
    private final int[] texts;
    private final int[] key;
    private final int frequencyDimension;

    /** The number of the code of each frequency that the codelist contains. */
    private final Map<Frequency, Integer> frequencies = new EnumMap<>(Frequency.class);

    private final Totals totals;

    /** Positions of the dimensions without a column, except for the frequency. */
    private final int[] omittedDimensions;

    /** Number of cells at the start of a row that contain the whole key. */
    private final int leadingCells;

    /** Number of the last record with a valid key. */
    private long lastValidRecord;

    KeyReader(ColumnPlan plan, CheckContext context, Findings findings) {
        List<Dsd.Component> components = context.structure().dimensions();
        this.context = context;
        this.findings = findings;
        this.columns = plan.dimensions;
        this.dimensions = new DimensionColumn[components.size()];
        this.texts = new int[components.size()];
        this.key = new int[components.size()];
        this.frequencyDimension = context.structure().dimension(Dsd.FREQUENCY);
        for (int d = 0; d < components.size(); d++) {
            Dsd.Component component = components.get(d);
            dimensions[d] =
                    new DimensionColumn(
                            component,
                            plan.name(columns[d], component.id()),
                            context,
                            !plan.kind.isSdmx(),
                            plan.isLabelled());
        }
        numberFrequencies(components);
        this.totals = new Totals(context.structure());
        this.omittedDimensions =
                IntStream.range(0, columns.length)
                        .filter(d -> columns[d] < 0 && d != frequencyDimension)
                        .toArray();
        this.leadingCells = IntStream.of(columns).max().orElse(-1) + 1;
    }

    private void numberFrequencies(List<Dsd.Component> components) {
        Codelist codes =
                frequencyDimension < 0 ? null : components.get(frequencyDimension).codelist();
        for (Frequency frequency : Frequency.values()) {
            if (codes != null && codes.contains(frequency.name())) {
                frequencies.put(frequency, codes.position(frequency.name()));
            }
        }
    }

    /** The key last read; the next row overwrites the array. */
    int[] key() {
        return key;
    }

    /** Reads the key of a row. */
    Outcome read(CsvScanner row) throws UnreadableFile {
        if (row.repeatedCells() >= leadingCells && lastValidRecord == row.records() - 1) {
            lastValidRecord++;
            return Outcome.SAME;
        }
        boolean valid = true;
        int unknown = -1;
        for (int d = 0; d < columns.length; d++) {
            if (columns[d] < 0) {
                continue;
            }
            texts[d] = dimensions[d].textNumber(row, columns[d]);
            Verdict verdict = dimensions[d].verdict(texts[d]);
            valid &= verdict == Verdict.GOOD;
            key[d] = dimensions[d].codeNumber(texts[d]);
            unknown = verdict == Verdict.UNKNOWN && unknown < 0 ? d : unknown;
        }
        if (valid) {
            fillOmitted();
            lastValidRecord = row.records();
            return Outcome.GOOD;
        }
        if (unknown >= 0 && context.skipUnknown()) {
            dimensions[unknown].skip(texts[unknown], row.row());
            return Outcome.SKIPPED;
        }
        for (int d = 0; d < columns.length; d++) {
            if (columns[d] >= 0) {
                dimensions[d].report(texts[d], row.row(), findings);
            }
        }
        return Outcome.WRONG;
    }

    private void fillOmitted() {
        int[] totalCodes = totals.of(key);
        for (int dimension : omittedDimensions) {
            key[dimension] = totalCodes[dimension];
        }
    }

    /**
     * Whether a period of this frequency is allowed in the row. If the file has no frequency
     * column, the period's frequency is put into the key.
     */
    boolean accepts(Frequency frequency) {
        if (frequencyDimension < 0) {
            return true;
        }
        int position = frequencies.getOrDefault(frequency, -1);
        if (columns[frequencyDimension] < 0) {
            key[frequencyDimension] = position;
            return position >= 0;
        }
        return position >= 0 && key[frequencyDimension] == position;
    }

    /**
     * The frequency given in the row; null if the structure has no such dimension or the code is
     * not the code of a frequency.
     */
    @Nullable Frequency frequency() {
        if (frequencyDimension < 0) {
            return null;
        }
        for (Map.Entry<Frequency, Integer> known : frequencies.entrySet()) {
            if (known.getValue() == key[frequencyDimension]) {
                return known.getKey();
            }
        }
        return null;
    }

    /**
     * The code of the frequency in the row, for a finding; if the row has none, all codes of
     * frequencies that the structure has.
     */
    String statedFrequency() {
        return frequencyDimension < 0 || key[frequencyDimension] < 0
                ? frequencies.keySet().stream().map(Frequency::name).collect(joining(", "))
                : code(frequencyDimension, key[frequencyDimension]);
    }

    /** The code that a number stands for in a dimension. */
    String code(int dimension, int number) {
        return dimensions[dimension].codeOf(number);
    }

    /** All codes of the last key joined by dots; the key must be valid. */
    String keyText() {
        StringBuilder text = new StringBuilder(64);
        for (int d = 0; d < dimensions.length; d++) {
            text.append(d == 0 ? "" : ".").append(code(d, key[d]));
        }
        return text.toString();
    }

    /** All codes of a series joined by dots. */
    String keyOf(SeriesTable series, int number) {
        StringBuilder text = new StringBuilder(64);
        for (int d = 0; d < dimensions.length; d++) {
            text.append(d == 0 ? "" : ".").append(code(d, series.codeNumber(number, d)));
        }
        return text.toString();
    }

    /** Adds findings for unknown codes whose rows were skipped. */
    public void reportSkipped() {
        for (DimensionColumn dimension : dimensions) {
            dimension.reportSkipped(findings);
        }
    }

    /** The code of a dimension in a series, or null if the structure has no such dimension. */
    public @Nullable String code(SeriesTable series, int number, String dimension) {
        int position = context.structure().dimension(dimension);
        return position < 0 ? null : code(position, series.codeNumber(number, position));
    }
}
