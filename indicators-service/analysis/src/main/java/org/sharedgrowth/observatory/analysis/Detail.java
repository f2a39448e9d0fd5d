package org.sharedgrowth.observatory.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The area, indicator and values that a refusal concerns. Each component is null (or empty) where
 * it does not apply.
 *
 * @param area code of the area, group or table cell
 * @param indicator code of the indicator, node or parameter
 * @param value the refused value: a figure of that indicator, or the number to compare with {@code
 *     limit}
 * @param limit the number that the value is compared with
 * @param missing codes of the areas or indicators that cause the refusal, in most cases because
 *     they have no value; sorted
 * @param possible codes that could be requested instead, the most likely first
 */
public record Detail(
        @Nullable String area,
        @Nullable String indicator,
        @Nullable Double value,
        @Nullable Double limit,
        List<String> missing,
        List<String> possible) {

    /** No details beyond the reason. */
    public static final Detail NONE = new Detail(null, null, null, null, List.of(), List.of());

    public static Detail area(String area) {
        return NONE.withArea(area);
    }

    public static Detail indicator(String indicator) {
        return NONE.withIndicator(indicator);
    }

    /** A parameter, whose name takes the place of an indicator. */
    public static Detail parameter(String name) {
        return NONE.withIndicator(name);
    }

    /** The method got {@code have} items, but its minimum or maximum is {@code need}. */
    public static Detail count(int have, int need) {
        return NONE.withValue(have, (double) need);
    }

    public static Detail missing(List<String> codes) {
        return new Detail(null, null, null, null, codes, List.of());
    }

    public Detail withArea(@Nullable String other) {
        return new Detail(other, indicator, value, limit, missing, possible);
    }

    public Detail withIndicator(@Nullable String other) {
        return new Detail(area, other, value, limit, missing, possible);
    }

    public Detail withValue(double newValue, @Nullable Double newLimit) {
        return new Detail(area, indicator, newValue, newLimit, missing, possible);
    }

    public Detail withPossible(List<String> codes) {
        return new Detail(area, indicator, value, limit, missing, codes);
    }
}
