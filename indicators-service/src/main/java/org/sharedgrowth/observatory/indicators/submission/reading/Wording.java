package org.sharedgrowth.observatory.indicators.submission.reading;

import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The reason for a refusal or finding and what to do about it, formatted later in the language of
 * the reader.
 *
 * @param bundle the bundle of both messages
 */
public record Wording(Class<?> bundle, Message reason, Message hint) {
    /** What is wrong, naming the value. */
    public String reason(Language language) {
        return Texts.format(bundle, reason, language);
    }

    /** What to do about it. */
    public String hint(Language language) {
        return Texts.format(bundle, hint, language);
    }
}
