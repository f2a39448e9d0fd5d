package org.sharedgrowth.observatory.indicators.submission.reading.workbook;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.reading.Markup;
import org.sharedgrowth.observatory.indicators.submission.reading.Unreadable;

/** Refusals of workbooks that cannot be read. */
final class DamagedWorkbook {
    private DamagedWorkbook() {}

    /**
     * @param description what is wrong, as the end of a sentence
     */
    static Unreadable because(String description, @Nullable Exception cause) {
        Unreadable damaged =
                new Unreadable(
                        "damaged-workbook",
                        0,
                        "The workbook cannot be read: "
                                + description
                                + (description.endsWith(".") ? "" : "."),
                        "Save it again as XLSX. If that does not help, save the sheet as CSV"
                                + " (UTF-8).");
        damaged.initCause(cause);
        return damaged;
    }

    /** Refuses a workbook because of an error in one of its XML files. */
    static Unreadable ofPartFault(Unreadable fault) {
        return Markup.FAULTS.contains(fault.code())
                ? because("one of its parts is broken. " + fault.reason(), fault)
                : fault;
    }
}
