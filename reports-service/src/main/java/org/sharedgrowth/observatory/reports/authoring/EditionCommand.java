package org.sharedgrowth.observatory.reports.authoring;

/** A command on an edition. */
sealed interface EditionCommand {
    /** Change text or bindings. */
    record Revise(Person by) implements EditionCommand {}

    /**
     * Approve the draft.
     *
     * @param faults number of errors of the draft with the pinned data
     * @param seal hash of the sealed document
     */
    record Approve(Person by, int faults, String seal) implements EditionCommand {}

    /** Return an approved edition to its author, for a reason. */
    record Revoke(Person by, String reason) implements EditionCommand {}

    /**
     * Publish the approved edition.
     *
     * @param seal hash of the document as it is stored now
     */
    record Publish(Person by, String seal) implements EditionCommand {}

    /** Replace a published edition with the next version. */
    record Supersede() implements EditionCommand {}
}
