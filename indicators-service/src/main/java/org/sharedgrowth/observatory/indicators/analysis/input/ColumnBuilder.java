package org.sharedgrowth.observatory.indicators.analysis.input;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/**
 * Collects the rows of one column, then lays them out by area and year. A year gets its annual
 * figure or, if it has none, the figure of the shorter period that ends last in it. A row without a
 * value is used only if no other row of the year has a value. Not thread-safe.
 */
final class ColumnBuilder {
    private static final int MAX_SOURCES = 20;

    private final Scope scope;
    private final @Nullable MeasureUnit[] units;
    private final long[] releases;
    private final Set<String> sources = new LinkedHashSet<>();
    private int[] areas = new int[256];
    private int[] years = new int[256];
    private double[] values = new double[256];
    private double[] errors = new double[0];
    private double[] samples = new double[0];
    private @Nullable String[] statuses = new String[256];
    private @Nullable TimePeriod[] periods = new TimePeriod[0];
    private int count;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    ColumnBuilder(Scope scope) {
        this.scope = scope;
        this.units = new MeasureUnit[scope.areas().size()];
        this.releases = new long[scope.areas().size()];
    }

    /** First year with a row; the largest number if there is none. */
    int first() {
        return first;
    }

    /** Last year with a row; the smallest number if there is none. */
    int last() {
        return last;
    }

    /**
     * Adds the rows of a series that the caller may see. If an area has a second series in a
     * different unit, that series is left out, because its figures would otherwise be mixed
     * silently with the others.
     */
    void add(int area, SeriesView view, RowValues rows) {
        PackedSeries series = view.series();
        MeasureUnit unit = rows.unit(series);
        MeasureUnit known = units[area];
        if (known != null && !known.isSameAs(unit)) {
            return;
        }
        boolean annual = series.frequency() == Frequency.A;
        boolean used = false;
        String source = null;
        for (int i = 0; i < view.size(); i++) {
            int row = view.row(i);
            TimePeriod period =
                    annual ? null : new TimePeriod(series.frequency(), series.period(row));
            int year = period == null ? series.period(row) : year(period);
            if (scope.has(year)) {
                add(area, year, period, series, row, rows);
                String stated = rows.source(series, row);
                if (stated != null && !stated.equals(source) && sources.size() < MAX_SOURCES) {
                    sources.add(stated);
                    source = stated;
                }
                used = true;
            }
        }
        if (used) {
            units[area] = unit;
            releases[area] = Math.max(releases[area], view.release());
        }
    }

    /**
     * The year in the period's text; for a week, this is the year to which the week is assigned.
     */
    private static int year(TimePeriod period) {
        return Integer.parseInt(period.toString().substring(0, 4));
    }

    private void add(
            int area,
            int year,
            @Nullable TimePeriod period,
            PackedSeries series,
            int row,
            RowValues rows) {
        if (count == areas.length) {
            grow();
        }
        areas[count] = area;
        years[count] = year;
        values[count] = RowValues.value(series, row);
        statuses[count] = rows.status(series, row);
        errors = put(errors, rows.standardError(series, row));
        samples = put(samples, rows.sampleSize(series, row));
        if (period != null) {
            periods =
                    periods.length < areas.length ? Arrays.copyOf(periods, areas.length) : periods;
            periods[count] = period;
        }
        count++;
        first = Math.min(first, year);
        last = Math.max(last, year);
    }

    private double[] put(double[] numbers, double number) {
        if (Double.isNaN(number) && numbers.length == 0) {
            return numbers;
        }
        double[] array = numbers;
        if (numbers.length < areas.length) {
            array = Arrays.copyOf(numbers, areas.length);
            Arrays.fill(array, numbers.length == 0 ? 0 : numbers.length, areas.length, Double.NaN);
        }
        array[count] = number;
        return array;
    }

    private void grow() {
        int size = 2 * areas.length;
        areas = Arrays.copyOf(areas, size);
        years = Arrays.copyOf(years, size);
        values = Arrays.copyOf(values, size);
        statuses = Arrays.copyOf(statuses, size);
    }

    /** The column over these consecutive years. */
    Column build(ColumnKey key, int[] columnYears) {
        int size = scope.areas().size() * columnYears.length;
        int[] chosen = choose(columnYears, size);
        double[] cells = pick(values, chosen);
        @Nullable String[] states = new String[size];
        @Nullable String @Nullable [] texts = periods.length == 0 ? null : new String[size];
        for (int cell = 0; cell < size; cell++) {
            int row = chosen[cell];
            if (row >= 0) {
                states[cell] = statuses[row];
                TimePeriod period = row < periods.length ? periods[row] : null;
                if (texts != null && period != null) {
                    texts[cell] = period.toString();
                }
            }
        }
        return new Column(
                key,
                cells,
                states,
                texts,
                errors.length == 0 ? null : pick(errors, chosen),
                samples.length == 0 ? null : pick(samples, chosen),
                units,
                releases,
                List.copyOf(sources));
    }

    /** The row that is used for each cell; -1 where there is none. */
    private int[] choose(int[] columnYears, int size) {
        int[] chosen = new int[size];
        Arrays.fill(chosen, -1);
        for (int row = 0; row < count; row++) {
            int cell = areas[row] * columnYears.length + years[row] - columnYears[0];
            if (chosen[cell] < 0 || isBetter(row, chosen[cell])) {
                chosen[cell] = row;
            }
        }
        return chosen;
    }

    private boolean isBetter(int row, int other) {
        boolean missing = Double.isNaN(values[row]);
        if (missing != Double.isNaN(values[other])) {
            return !missing;
        }
        TimePeriod mine = row < periods.length ? periods[row] : null;
        TimePeriod others = other < periods.length ? periods[other] : null;
        if (mine == null || others == null) {
            return mine == null && others != null;
        }
        return mine.lastDay().isAfter(others.lastDay());
    }

    private static double[] pick(double[] from, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = rows[i] < 0 || rows[i] >= from.length ? Double.NaN : from[rows[i]];
        }
        return picked;
    }
}
