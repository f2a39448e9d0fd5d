package org.sharedgrowth.observatory.indicators.submission.reading;

import java.util.function.Function;
import org.sharedgrowth.observatory.messages.Message;

/** Refusals of files in a format that is not accepted. */
public final class UnknownFormat {
    private UnknownFormat() {}

    /**
     * The refusal of a file.
     *
     * @param line number, from 1, of the line that shows that the format is not accepted
     */
    public static UnreadableFile refusal(long line, Function<FileText, Message> reason) {
        return new UnreadableFile("unknown-format", line, reason, FileText::sendAcceptedFormat);
    }
}
