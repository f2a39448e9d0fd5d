package org.sharedgrowth.observatory.indicators.analysis.derived.lineage;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;

/** Why a figure cannot be explained. */
@Messages
interface LineageText {
    String yearOfFigure();

    String noFigure(String area, String period);

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<LineageText, String> text) {
        return LocalizedText.ofBundle(LineageText.class, text);
    }
}
