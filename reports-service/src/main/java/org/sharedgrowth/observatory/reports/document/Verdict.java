package org.sharedgrowth.observatory.reports.document;

import java.util.List;

/**
 * The effect of later data on one sentence.
 *
 * @param sentence its id
 * @param kind severity
 * @param text the sentence as published
 * @param newText the sentence as it would read now
 * @param changes every printed value or word that differs, with the published and the new form
 */
public record Verdict(
        String sentence, Kind kind, String text, String newText, List<Change> changes) {
    public Verdict {
        changes = List.copyOf(changes);
    }

    /** The severity, most serious first. */
    public enum Kind {
        /** The result and its phrase changed, for example from "held" to "rose". */
        WORD_STALE,
        /**
         * A cell that the sentence uses was deleted or suppressed, or a value that it prints can no
         * longer be calculated.
         */
        GONE,
        /**
         * The unit, break flag or definition flag of a cell that the sentence uses changed, or the
         * series now has a break between cells that it combines.
         */
        REDEFINED,
        /** A rounded value changed. */
        NUMBER_STALE,
        /** Exact values changed, but not the printed ones. */
        TOUCHED,
        /** Nothing changed. */
        SAME;

        /** Whether readers must be notified. */
        public boolean isAlarm() {
            return this != TOUCHED && this != SAME;
        }
    }

    /**
     * A printed value or word that differs.
     *
     * @param name name of the binding
     * @param old as published
     * @param now as it would be printed now
     */
    public record Change(String name, String old, String now) {}
}
