package org.sharedgrowth.observatory.indicators.series.packed;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The unit of a series: a value stands for value × 10^multiplier units of the measure. Values of
 * different units are never compared, subtracted or joined.
 *
 * @param measure code of {@code UNIT_MEASURE}; null if the structure or the series has none
 * @param multiplier code of {@code UNIT_MULT}; null if the structure or the series has none
 */
public record MeasureUnit(@Nullable String measure, @Nullable String multiplier) {
    public static final String MEASURE = "UNIT_MEASURE";
    public static final String MULTIPLIER = "UNIT_MULT";
    private static final String ONES = "0";

    /** The codes of measures in a structure; null if it has none. */
    public static @Nullable Codelist measures(Dsd dsd) {
        int position = dsd.seriesAttribute(MEASURE);
        return position < 0 ? null : dsd.seriesAttributes().get(position).codelist();
    }

    /** The unit of a series, from its attributes. */
    public static MeasureUnit of(Dsd dsd, PackedSeries series) {
        NamedAttributes attributes = new NamedAttributes(dsd);
        return new MeasureUnit(
                attributes.ofSeries(MEASURE, series), attributes.ofSeries(MULTIPLIER, series));
    }

    /**
     * The unit in the attributes of a series.
     *
     * @param attributes in the structure's order; empty for a deleted series
     */
    public static MeasureUnit of(Dsd dsd, List<@Nullable String> attributes) {
        return new MeasureUnit(
                at(dsd.seriesAttribute(MEASURE), attributes),
                at(dsd.seriesAttribute(MULTIPLIER), attributes));
    }

    private static @Nullable String at(int position, List<@Nullable String> attributes) {
        return position < 0 || position >= attributes.size() ? null : attributes.get(position);
    }

    /**
     * Whether values in the two units can be compared; a missing multiplier counts as {@code 0}.
     */
    public boolean isSameAs(MeasureUnit other) {
        return Objects.equals(measure, other.measure)
                && Objects.requireNonNullElse(multiplier, ONES)
                        .equals(Objects.requireNonNullElse(other.multiplier, ONES));
    }

    /** The multiplier's power of ten, or null if it is not a number of at most four digits. */
    public @Nullable Integer power() {
        return NamedAttributes.number(multiplier);
    }

    @Override
    public String toString() {
        return multiplier == null ? String.valueOf(measure) : measure + " × 10^" + multiplier;
    }
}
