package org.sharedgrowth.observatory.messages;

import java.math.BigDecimal;

/** How the arguments of texts are written in one language. */
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
