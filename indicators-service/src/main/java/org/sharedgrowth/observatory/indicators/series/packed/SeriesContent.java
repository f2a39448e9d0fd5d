package org.sharedgrowth.observatory.indicators.series.packed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The observations of one series at one version, unpacked: parallel arrays in ascending, unique
 * period order. Holders must not change the arrays.
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

    /** A copy with other attributes of the series. */
    public SeriesContent with(List<@Nullable String> otherAttributes) {
        return new SeriesContent(
                frequency, periods, values, otherAttributes, observationAttributes);
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
