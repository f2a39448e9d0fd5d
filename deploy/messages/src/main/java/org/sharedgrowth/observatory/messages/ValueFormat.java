package org.sharedgrowth.observatory.messages;

import java.math.BigDecimal;

/** Formats the arguments of texts in one language. */
interface ValueFormat {
    /** An argument as plain text. */
    String write(Object value);

    /**
     * The plural category of a number by the rules of CLDR, such as {@code few}.
     *
     * @param ordinal whether the number is a place in an order: 1st, 2nd
     */
    String category(BigDecimal number, boolean ordinal);
}
