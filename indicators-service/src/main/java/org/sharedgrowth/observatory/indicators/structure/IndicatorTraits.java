package org.sharedgrowth.observatory.indicators.structure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.aggregate.Rule;

/**
 * The properties of an indicator that computations need, from the annotations of its code. An
 * annotation that is missing or unreadable counts as not stated: nothing is assumed in its place.
 *
 * @param code the indicator
 * @param unit code of its unit, annotation {@code UNIT_MEASURE}, or empty
 * @param power power of ten by which its values are multiplied, {@code UNIT_MULT}; 0 if not stated
 * @param min least possible value, in the above unit and power, {@code MIN_VALUE}; null if not
 *     stated
 * @param max greatest possible value, {@code MAX_VALUE}; null if not stated
 * @param direction which values are better, {@code DIRECTION}; null if neither direction is better
 *     or none is stated
 * @param unitKind kind of its unit, {@code UNIT_KIND}; null if not stated
 * @param weight the indicator that weights areas in a mean (the denominator of a share), or from
 *     which a gap-filled total is estimated, {@code WEIGHT_INDICATOR}; null if not stated
 * @param aggregation how areas are combined, by the name of the rule, {@code AGGREGATION}; null if
 *     they must not be combined, or if not stated
 * @param total codes for the total, in the order of the breakdowns SEX, AGE, URBANISATION, INCOME,
 *     DISABILITY, {@code TOTAL}; empty if not stated
 * @param partOf the indicator that this is a part of, {@code PART_OF}; null if there is none. If
 *     this is a {@link UnitKind#SHARE} and the whole is a count, values are the part in percent of
 *     the whole; else they are the same measure for the part only
 * @param part which part of the whole it is, {@code PART}; null if it is a whole itself
 */
public record IndicatorTraits(
        String code,
        String unit,
        int power,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BetterDirection direction,
        @Nullable UnitKind unitKind,
        @Nullable String weight,
        @Nullable Rule aggregation,
        List<String> total,
        @Nullable String partOf,
        @Nullable Part part) {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?[0-9]{1,40}(\\.[0-9]{0,40})?([eE][-+]?[0-9]{1,3})?");

    public IndicatorTraits {
        total = List.copyOf(total);
    }

    /** The traits of an indicator's code. */
    public static IndicatorTraits of(Item item) {
        @Nullable BigDecimal power = number(item, "UNIT_MULT");
        return new IndicatorTraits(
                item.id(),
                item.annotation("UNIT_MEASURE").orElse(""),
                power == null ? 0 : power.intValue(),
                number(item, "MIN_VALUE"),
                number(item, "MAX_VALUE"),
                enumConstant(item, "DIRECTION", BetterDirection.values()),
                enumConstant(item, "UNIT_KIND", UnitKind.values()),
                text(item, "WEIGHT_INDICATOR"),
                rule(item.annotation("AGGREGATION").orElse("")),
                item.annotation("TOTAL")
                        .map(codes -> List.of(codes.split("\\.", -1)))
                        .orElse(List.of()),
                text(item, "PART_OF"),
                item.annotation("PART").map(Part::of).orElse(null));
    }

    /** Whether a least or a greatest value is stated. */
    public boolean isBounded() {
        return min != null || max != null;
    }

    /** Whether a value in the indicator's own unit and power is possible. */
    public boolean allows(BigDecimal value) {
        return (min == null || value.compareTo(min) >= 0)
                && (max == null || value.compareTo(max) <= 0);
    }

    private static @Nullable String text(Item item, String annotation) {
        return item.annotation(annotation).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static @Nullable BigDecimal number(Item item, String annotation) {
        return item.annotation(annotation)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(BigDecimal::new)
                .orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E enumConstant(
            Item item, String annotation, E[] values) {
        Optional<String> text = item.annotation(annotation);
        for (E value : values) {
            if (text.isPresent() && text.get().equals(value.name())) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Rule rule(String code) {
        for (Rule rule : Rule.values()) {
            if (rule.code().equals(code)) {
                return rule;
            }
        }
        return null;
    }

    /** Which values are better. */
    public enum BetterDirection {
        HIGHER,
        LOWER
    }

    /** Kinds of units. Values of two kinds are never added or compared. */
    public enum UnitKind {
        /** A part of a whole, usually in percent, from nothing to all of it. */
        SHARE,
        /** A relation to another quantity, also in percent, without a natural limit. */
        RATIO,
        /** A quantity per number of people, per area or per some other base. */
        RATE,
        /** A relative change over a year, in percent. */
        GROWTH,
        /** A count of people or things. */
        COUNT,
        /** An amount of money, in total or per person. */
        MONEY,
        /** A physical amount. */
        QUANTITY,
        /** A length of time. */
        DURATION,
        /** Points of an index or score. */
        INDEX,
        /** The price of one unit of something, such as an exchange rate. */
        PRICE
    }

    /** A code of a breakdown, written {@code SEX=F}. */
    public record Part(String dimension, String code) {
        static @Nullable Part of(String text) {
            int equal = text.indexOf('=');
            return equal <= 0 || equal == text.length() - 1
                    ? null
                    : new Part(text.substring(0, equal), text.substring(equal + 1));
        }

        @Override
        public String toString() {
            return dimension + "=" + code;
        }
    }
}
