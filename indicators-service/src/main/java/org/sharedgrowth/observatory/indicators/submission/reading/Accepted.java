package org.sharedgrowth.observatory.indicators.submission.reading;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.Message;

/** The accepted file formats, for messages about other files. */
public final class Accepted {
    private Accepted() {}

    /**
     * Refuses a file of another format.
     *
     * @param line line where this is visible, from 1
     */
    public static Unreadable unknown(long line, Function<FileText, Message> reason) {
        return new Unreadable("unknown-format", line, reason, FileText::sendAcceptedFormat);
    }
}
