package org.sharedgrowth.observatory.indicators.submission;

/** Which step may follow which. */
final class Lifecycle {
    private Lifecycle() {}

    /** Something somebody wants done with a submission. */
    sealed interface Command {
        /** Checks the file; once more if an earlier check never ended. */
        record BeginCheck() implements Command {}

        /** Ends the check. */
        record EndCheck(boolean good) implements Command {}

        /**
         * Makes it public.
         *
         * @param by subject of who asks
         * @param submittedBy subject of who sent it
         */
        record Release(String by, String submittedBy) implements Command {}

        /** Takes it back. */
        record Withdraw() implements Command {}
    }

    /** What becomes of a command. */
    sealed interface Decision {
        /** It is done; the submission moves on. */
        record Moved(SubmissionState to) implements Decision {}

        /** It is done already. */
        record Unchanged() implements Decision {}

        /** The submission does not stand where this can be done. */
        record WrongState() implements Decision {}

        /** Nobody releases what they sent themselves. */
        record SamePerson() implements Decision {}
    }

    static Decision decide(SubmissionState state, Command command) {
        return switch (command) {
            case Command.BeginCheck ignored -> moved(!state.isChecked(), SubmissionState.CHECKING);
            case Command.EndCheck end ->
                    moved(
                            state == SubmissionState.CHECKING,
                            end.good() ? SubmissionState.READY : SubmissionState.REJECTED);
            case Command.Release release -> release(state, release);
            case Command.Withdraw ignored -> withdraw(state);
        };
    }

    private static Decision release(SubmissionState state, Command.Release release) {
        if (release.by().equals(release.submittedBy())) {
            return new Decision.SamePerson();
        }
        return moved(state == SubmissionState.READY, SubmissionState.RELEASED);
    }

    private static Decision withdraw(SubmissionState state) {
        return switch (state) {
            case RECEIVED, CHECKING, REJECTED, READY ->
                    new Decision.Moved(SubmissionState.WITHDRAWN);
            case WITHDRAWN -> new Decision.Unchanged();
            case RELEASED -> new Decision.WrongState();
        };
    }

    private static Decision moved(boolean allowed, SubmissionState to) {
        return allowed ? new Decision.Moved(to) : new Decision.WrongState();
    }
}
