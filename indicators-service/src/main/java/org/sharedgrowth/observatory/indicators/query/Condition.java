package org.sharedgrowth.observatory.indicators.query;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one component. It holds if all terms of at least one alternative hold.
 *
 * @param component id of a dimension, attribute or measure
 */
public record Condition(String component, List<List<Term>> alternatives) {
    /** Stands for a missing value of the measure. */
    public static final String MISSING = "NaN";

    public Condition {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** A condition that the component has one of the values. */
    public static Condition in(String component, List<String> values) {
        return new Condition(
                component, values.stream().map(v -> List.of(new Term(Operator.EQ, v))).toList());
    }

    /** A comparison operator, named as in the SDMX standard, which uses lower case. */
    public enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        /** Contains. */
        CO,
        /** Does not contain. */
        NC,
        /** Starts with. */
        SW,
        /** Ends with. */
        EW
    }

    /** One comparison. */
    public record Term(Operator operator, String value) {
        /**
         * Whether a text fulfils the term. To find which of two texts is less, numbers are compared
         * as numbers, other texts by characters. An absent text is unequal to, and does not
         * contain, anything.
         */
        boolean matches(@Nullable String text) {
            if (text == null) {
                return operator == Operator.NE || operator == Operator.NC;
            }
            return switch (operator) {
                case EQ -> text.equals(value);
                case NE -> !text.equals(value);
                case LT -> compare(text) < 0;
                case LE -> compare(text) <= 0;
                case GT -> compare(text) > 0;
                case GE -> compare(text) >= 0;
                case CO -> text.contains(value);
                case NC -> !text.contains(value);
                case SW -> text.startsWith(value);
                case EW -> text.endsWith(value);
            };
        }

        /**
         * Whether a number fulfils the term; null is a missing number. If the term's value is
         * {@link #MISSING}, a missing number fulfils only {@code EQ}, and a number that is not
         * missing only {@code NE} and {@code NC}. Otherwise, a missing number fulfils no term.
         *
         * @param other the term's value as a number; null if it is not a number
         */
        boolean matches(@Nullable BigDecimal number, @Nullable BigDecimal other) {
            if (value.equals(MISSING)) {
                return number == null
                        ? operator == Operator.EQ
                        : operator == Operator.NE || operator == Operator.NC;
            }
            if (number == null) {
                return false;
            }
            if (other == null) {
                return matches(number.toPlainString());
            }
            return switch (operator) {
                case EQ -> number.compareTo(other) == 0;
                case NE -> number.compareTo(other) != 0;
                case LT -> number.compareTo(other) < 0;
                case LE -> number.compareTo(other) <= 0;
                case GT -> number.compareTo(other) > 0;
                case GE -> number.compareTo(other) >= 0;
                case CO, NC, SW, EW -> matches(number.toPlainString());
            };
        }

        private int compare(String text) {
            BigDecimal left = number(text);
            BigDecimal right = left == null ? null : number(value);
            return left == null || right == null ? text.compareTo(value) : left.compareTo(right);
        }
    }

    /**
     * Whether a text fulfils the condition; null is an absent text, which is unequal to any other.
     */
    boolean matches(@Nullable String text) {
        for (List<Term> terms : alternatives) {
            if (terms.stream().allMatch(term -> term.matches(text))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number fulfils the condition; null is a missing one. */
    boolean matches(@Nullable BigDecimal number) {
        for (List<Term> terms : alternatives) {
            if (terms.stream().allMatch(term -> term.matches(number, number(term.value())))) {
                return true;
            }
        }
        return false;
    }

    /** The text as a decimal number, or null. */
    public static @Nullable BigDecimal number(String text) {
        if (!text.matches("[+-]?[0-9.]{1,40}([eE][+-]?[0-9]{1,3})?")) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
