package org.sharedgrowth.observatory.reports.document;

import java.util.List;

/**
 * What a later release of the data did to one sentence.
 *
 * @param sentence its id
 * @param kind how bad it is
 * @param text the sentence as published
 * @param newText the sentence as it would read now
 * @param changes every printed value or word that differs, with the published and the new form
 */
public record Verdict(
        String sentence, Kind kind, String text, String newText, List<Change> changes) {
    public Verdict {
        changes = List.copyOf(changes);
    }

    /** How bad it is, the worst first. */
    public enum Kind {
        /** A class differs and with it the phrase: "held" became "rose". */
        WORD_STALE,
        /** A cell it rests on was deleted or suppressed, or cannot be calculated any more. */
        GONE,
        /** The unit or the break or definition flag of a cell it rests on changed. */
        REDEFINED,
        /** A rounded value differs. */
        NUMBER_STALE,
        /** Raw values moved; what is printed did not. */
        TOUCHED,
        /** Nothing moved. */
        SAME;

        /** Whether readers have to be told. */
        public boolean isAlarm() {
            return this != TOUCHED && this != SAME;
        }
    }

    /**
     * One printed thing that differs.
     *
     * @param name name of the binding
     * @param old as published
     * @param now as it would be printed now
     */
    public record Change(String name, String old, String now) {}
}
