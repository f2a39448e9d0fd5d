package org.sharedgrowth.observatory.reports.document.binding;

import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.reports.document.DraftText;

/** A binding cannot be calculated, for example because the units of its operands differ. */
final class UncalculableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    UncalculableException(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    /** The reason: a message of {@link DraftText}. */
    Message reason() {
        return reason;
    }
}
