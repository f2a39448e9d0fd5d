package org.sharedgrowth.observatory.reports.authoring;

/**
 * The state of an edition; each state has only the data that exist in it. A seal is the hash of the
 * sealed document.
 */
sealed interface EditionState {
    /** The edition is being written. */
    record Draft(Person author) implements EditionState {}

    /** The edition is rendered, sealed and waiting to be published. */
    record Approved(Person author, Person approver, String seal) implements EditionState {}

    /** The edition is visible to readers. */
    record Published(String seal) implements EditionState {}

    /** A newer version is published; this one stays readable. */
    record Superseded(String seal) implements EditionState {}
}
