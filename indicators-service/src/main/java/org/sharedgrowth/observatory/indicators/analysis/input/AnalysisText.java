package org.sharedgrowth.observatory.indicators.analysis.input;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;

/** What operations on analytics tell people: how to mend a request, and why there is no number. */
@Messages
public interface AnalysisText {
    String periodOrRange();

    String notAfterTo();

    String yearOfFourDigits();

    String oneIndicator();

    /** A reason as a sentence. */
    String reason(String sentence);

    String noStandardErrors();

    String noSampleSize();

    /** The codes of what has no value, joined by commas. */
    String missing(String codes);

    String ofArea(String code);

    String ofIndicator(String code);

    String hasAndLimit(String value, String limit);

    String has(String value);

    String limit(String limit);

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<AnalysisText, String> text) {
        return LocalizedText.by(AnalysisText.class, text);
    }
}
