package org.sharedgrowth.observatory.messages;

import java.math.BigDecimal;

/** How the arguments of texts are written in one language. */
interface ValueFormat {
    /** An argument as plain text. */
    String write(Object value);

    /** The plural category of a number by the rules of CLDR, such as {@code few}. */
    String category(BigDecimal number);
}
