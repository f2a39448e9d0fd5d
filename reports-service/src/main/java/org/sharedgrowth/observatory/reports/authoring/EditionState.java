package org.sharedgrowth.observatory.reports.authoring;

/** Where an edition of a report stands; each state carries only what exists in it. */
sealed interface EditionState {
    /** Somebody writes on it. */
    record Draft(Person author) implements EditionState {}

    /** Rendered and sealed; waits to be published. */
    record Approved(Person author, Person approver, String seal) implements EditionState {}

    /** What readers see. */
    record Published(Person author, Person publisher, String seal) implements EditionState {}

    /** A newer version is published; this one stays readable for good. */
    record Superseded(String seal) implements EditionState {}
}
