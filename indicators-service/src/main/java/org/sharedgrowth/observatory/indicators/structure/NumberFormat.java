package org.sharedgrowth.observatory.indicators.structure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that an uncoded component allows, from its SDMX data type and the facets {@code
 * minValue} and {@code maxValue}.
 *
 * @param whole whether only whole numbers are allowed, without a decimal point or an exponent
 * @param min the least number, or null
 * @param max the greatest number, or null
 */
public record NumberFormat(boolean whole, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    private static final Set<String> WHOLE_TYPES =
            Set.of("Integer", "BigInteger", "Long", "Short", "Count");
    private static final Set<String> FRACTION_TYPES = Set.of("Decimal", "Double", "Float");

    /** The format of a component, or null if its values need not be numbers. */
    static @Nullable NumberFormat of(Definition.Part part) {
        String type = part.textType();
        if (part.codelist() != null
                || type == null
                || !(WHOLE_TYPES.contains(type) || FRACTION_TYPES.contains(type))) {
            return null;
        }
        Map<String, String> facets = part.facets() == null ? Map.of() : part.facets();
        return new NumberFormat(
                WHOLE_TYPES.contains(type),
                bound(facets.get("minValue")),
                bound(facets.get("maxValue")));
    }

    /** Whether a number is within the bounds. */
    public boolean allows(BigDecimal number) {
        return (min == null || number.compareTo(min) >= 0)
                && (max == null || number.compareTo(max) <= 0);
    }

    private static @Nullable BigDecimal bound(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
