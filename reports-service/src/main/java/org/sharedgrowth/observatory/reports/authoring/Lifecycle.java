package org.sharedgrowth.observatory.reports.authoring;

import org.sharedgrowth.observatory.reports.authoring.Decision.Reason;

/** The lifecycle of an edition: draft, approved, published, superseded. */
final class Lifecycle {
    private Lifecycle() {}

    static Decision decide(EditionState state, EditionCommand command) {
        return switch (state) {
            case EditionState.Draft draft -> onDraft(draft, command);
            case EditionState.Approved approved -> onApproved(approved, command);
            case EditionState.Published published ->
                    command instanceof EditionCommand.Supersede
                            ? new Decision.Moved(new EditionState.Superseded(published.seal()))
                            : refused(Reason.WRONG_STATE);
            case EditionState.Superseded superseded -> refused(Reason.WRONG_STATE);
        };
    }

    private static Decision onDraft(EditionState.Draft draft, EditionCommand command) {
        return switch (command) {
            case EditionCommand.Revise revise ->
                    revise.by().is(draft.author())
                            ? new Decision.Moved(draft)
                            : refused(Reason.NOT_THE_AUTHOR);
            case EditionCommand.Approve approve -> {
                if (approve.by().is(draft.author())) {
                    yield refused(Reason.OWN_REPORT);
                }
                yield approve.faults() > 0
                        ? refused(Reason.FAULTS)
                        : new Decision.Moved(
                                new EditionState.Approved(
                                        draft.author(), approve.by(), approve.seal()));
            }
            case EditionCommand.Revoke revoke -> refused(Reason.WRONG_STATE);
            case EditionCommand.Publish publish -> refused(Reason.WRONG_STATE);
            case EditionCommand.Supersede supersede -> refused(Reason.WRONG_STATE);
        };
    }

    private static Decision onApproved(EditionState.Approved approved, EditionCommand command) {
        return switch (command) {
            case EditionCommand.Revoke revoke -> {
                if (revoke.by().is(approved.author())) {
                    yield refused(Reason.OWN_REPORT);
                }
                yield revoke.reason().isBlank()
                        ? refused(Reason.NO_REASON)
                        : new Decision.Moved(new EditionState.Draft(approved.author()));
            }
            case EditionCommand.Publish publish -> {
                if (publish.by().is(approved.author())) {
                    yield refused(Reason.OWN_REPORT);
                }
                yield publish.seal().equals(approved.seal())
                        ? new Decision.Moved(new EditionState.Published(approved.seal()))
                        : refused(Reason.SEAL_BROKEN);
            }
            case EditionCommand.Revise revise -> refused(Reason.WRONG_STATE);
            case EditionCommand.Approve approve -> refused(Reason.WRONG_STATE);
            case EditionCommand.Supersede supersede -> refused(Reason.WRONG_STATE);
        };
    }

    private static Decision refused(Reason reason) {
        return new Decision.Refusal(reason);
    }
}
