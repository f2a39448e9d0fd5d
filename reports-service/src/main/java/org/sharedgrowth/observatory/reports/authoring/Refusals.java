package org.sharedgrowth.observatory.reports.authoring;

import java.util.List;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.reports.access.ReportText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Turns refusals of commands into problems. */
final class Refusals {
    private Refusals() {}

    /** Returns the new state, or throws the problem if the command is refused. */
    static EditionState require(Decision decision, EditionEntity edition) {
        return switch (decision) {
            case Decision.Moved moved -> moved.to();
            case Decision.Refusal refusal -> throw toProblem(refusal.reason(), edition);
        };
    }

    private static Problem toProblem(Decision.Reason reason, EditionEntity edition) {
        return switch (reason) {
            case WRONG_STATE ->
                    new Problem(
                            ProblemType.WRONG_STATE,
                            ReportText.localized(t -> t.wrongState(String.valueOf(edition.state))));
            case NOT_THE_AUTHOR ->
                    new Problem(
                            ProblemType.FORBIDDEN,
                            ReportText.localized(t -> t.onlyAuthorChanges(edition.authorName)));
            case OWN_REPORT ->
                    new Problem(ProblemType.FORBIDDEN, ReportText.localized(ReportText::ownReport));
            case FAULTS ->
                    new Problem(
                            ProblemType.FAULTS, ReportText.localized(ReportText::draftHasErrors));
            case NO_REASON ->
                    new Problem(
                            ProblemType.INVALID,
                            ReportText.localized(ReportText::giveReason),
                            List.of(
                                    Fault.ofBody(
                                            "/reason",
                                            null,
                                            ReportText.localized(ReportText::isEmpty))));
            case SEAL_BROKEN ->
                    new Problem(ProblemType.CONFLICT, ReportText.localized(ReportText::sealBroken));
        };
    }
}
