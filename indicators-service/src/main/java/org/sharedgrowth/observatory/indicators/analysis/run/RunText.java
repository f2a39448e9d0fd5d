package org.sharedgrowth.observatory.indicators.analysis.run;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;

/** Why a request about runs is refused. */
@Messages
interface RunText {
    String unknownRun(String id);

    String tooManyRuns(String limit);

    String runHasEnded(String id);

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<RunText, String> text) {
        return LocalizedText.ofBundle(RunText.class, text);
    }
}
