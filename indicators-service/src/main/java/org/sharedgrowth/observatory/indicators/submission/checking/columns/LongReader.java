package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.submission.checking.CellRun;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.SeriesTable;
import org.sharedgrowth.observatory.indicators.submission.checking.StatusRule;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.KeyReader.Outcome;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;

/** Reads files with one row for each observation: long CSV, SDMX-CSV and SDMX messages. */
public final class LongReader implements TableReader {
    private final ColumnPlan plan;
    private final CheckContext context;
    private final Findings findings;
    private final FileCells file;
    private final PeriodColumn periods;
    private final ValueColumn values;
    private final StructureColumns structures;
    private final IndicatorBounds bounds;
    private final FrequencyWarnings frequencyWarnings;
    private final FuturePeriods futurePeriods;
    private final int status;
    private final int noAttributes;

    /** Series that are to be deleted as a whole. */
    private final BitSet deletedSeries = new BitSet();

    /** The series of the last row with a valid key, or -1 after the key or frequency changed. */
    private int currentSeries = -1;

    /** The frequency of the last row; null if its period was invalid or absent. */
    private @Nullable Frequency frequency;

    public LongReader(
            FileCells file,
            CheckContext context,
            IndicatorBounds bounds,
            FrequencyWarnings frequencyWarnings,
            Findings findings) {
        this.plan = file.plan();
        this.context = context;
        this.findings = findings;
        this.file = file;
        this.bounds = bounds;
        this.frequencyWarnings = frequencyWarnings;
        this.futurePeriods = new FuturePeriods(context, findings);
        this.periods =
                new PeriodColumn(plan.name(plan.period, context.structure().timeDimension().id()));
        this.values =
                new ValueColumn(
                        plan.name(plan.value, context.structure().measure().id()), findings);
        this.structures = new StructureColumns(plan, context.flow().id(), findings);
        this.noAttributes = file.seriesAttributes().emptyCombination();
        this.status = context.structure().observationAttribute(StatusRule.ATTRIBUTE);
    }

    @Override
    public void read(CsvScanner row) throws IOException {
        long errorsBefore = findings.errors();
        if (!RowShape.isWellFormed(row, plan.names.size(), findings)) {
            return;
        }
        structures.checkStructure(row);
        boolean delete = structures.isDeletion(row);
        Outcome key = file.keys().read(row);
        if (key == Outcome.SKIPPED) {
            return;
        }
        if (delete && row.isEmpty(plan.period) && key != Outcome.WRONG) {
            deleteSeries(row, errorsBefore);
            return;
        }
        TimePeriod period = toRowFrequency(periods.read(row, plan.period, findings), key);
        if (key != Outcome.SAME || period == null || period.frequency() != frequency) {
            currentSeries = -1;
            frequency = period == null ? null : period.frequency();
        }
        boolean hasValidKey = period != null && key != Outcome.WRONG;
        if (currentSeries < 0
                && period != null
                && key != Outcome.WRONG
                && !file.keys().accepts(period.frequency())) {
            hasValidKey = false;
            findings.error(
                    Rule.PERIOD_FREQUENCY,
                    row.row(),
                    periods.name(),
                    row.text(plan.period),
                    file.keys().statedFrequency());
        }
        if (delete) {
            deleteCell(row, period, errorsBefore);
        } else {
            addCell(row, period, hasValidKey, errorsBefore);
        }
    }

    /**
     * Converts a day to the period of the row's frequency that begins on it. Other periods, and
     * days on which no such period begins, are returned unchanged.
     */
    private @Nullable TimePeriod toRowFrequency(@Nullable TimePeriod period, Outcome key) {
        if (period == null || period.frequency() != Frequency.D || key == Outcome.WRONG) {
            return period;
        }
        Frequency stated = plan.kind.isSdmx() ? file.keys().frequency() : null;
        TimePeriod normalized = stated == null ? null : NormalizedTime.startingWith(period, stated);
        return normalized == null ? period : normalized;
    }

    /** Deletes all periods of the series of the row's key. */
    private void deleteSeries(CsvScanner row, long errorsBefore) throws IOException {
        Frequency stated = file.keys().frequency();
        currentSeries = -1;
        frequency = null;
        if (stated == null) {
            // Without a frequency the series is unknown: reports the empty period as an error.
            periods.read(row, plan.period, findings);
        } else if (findings.errors() == errorsBefore) {
            int number = file.series().number(file.keys().key(), stated, noAttributes, row.row());
            if (deletedSeries.get(number)) {
                return;
            }
            deletedSeries.set(number);
            file.cells().addDeletion(number, CellRun.EVERY_PERIOD, row.row());
        }
    }

