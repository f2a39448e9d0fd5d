package org.sharedgrowth.observatory.indicators.series.packed;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Reads attributes of packed series by the names that a structure gives them; what it lacks is
 * null. For few rows: each reading looks the name up.
 */
public record NamedAttributes(Dsd structure) {
    /** Survey, register or publication that a figure is from. */
    public static final String SOURCE = "SOURCE";

    private static final String COMMENT = "COMMENT";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,4}");

    /** Whether an attribute says something of figures that may be untrue of others. */
    public static boolean isStatement(String attribute) {
        return attribute.equals(SOURCE) || attribute.startsWith(COMMENT);
    }

    /** What holds for the whole series. */
    public @Nullable String ofSeries(String name, PackedSeries series) {
        int position = structure.seriesAttribute(name);
        return position < 0 ? null : series.seriesAttribute(position);
    }

    /** The same as a whole number; null also where it is none of at most four digits. */
    public @Nullable Integer numberOfSeries(String name, PackedSeries series) {
        return number(ofSeries(name, series));
    }

    static @Nullable Integer number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    /** What is said of one of its observations, be it of the observation or of the whole series. */
    public @Nullable String of(String name, PackedSeries series, int observation) {
        String own = ofObservation(name, series, observation);
        return own == null ? ofSeries(name, series) : own;
    }

    /** What holds for one of its observations. */
    public @Nullable String ofObservation(String name, PackedSeries series, int observation) {
        int position = structure.observationAttribute(name);
        return position < 0 ? null : series.observationAttribute(position, observation);
    }
}
