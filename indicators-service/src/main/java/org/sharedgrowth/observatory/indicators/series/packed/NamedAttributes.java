package org.sharedgrowth.observatory.indicators.series.packed;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Reads attributes of packed series by name; each is null if the structure lacks it or it has no
 * value. Use it only for a few rows, because each call looks up the name.
 */
public record NamedAttributes(Dsd structure) {
    /** The survey, register or publication that is the source of a figure. */
    public static final String SOURCE = "SOURCE";

    /** The status of the first observation that is not comparable with those before it. */
    public static final String BREAK = "B";

    /** The standard error of a figure, in its unit and multiplier. */
    public static final String STANDARD_ERROR = "STANDARD_ERROR";

    /** The number of persons or households that a figure was estimated from. */
    public static final String SAMPLE_SIZE = "SAMPLE_SIZE";

    private static final String COMMENT = "COMMENT";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,4}");

    /**
     * Whether an attribute makes a statement about specific figures, such as a source or comment.
     */
    public static boolean isStatement(String attribute) {
        return attribute.equals(SOURCE) || attribute.startsWith(COMMENT);
    }

    /** The attribute of the whole series; null if absent. */
    public @Nullable String ofSeries(String name, PackedSeries series) {
        int position = structure.seriesAttribute(name);
        return position < 0 ? null : series.seriesAttribute(position);
    }

    /** The series attribute as an integer; null if absent or not a number of up to four digits. */
    public @Nullable Integer integerOfSeries(String name, PackedSeries series) {
        return number(ofSeries(name, series));
    }

    static @Nullable Integer number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    /** The attribute of an observation, attached either to it or to the whole series. */
    public @Nullable String of(String name, PackedSeries series, int observation) {
        String ownValue = ofObservation(name, series, observation);
        return ownValue == null ? ofSeries(name, series) : ownValue;
    }

    /** The attribute attached to one observation. */
    public @Nullable String ofObservation(String name, PackedSeries series, int observation) {
        int position = structure.observationAttribute(name);
        return position < 0 ? null : series.observationAttribute(position, observation);
    }

    /** The attribute of one observation as a number; null if absent or not a number. */
    public @Nullable BigDecimal decimalOfObservation(
            String name, PackedSeries series, int observation) {
        String text = ofObservation(name, series, observation);
        return text != null && new DecimalParser().parse(text) == DecimalParser.Outcome.NUMBER
                ? new BigDecimal(text)
                : null;
    }
}
