package org.sharedgrowth.observatory.indicators.analysis.score;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts in answers about scores and ranks of indices. */
@Messages
public interface ScoreText {
    String nameAndWeight();

    String partsWithWeights(String names);

    String ownWeights(String owner);

    String notVerified(String code, String version);

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<ScoreText, String> text) {
        return LocalizedText.ofBundle(ScoreText.class, text);
    }
}
