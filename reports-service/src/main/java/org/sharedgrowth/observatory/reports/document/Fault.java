package org.sharedgrowth.observatory.reports.document;

/**
 * Something in a draft that keeps it from being approved.
 *
 * @param part which of the two parts of the draft it is in
 * @param at where in that part
 * @param message what is wrong, with the offending words, and what to do
 */
public record Fault(Part part, Position at, String message) {
    /** The two parts of a draft. */
    public enum Part {
        /** The bindings, shared by all languages. */
        BINDINGS,
        /** The text, in one language. */
        TEXT
    }

    /** A fault of the binding part. */
    public static Fault ofBindings(Position at, String message) {
        return new Fault(Part.BINDINGS, at, message);
    }

    /** A fault of the text part. */
    public static Fault ofText(Position at, String message) {
        return new Fault(Part.TEXT, at, message);
    }
}
