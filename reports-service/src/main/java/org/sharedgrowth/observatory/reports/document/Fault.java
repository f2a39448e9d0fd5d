package org.sharedgrowth.observatory.reports.document;

import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Message;

/**
 * An error that prevents a draft from being approved.
 *
 * @param part the part of the draft
 * @param at position in that part
 * @param message what is wrong, with the offending words, and what to do: a message of {@link
 *     DraftText}
 */
public record Fault(Part part, Position at, Message message) {
    /** The two parts of a draft. */
    public enum Part {
        /** The bindings, shared by all languages. */
        BINDINGS,
        /** The text, in one language. */
        TEXT
    }

    /** An error in the bindings. */
    public static Fault ofBindings(Position at, Message message) {
        return new Fault(Part.BINDINGS, at, message);
    }

    /** An error in the text. */
    public static Fault ofText(Position at, Message message) {
        return new Fault(Part.TEXT, at, message);
    }

    /** The message in the language of its reader. */
    public String in(Language reader) {
        return DraftText.say(message, reader);
    }
}