    private void deleteCell(CsvScanner row, @Nullable TimePeriod period, long errorsBefore)
            throws IOException {
        if (period != null && findings.errors() == errorsBefore) {
            // Attributes of a deletion do not apply to the series.
            int number = seriesOf(row, period, noAttributes);
            if (number < 0) {
                return;
            }
            file.cells().addDeletion(number, period.ordinal(), row.row());
        }
    }

    private void addCell(
            CsvScanner row, @Nullable TimePeriod period, boolean hasValidKey, long errorsBefore)
            throws IOException {
        ValueColumn.Kind value = values.read(row, plan.value);
        int seriesAttributes = file.seriesAttributes().read(row, findings);
        int attributes = file.observationAttributes().read(row, findings);
        checkStatus(row, value, attributes);
        if (value == ValueColumn.Kind.NUMBER) {
            bounds.check(values.number(), row.row(), values.name(), seriesAttributes, hasValidKey);
            if (period != null) {
                futurePeriods.check(period, row.row(), periods.name(), statusOf(attributes));
            }
        }
        if (period == null || findings.errors() != errorsBefore) {
            return;
        }
        int numberIfNew = file.series().size();
        int number = seriesOf(row, period, seriesAttributes);
        if (number < 0) {
            return;
        }
        if (number == numberIfNew) {
            frequencyWarnings.check(number, row.row(), periods.name(), period.toString());
        }
        if (value == ValueColumn.Kind.NUMBER) {
            file.cells().add(number, period.ordinal(), values.number(), attributes, row.row());
        } else {
            file.cells().addMissing(number, period.ordinal(), attributes, row.row());
        }
    }

    /**
     * The series of a row with a valid key, or -1 after adding findings if the row contradicts the
     * series' first row.
     */
    private int seriesOf(CsvScanner row, TimePeriod period, int combination) {
        SeriesTable series = file.series();
        int number = currentSeries;
        if (number < 0) {
            number = series.number(file.keys().key(), period.frequency(), combination, row.row());
            if (series.frequency(number) != period.frequency()) {
                findings.error(
                        Rule.PERIOD_FREQUENCY,
                        row.row(),
                        periods.name(),
                        period.toString(),
                        series.frequency(number).name());
                return -1;
            }
            currentSeries = number;
        }
        return series.attributes(number) == combination
                        || combination == noAttributes
                        || agrees(row, number, combination)
                ? number
                : -1;
    }

    private boolean agrees(CsvScanner row, int number, int combination) {
        AttributeColumns attributes = file.seriesAttributes();
        int first = file.series().attributes(number);
        if (first == noAttributes) {
            // So far the series had only deletions.
            file.series().setAttributes(number, combination, row.row());
            return true;
        }
        boolean same = true;
        for (int a = 0; a < context.structure().seriesAttributes().size(); a++) {
            String actual = String.valueOf(attributes.value(combination, a));
            String expected = String.valueOf(attributes.value(first, a));
            if (!actual.equals(expected)) {
                same = false;
                findings.error(
                        Rule.ATTRIBUTE_CHANGES,
                        row.row(),
                        attributes.name(a),
                        actual,
                        context.structure().seriesAttributes().get(a).id(),
                        expected,
                        file.series().row(number));
            }
        }
        return same;
    }

    private @Nullable String statusOf(int attributes) {
        return status < 0 ? null : file.observationAttributes().value(attributes, status);
    }

    private void checkStatus(CsvScanner row, ValueColumn.Kind value, int attributes) {
        if (status < 0 || value == ValueColumn.Kind.WRONG) {
            return;
        }
        AttributeColumns columns = file.observationAttributes();
        String given = statusOf(attributes);
        boolean hasValue = value == ValueColumn.Kind.NUMBER;
        if (!StatusRule.fits(given, hasValue)) {
            findings.error(
                    Rule.VALUE_STATUS,
                    row.row(),
                    columns.name(status),
                    given == null ? "" : given,
                    hasValue);
        }
    }
}
