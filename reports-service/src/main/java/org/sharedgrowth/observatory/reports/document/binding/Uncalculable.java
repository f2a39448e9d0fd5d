package org.sharedgrowth.observatory.reports.document.binding;

import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.reports.document.DraftText;

/** The operands are incompatible. */
final class Uncalculable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message why;

    Uncalculable(Message why) {
        super(why.key());
        this.why = why;
    }

    /** Why; of {@link DraftText}. */
    Message why() {
        return why;
    }
}
