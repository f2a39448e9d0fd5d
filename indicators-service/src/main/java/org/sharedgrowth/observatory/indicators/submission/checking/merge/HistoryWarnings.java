package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.math.BigDecimal;
import org.sharedgrowth.observatory.indicators.series.packed.Decimals;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.submission.checking.CellTable;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.ColumnPlan;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FileCells;

/** Warnings about values that are unusual compared with released data. */
final class HistoryWarnings {
    private static final double MIN_JUMP_FACTOR = 10;
    private static final int OLD_PERIOD_YEARS = 5;

    private final FileCells file;
    private final Findings findings;

    HistoryWarnings(FileCells file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * Checks a cell of the file; there are no warnings about a cell without a value.
     *
     * @param index index of the same period in the old version, or {@code -(insertion point) - 1}
     *     if absent
     */
    void check(int cell, SeriesContent old, int index) {
        BigDecimal now = file.cells().value(cell);
        if (now == null) {
            return;
        }
        Decimals values = old.values();
        int before = index >= 0 ? index : -index - 2;
        while (before >= 0 && values.isMissing(before)) {
            before--;
        }
        BigDecimal was = before < 0 ? null : values.value(before);
        if (was == null || was.compareTo(now) == 0) {
            return;
        }
        // A change from or to zero has no factor.
        double factor = was.signum() == 0 ? 0 : Math.abs(now.doubleValue() / was.doubleValue());
        if (factor >= MIN_JUMP_FACTOR || (factor <= 1 / MIN_JUMP_FACTOR && factor > 0)) {
            warn(Rule.JUMP, cell, now, was, period(old.frequency(), old.periods()[before]));
        }
        if (before == index && isOldPeriod(old, index)) {
            warn(Rule.OLD_PERIOD_REVISED, cell, now, was);
        }
    }

    private void warn(
            Rule rule, int cell, BigDecimal now, BigDecimal was, Object... ruleArguments) {
        CellTable cells = file.cells();
        ColumnPlan plan = file.plan();
        Frequency frequency = file.series().frequency(cells.series(cell));
        String column =
                plan.value >= 0
                        ? plan.names.get(plan.value)
                        : period(frequency, cells.period(cell));
        Object[] arguments = new Object[ruleArguments.length + 1];
        arguments[0] = was.toPlainString();
        System.arraycopy(ruleArguments, 0, arguments, 1, ruleArguments.length);
        findings.warning(rule, cells.row(cell), column, now.toPlainString(), arguments);
    }

    private static boolean isOldPeriod(SeriesContent old, int index) {
        Frequency frequency = old.frequency();
        int years =
                new TimePeriod(frequency, old.periods()[old.size() - 1]).firstDay().getYear()
                        - new TimePeriod(frequency, old.periods()[index]).firstDay().getYear();
        return years > OLD_PERIOD_YEARS;
    }

    private static String period(Frequency frequency, int ordinal) {
        return new TimePeriod(frequency, ordinal).toString();
    }
}
