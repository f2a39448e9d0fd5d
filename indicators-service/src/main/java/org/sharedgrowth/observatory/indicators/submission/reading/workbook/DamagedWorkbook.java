package org.sharedgrowth.observatory.indicators.submission.reading.workbook;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.Markup;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.messages.Message;

/** Refusals of workbooks that cannot be read. */
final class DamagedWorkbook {
    private DamagedWorkbook() {}

    /**
     * @param what the damage, worded as the end of a sentence
     */
    static UnreadableFile because(Function<FileText, Message> what, @Nullable Exception cause) {
        return of(t -> t.workbookUnreadable(what.apply(t)), cause);
    }

    /**
     * The refusal of a workbook after an error in one of its parts: invalid XML counts as damage,
     * any other error stays as it is.
     */
    static UnreadableFile ofPartFault(UnreadableFile fault) {
        return Markup.FAULTS.contains(fault.code())
                ? of(t -> t.workbookPartBroken(fault.wording().reason()), fault)
                : fault;
    }

    private static UnreadableFile of(
            Function<FileText, Message> reason, @Nullable Exception cause) {
        UnreadableFile damaged =
                new UnreadableFile("damaged-workbook", 0, reason, FileText::saveWorkbookAgain);
        damaged.initCause(cause);
        return damaged;
    }
}
