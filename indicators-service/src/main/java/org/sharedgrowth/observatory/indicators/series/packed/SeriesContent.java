package org.sharedgrowth.observatory.indicators.series.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The observations of one series at one version, unpacked: parallel arrays in ascending, unique
 * period order. The arrays must not be changed.
 *
 * @param frequency frequency of every period
 * @param periods period ordinals, see {@link TimePeriod#ordinal()}
 * @param values the values, index by index; a missing one is marked by {@link Decimals#NO_VALUE}
 * @param seriesAttributes by position in {@code Dsd.seriesAttributes()}; null if absent
 * @param observationAttributes by position in {@code Dsd.observationAttributes()}
 */
public record SeriesContent(
        Frequency frequency,
        int[] periods,
        Decimals values,
        List<@Nullable String> seriesAttributes,
        List<AttributeColumn> observationAttributes) {

    /** Number of observations; 0 means that the series was deleted. */
    public int size() {
        return periods.length;
    }

    /** A copy in which the attributes of the series are replaced. */
    public SeriesContent with(List<@Nullable String> newAttributes) {
        return new SeriesContent(frequency, periods, values, newAttributes, observationAttributes);
    }

    /** A copy with these observations only, given by ascending index. */
    public SeriesContent only(int[] rows) {
        Decimals.Builder keptValues = new Decimals.Builder(rows.length);
        int[] keptPeriods = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            keptPeriods[i] = periods[rows[i]];
            keptValues.add(values, rows[i]);
        }
        List<AttributeColumn> columns = new ArrayList<>();
        for (AttributeColumn column : observationAttributes) {
            @Nullable String[] texts = new @Nullable String[rows.length];
            Arrays.setAll(texts, i -> column.at(rows[i]));
            columns.add(new AttributeColumn.Each(texts));
        }
        return new SeriesContent(
                frequency, keptPeriods, keptValues.build(), seriesAttributes, columns);
    }

    /**
     * A copy without unused attributes at the end, but with at least as many attributes as another
     * version: attributes that have been appended to the structure since then make no difference as
     * long as nothing uses them. This content itself if the other version is a deletion.
     */
    public SeriesContent shortenedTo(PackedSeries other) {
        if (other.size() == 0) {
            return this;
        }
        int seriesCount = seriesAttributes.size();
        while (seriesCount > other.seriesAttributeCount()
                && seriesAttributes.get(seriesCount - 1) == null) {
            seriesCount--;
        }
        int observationCount = observationAttributes.size();
        while (observationCount > other.observationAttributeCount()
                && isAbsent(observationAttributes.get(observationCount - 1))) {
            observationCount--;
        }
        return new SeriesContent(
                frequency,
                periods,
                values,
                seriesAttributes.subList(0, seriesCount),
                observationAttributes.subList(0, observationCount));
    }

    private static boolean isAbsent(AttributeColumn column) {
        return switch (column) {
            case AttributeColumn.Uniform uniform -> uniform.value() == null;
            case AttributeColumn.Each each ->
                    Arrays.stream(each.values()).allMatch(Objects::isNull);
        };
    }

    /** One attribute of all observations of a series. */
    public sealed interface AttributeColumn {
        /** The value at an observation, or null if the attribute is absent. */
        @Nullable String at(int observation);

        /** The same value, or none, for all observations, as in nearly every column. */
        record Uniform(@Nullable String value) implements AttributeColumn {
            @Override
            public @Nullable String at(int observation) {
                return value;
            }
        }

        /** A separate value for each observation. */
        record Each(@Nullable String[] values) implements AttributeColumn {
            @Override
            public @Nullable String at(int observation) {
                return values[observation];
            }
        }
    }
}
