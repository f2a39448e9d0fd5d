package org.sharedgrowth.observatory.indicators.analysis.disclosure;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;

/** How to correct a table. */
@Messages
interface DisclosureText {
    String severalCells(String limit);

    String codesOfDimensions(String limit);

    String onlyOnce();

    String zeroOrMore();

    String largestFirst(String limit);

    String percentage();

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<DisclosureText, String> text) {
        return LocalizedText.ofBundle(DisclosureText.class, text);
    }
}
