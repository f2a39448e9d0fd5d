package org.sharedgrowth.observatory.reports.authoring;

/** What somebody wants to do with an edition. */
sealed interface EditionCommand {
    /** Change text or bindings. */
    record Revise(Person by) implements EditionCommand {}

    /**
     * Approve it.
     *
     * @param faults how many faults the draft has on the pinned data
     * @param seal hash of the sealed document
     */
    record Approve(Person by, int faults, String seal) implements EditionCommand {}

    /** Give an approved edition back to its author, for a reason. */
    record Revoke(Person by, String reason) implements EditionCommand {}

    /**
     * Publish it.
     *
     * @param seal hash of the document as it is stored now
     */
    record Publish(Person by, String seal) implements EditionCommand {}

    /** Make way for the next version. */
    record Supersede() implements EditionCommand {}
}
