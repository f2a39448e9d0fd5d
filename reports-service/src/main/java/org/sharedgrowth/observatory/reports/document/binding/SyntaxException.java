package org.sharedgrowth.observatory.reports.document.binding;

import org.sharedgrowth.observatory.messages.Message;
import org.sharedgrowth.observatory.reports.document.DraftText;

/** A syntax error in the bindings, with its column. */
final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;
    private final transient Message message;

    SyntaxException(int column, Message message) {
        super(message.key());
        this.column = column;
        this.message = message;
    }

    int column() {
        return column;
    }

    /** What is wrong: a message of {@link DraftText}. */
    Message message() {
        return message;
    }
}
