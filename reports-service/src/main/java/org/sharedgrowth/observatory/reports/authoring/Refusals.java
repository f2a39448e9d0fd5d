package org.sharedgrowth.observatory.reports.authoring;

import java.util.List;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Turns refused decisions into problems. */
final class Refusals {
    private Refusals() {}

    /** Returns the new state, or throws the problem. */
    static EditionState require(Decision decision, EditionEntity edition) {
        return switch (decision) {
            case Decision.Moved moved -> moved.to();
            case Decision.Refusal refusal -> throw toRefused(refusal.reason(), edition);
        };
    }

    private static Problem toRefused(Decision.Reason reason, EditionEntity edition) {
        return switch (reason) {
            case WRONG_STATE ->
                    new Problem(
                            ProblemType.WRONG_STATE,
                            "The edition is in state "
                                    + edition.state
                                    + "; this step is not possible in it.");
            case NOT_THE_AUTHOR ->
                    new Problem(
                            ProblemType.FORBIDDEN,
                            "Only its author, " + edition.authorName + ", changes this draft.");
            case OWN_REPORT ->
                    new Problem(
                            ProblemType.FORBIDDEN,
                            "You wrote this report; a different person must take this step.");
            case FAULTS -> new Problem(ProblemType.FAULTS, "The draft has errors.");
            case NO_REASON ->
                    new Problem(
                            ProblemType.INVALID,
                            "Give a reason: 'reason' is empty.",
                            List.of(Fault.ofBody("/reason", null, "is empty")));
            case SEAL_BROKEN ->
                    new Problem(
                            ProblemType.CONFLICT,
                            "The stored edition differs from the one that was approved; approve it"
                                    + " again.");
        };
    }
}
