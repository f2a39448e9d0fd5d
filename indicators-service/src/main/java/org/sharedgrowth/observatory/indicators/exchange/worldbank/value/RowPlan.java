package org.sharedgrowth.observatory.indicators.exchange.worldbank.value;

import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.MostRecent;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;

/** Plans which rows of each series are written, newest first. Not thread-safe. */
final class RowPlan {
    private final MostRecent mostRecent;
    private int[] periods = new int[64];
    private int[] rows = new int[64];
    private int count;

    RowPlan(MostRecent mostRecent) {
        this.mostRecent = mostRecent;
    }

    /** Plans the rows of another series; returns their number. */
    int planRows(SeriesView view) {
        count = 0;
        if (mostRecent.fillsGaps()) {
            fill(view);
        } else {
            for (int i = view.size() - 1; i >= 0; i--) {
                add(view.series().period(view.row(i)), view.row(i));
            }
        }
        return count;
    }

    /**
     * Plans one row for each of the newest periods, from the newest backwards; gaps are filled with
     * the previous value, if there is one.
     */
    private void fill(SeriesView view) {
        PackedSeries series = view.series();
        int i = view.size() - 1;
        int last = series.period(view.row(i));
        for (int period = last; period > last - mostRecent.periods() && i >= 0; period--) {
            while (i >= 0 && series.period(view.row(i)) > period) {
                i--;
            }
            int value = i;
            while (value >= 0 && series.isMissing(view.row(value))) {
                value--;
            }
            if (value >= 0) {
                add(period, view.row(value));
            } else if (i >= 0 && series.period(view.row(i)) == period) {
                add(period, view.row(i));
            }
        }
    }

    private void add(int period, int row) {
        if (count == rows.length) {
            periods = Arrays.copyOf(periods, count * 2);
            rows = Arrays.copyOf(rows, count * 2);
        }
        periods[count] = period;
        rows[count++] = row;
    }

    /** The ordinal of the period of planned row {@code index}. */
    int period(int index) {
        return periods[index];
    }

    /** The row of the series that has the value: a row of an earlier period if a gap was filled. */
    int row(int index) {
        return rows[index];
    }
}
