package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.submission.checking.CellTable;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.ColumnPlan;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FileCells;

/** The cells of a file by series, and within a series by period. */
final class GroupedCells {
    private final FileCells file;

    /**
     * The cells of series s are {@code order[starts[s]]} (inclusive) to {@code order[starts[s +
     * 1]]} (exclusive).
     */
    private final int[] starts;

    /** Numbers of the cells by series and period; null if the file is already in this order. */
    private int @Nullable [] order;

    GroupedCells(FileCells file, Findings findings) {
        this.file = file;
        this.starts = new int[file.series().size() + 1];
        groupBySeries();
        for (int series = 0; series < file.series().size(); series++) {
            sortByPeriod(series, findings);
        }
    }

    int start(int series) {
        return starts[series];
    }

    int end(int series) {
        return starts[series + 1];
    }

    /** The number, in the table, of the cell at a position in this order. */
    int cell(int position) {
        return order == null ? position : order[position];
    }

    /** The order, created if the file's order was used so far. */
    private int[] mutableOrder() {
        if (order == null) {
            order = new int[file.cells().size()];
            Arrays.setAll(order, i -> i);
        }
        return order;
    }

    /**
     * Counting sort, which is stable, so that cells of a series stay in the order of their rows.
     */
    private void groupBySeries() {
        CellTable cells = file.cells();
        for (int i = 0; i < cells.size(); i++) {
            starts[cells.series(i) + 1]++;
        }
        for (int s = 1; s < starts.length; s++) {
            starts[s] += starts[s - 1];
        }
        if (cells.isGrouped()) {
            return;
        }
        order = new int[cells.size()];
        int[] next = Arrays.copyOf(starts, starts.length);
        for (int i = 0; i < cells.size(); i++) {
            order[next[cells.series(i)]++] = i;
        }
    }

    private void sortByPeriod(int series, Findings findings) {
        CellTable cells = file.cells();
        boolean ascending = true;
        for (int i = start(series) + 1; i < end(series); i++) {
            ascending &= cells.period(cell(i)) > cells.period(cell(i - 1));
        }
        if (ascending) {
            return;
        }
        int[] sortedOrder = mutableOrder();
        long[] sorted = new long[end(series) - start(series)];
        for (int i = 0; i < sorted.length; i++) {
            int cell = sortedOrder[start(series) + i];
            sorted[i] = ((long) cells.period(cell) << Integer.SIZE) | cell;
        }
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            sortedOrder[start(series) + i] = (int) sorted[i];
            if (i > 0 && sorted[i] >> Integer.SIZE == sorted[i - 1] >> Integer.SIZE) {
                reportDuplicate(series, (int) sorted[i], (int) sorted[i - 1], findings);
            }
        }
    }

    private void reportDuplicate(int series, int cell, int earlier, Findings findings) {
        CellTable cells = file.cells();
        String period =
                new TimePeriod(file.series().frequency(series), cells.period(cell)).toString();
        ColumnPlan plan = file.plan();
        findings.error(
                Rule.DUPLICATE_CELL,
                cells.row(cell),
                plan.period < 0 ? period : plan.names.get(plan.period),
                period,
                cells.row(earlier));
    }
}
