package org.sharedgrowth.observatory.indicators.submission.reading;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.Message;

/** Refusals of files in a format that is not accepted. */
public final class UnknownFormat {
    private UnknownFormat() {}

    /**
     * The refusal of a file.
     *
     * @param line line, from 1, where the format is seen not to be accepted
     */
    public static Unreadable refusal(long line, Function<FileText, Message> reason) {
        return new Unreadable("unknown-format", line, reason, FileText::sendAcceptedFormat);
    }
}
