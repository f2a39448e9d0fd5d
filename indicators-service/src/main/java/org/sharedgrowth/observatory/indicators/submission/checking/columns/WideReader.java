package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.KeyReader.Outcome;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;

/**
 * Reads the World Bank's wide files: one row for each series, one column for each period; empty
 * cells are ignored.
 */
public final class WideReader implements TableReader {
    private final ColumnPlan plan;
    private final Findings findings;
    private final FileCells file;
    private final ValueColumn values;
    private final IndicatorBounds bounds;
    private final FrequencyWarnings frequencyWarnings;
    private final FuturePeriods futurePeriods;
    private final int noSeriesAttributes;
    private final int noAttributes;

    public WideReader(
            FileCells file,
            CheckContext context,
            IndicatorBounds bounds,
            FrequencyWarnings frequencyWarnings,
            Findings findings) {
        this.plan = file.plan();
        this.findings = findings;
        this.file = file;
        this.bounds = bounds;
        this.frequencyWarnings = frequencyWarnings;
        this.futurePeriods = new FuturePeriods(context, findings);
        this.values = new ValueColumn("", findings);
        this.noSeriesAttributes = file.seriesAttributes().emptyCombination();
        this.noAttributes = file.observationAttributes().emptyCombination();
    }

    @Override
    public void read(CsvScanner row) throws IOException {
        if (!RowShape.isWellFormed(row, plan.names.size(), findings)) {
            return;
        }
        Outcome key = file.keys().read(row);
        if (key != Outcome.GOOD && key != Outcome.SAME) {
            return;
        }
        Frequency frequency = null;
        int series = -1;
        for (int column = 0; column < plan.periods.length; column++) {
            TimePeriod period = plan.periods[column];
            if (period == null || row.isEmpty(column)) {
                continue;
            }
            String name = plan.names.get(column);
            if (values.read(row, column, name) != ValueColumn.Kind.NUMBER) {
                continue;
            }
            long errors = findings.errors();
            boolean hasValidKey = file.keys().accepts(period.frequency());
            bounds.check(values.number(), row.row(), name, noSeriesAttributes, hasValidKey);
            futurePeriods.check(period, row.row(), name, null);
            if (findings.errors() > errors) {
                continue;
            }
            if (period.frequency() != frequency) {
                frequency = period.frequency();
                series = seriesOf(row, frequency, name);
            }
            if (series >= 0) {
                file.cells()
                        .add(series, period.ordinal(), values.number(), noAttributes, row.row());
            }
        }
    }

    private int seriesOf(CsvScanner row, @Nullable Frequency frequency, String column) {
        if (frequency == null || !file.keys().accepts(frequency)) {
            findings.error(
                    Rule.PERIOD_FREQUENCY,
                    row.row(),
                    column,
                    column,
                    file.keys().statedFrequency());
            return -1;
        }
        int numberIfNew = file.series().size();
        int number =
                file.series().number(file.keys().key(), frequency, noSeriesAttributes, row.row());
        if (number == numberIfNew) {
            frequencyWarnings.check(number, row.row(), column, column);
        }
        return number;
    }
}
