package org.sharedgrowth.observatory.reports.authoring;

import java.util.List;
import org.sharedgrowth.observatory.reports.access.Problem;
import org.sharedgrowth.observatory.reports.access.ProblemType;
import org.sharedgrowth.observatory.reports.access.Refused;

/** Says a refused decision to the client. */
final class Refusals {
    private Refusals() {}

    /** The new state, or the refusal as a problem. */
    static EditionState require(Decision decision, EditionEntity edition) {
        return switch (decision) {
            case Decision.Moved moved -> moved.to();
            case Decision.Refusal refusal -> throw refused(refusal.reason(), edition);
        };
    }

    private static Refused refused(Decision.Reason reason, EditionEntity edition) {
        return switch (reason) {
            case WRONG_STATE ->
                    new Refused(
                            ProblemType.WRONG_STATE,
                            "The edition is in state "
                                    + edition.state
                                    + "; this step does not exist there.");
            case NOT_THE_AUTHOR ->
                    new Refused(
                            ProblemType.FORBIDDEN,
                            "Only its author, " + edition.authorName + ", changes this draft.");
            case OWN_REPORT ->
                    new Refused(
                            ProblemType.FORBIDDEN,
                            "You wrote this report; somebody else has to take this step.");
            case FAULTS -> new Refused(ProblemType.FAULTS, "The draft has faults.");
            case NO_REASON ->
                    new Refused(
                            ProblemType.INVALID,
                            "Say why: 'reason' is empty.",
                            List.of(new Problem.Detail("/reason", null, "is empty", null)));
            case SEAL_BROKEN ->
                    new Refused(
                            ProblemType.CONFLICT,
                            "What is stored is not what was approved; approve it again.");
        };
    }
}
