package org.sharedgrowth.observatory.indicators.analysis.input;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts that say how to correct an analytics request. */
@Messages
public interface InputText {
    String periodOrRange();

    String notAfterTo();

    String yearOfFourDigits();

    String atMostYears(String limit);

    String oneIndicator();

    String severalGroups(String limit);

    String shareFromZeroToOne();

    String benchmarkOfTotals();

    String yearWithFigures(String indicator, String first, String last);

    String dateOfDay();

    String areasOrGroups();

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<InputText, String> text) {
        return LocalizedText.ofBundle(InputText.class, text);
    }
}
