package org.sharedgrowth.observatory.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal is about. Each part is null (or empty) where it does not apply.
 *
 * @param area code of the area or group
 * @param indicator code of the indicator, node or parameter
 * @param value the value that is refused: a number of that indicator, or what there is of {@code
 *     limit}
 * @param limit what the value is compared with
 * @param missing codes of what has no value, ascending
 */
public record Detail(
        @Nullable String area,
        @Nullable String indicator,
        @Nullable Double value,
        @Nullable Double limit,
        List<String> missing) {

    /** Nothing to add to the reason. */
    public static final Detail NONE = new Detail(null, null, null, null, List.of());

    public static Detail area(String area) {
        return new Detail(area, null, null, null, List.of());
    }

    public static Detail indicator(String indicator) {
        return new Detail(null, indicator, null, null, List.of());
    }

    /** There are {@code have} where the method needs {@code need}. */
    public static Detail count(int have, int need) {
        return new Detail(null, null, (double) have, (double) need, List.of());
    }

    public static Detail missing(List<String> codes) {
        return new Detail(null, null, null, null, codes);
    }

    public Detail withArea(@Nullable String other) {
        return new Detail(other, indicator, value, limit, missing);
    }

    public Detail withIndicator(@Nullable String other) {
        return new Detail(area, other, value, limit, missing);
    }

    public Detail withValue(double number, @Nullable Double compared) {
        return new Detail(area, indicator, number, compared, missing);
    }
}
