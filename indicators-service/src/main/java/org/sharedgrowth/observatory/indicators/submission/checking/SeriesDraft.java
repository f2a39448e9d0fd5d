package org.sharedgrowth.observatory.indicators.submission.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.Decimals;
import org.sharedgrowth.observatory.indicators.series.Frequency;
import org.sharedgrowth.observatory.indicators.series.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.SeriesContent.AttributeColumn;

/**
 * A series being put together, observation by observation; its arrays serve one series after
 * another.
 */
final class SeriesDraft {
    private final CellTable cells;
    private final @Nullable String[][] attributes;
    private int[] periods = new int[128];
    private Decimals.Builder values = new Decimals.Builder(128);
    private int size;

    SeriesDraft(CellTable cells, int observationAttributes) {
        this.cells = cells;
        this.attributes = new @Nullable String[observationAttributes][128];
    }

    void start(int expectedSize) {
        size = 0;
        values = new Decimals.Builder(expectedSize);
    }

    /** Takes an observation of an earlier version as it is. */
    void keep(SeriesContent old, int index) {
        append(old.periods()[index]);
        values.add(old.values(), index);
        for (int a = 0; a < attributes.length; a++) {
            attributes[a][size - 1] =
                    a < old.observationAttributes().size()
                            ? old.observationAttributes().get(a).at(index)
                            : null;
        }
    }

    /** Takes a cell of the file; its attributes are to be {@link #set}. */
    void add(int cell) {
        append(cells.periods[cell]);
        if (cells.scales[cell] == Decimals.WIDE) {
            values.addWide(cells.wide.get((int) cells.mantissas[cell]));
        } else {
            values.add(cells.mantissas[cell], cells.scales[cell]);
        }
    }

    /** Sets an attribute of the observation last taken. */
    void set(int attribute, @Nullable String value) {
        attributes[attribute][size - 1] = value;
    }

    SeriesContent content(Frequency frequency, List<@Nullable String> seriesAttributes) {
        List<AttributeColumn> columns = new ArrayList<>(attributes.length);
        for (@Nullable String[] column : attributes) {
            columns.add(
                    isUniform(column)
                            ? new AttributeColumn.Uniform(size == 0 ? null : column[0])
                            : new AttributeColumn.Each(Arrays.copyOf(column, size)));
        }
        return new SeriesContent(
                frequency, Arrays.copyOf(periods, size), values.build(), seriesAttributes, columns);
    }

    private boolean isUniform(@Nullable String[] column) {
        for (int i = 1; i < size; i++) {
            if (!Objects.equals(column[i], column[0])) {
                return false;
            }
        }
        return true;
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
