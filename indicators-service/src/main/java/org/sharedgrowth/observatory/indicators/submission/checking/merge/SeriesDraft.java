package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Decimals;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.submission.checking.CellTable;

/** Builds a series, observation by observation; the arrays are reused. */
final class SeriesDraft {
    private final CellTable cells;
    private final @Nullable String[][] attributes;

    /** For each attribute, whether its values differ so far; if not, only the first is stored. */
    private final boolean[] valuesDiffer;

    private int[] periods = new int[128];
    private Decimals.Builder values = new Decimals.Builder(128);
    private int size;

    SeriesDraft(CellTable cells, int observationAttributes) {
        this.cells = cells;
        this.attributes = new @Nullable String[observationAttributes][128];
        this.valuesDiffer = new boolean[observationAttributes];
    }

    void start(int expectedSize) {
        size = 0;
        values = new Decimals.Builder(expectedSize);
    }

    /** Adds an unchanged observation of an earlier version. */
    void keep(SeriesContent old, int index) {
        append(old.periods()[index]);
        values.add(old.values(), index);
        for (int a = 0; a < attributes.length; a++) {
            boolean known = a < old.observationAttributes().size();
            set(a, known ? old.observationAttributes().get(a).at(index) : null);
        }
    }

    /** Adds a cell of the file; its attributes must then be {@link #set}. */
    void add(int cell) {
        append(cells.period(cell));
        if (cells.scale(cell) == Decimals.WIDE) {
            values.addWide(cells.wide(cells.mantissa(cell)));
        } else {
            values.add(cells.mantissa(cell), cells.scale(cell));
        }
    }

    /** Sets an attribute of the last observation. */
    void set(int attribute, @Nullable String value) {
        @Nullable String[] column = attributes[attribute];
        if (size == 1) {
            column[0] = value;
            valuesDiffer[attribute] = false;
        } else if (valuesDiffer[attribute]) {
            column[size - 1] = value;
        } else if (!Objects.equals(value, column[0])) {
            Arrays.fill(column, 1, size - 1, column[0]);
            column[size - 1] = value;
            valuesDiffer[attribute] = true;
        }
    }

    SeriesContent content(Frequency frequency, List<@Nullable String> seriesAttributes) {
        List<AttributeColumn> columns = new ArrayList<>(attributes.length);
        for (int a = 0; a < attributes.length; a++) {
            @Nullable String[] column = attributes[a];
            columns.add(
                    size == 0 || !valuesDiffer[a]
                            ? new AttributeColumn.Uniform(size == 0 ? null : column[0])
                            : new AttributeColumn.Each(Arrays.copyOf(column, size)));
        }
        return new SeriesContent(
                frequency, Arrays.copyOf(periods, size), values.build(), seriesAttributes, columns);
    }

    private void append(int period) {
        if (size == periods.length) {
            periods = Arrays.copyOf(periods, size * 2);
            for (int a = 0; a < attributes.length; a++) {
                attributes[a] = Arrays.copyOf(attributes[a], size * 2);
            }
        }
        periods[size++] = period;
    }
}
