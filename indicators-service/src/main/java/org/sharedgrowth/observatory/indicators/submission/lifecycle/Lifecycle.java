package org.sharedgrowth.observatory.indicators.submission.lifecycle;

/**
 * Which step may follow which, as people ask for them; what time does is {@code ReleaseClock}'s.
 */
public final class Lifecycle {
    private Lifecycle() {}

    /** Something somebody wants done with a submission. */
    public sealed interface Command {
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

        /**
         * Sets the instant at which it becomes public; another one where there is one already.
         *
         * @param by subject of who asks
         * @param submittedBy subject of who sent it
         * @param again whether there is an instant already
         */
        record Schedule(String by, String submittedBy, boolean again) implements Command {}

        /** Lets it not become public at its instant after all. */
        record Cancel() implements Command {}

        /** Takes it back. */
        record Withdraw() implements Command {}

        /** Ends it on behalf of a reviewer, who returns it for correction or refuses it. */
        record Decline() implements Command {}
    }

    /** What becomes of a command. */
    public sealed interface Decision {
        /** It is done; the submission moves on. */
        record Moved(SubmissionState to) implements Decision {}

        /** It is done already. */
        record Unchanged() implements Decision {}

        /** The submission does not stand where this can be done. */
        record WrongState() implements Decision {}

        /** Nobody releases what they sent themselves. */
        record SamePerson() implements Decision {}
    }

    public static Decision decide(SubmissionState state, Command command) {
        return switch (command) {
            case Command.BeginCheck ignored -> moved(!state.isChecked(), SubmissionState.CHECKING);
            case Command.EndCheck end ->
                    moved(
                            state == SubmissionState.CHECKING,
                            end.good() ? SubmissionState.READY : SubmissionState.REJECTED);
            case Command.Release release ->
                    bySecondPerson(
                            release.by(),
                            release.submittedBy(),
                            moved(state == SubmissionState.READY, SubmissionState.RELEASED));
            case Command.Schedule schedule ->
                    bySecondPerson(
                            schedule.by(),
                            schedule.submittedBy(),
                            moved(state == before(schedule), SubmissionState.SCHEDULED));
            case Command.Cancel ignored -> cancel(state);
            case Command.Withdraw ignored -> withdraw(state);
            case Command.Decline ignored ->
                    moved(
                            state == SubmissionState.READY || state == SubmissionState.SCHEDULED,
                            SubmissionState.REJECTED);
        };
    }

    private static Decision bySecondPerson(String by, String submittedBy, Decision decision) {
        return by.equals(submittedBy) ? new Decision.SamePerson() : decision;
    }

    private static SubmissionState before(Command.Schedule schedule) {
        return schedule.again() ? SubmissionState.SCHEDULED : SubmissionState.READY;
    }

    private static Decision cancel(SubmissionState state) {
        return switch (state) {
            case SCHEDULED -> new Decision.Moved(SubmissionState.READY);
            case READY -> new Decision.Unchanged();
            case RECEIVED, CHECKING, REJECTED, RELEASED, WITHDRAWN -> new Decision.WrongState();
        };
    }

    private static Decision withdraw(SubmissionState state) {
        return switch (state) {
            case RECEIVED, CHECKING, REJECTED, READY, SCHEDULED ->
                    new Decision.Moved(SubmissionState.WITHDRAWN);
            case WITHDRAWN -> new Decision.Unchanged();
            case RELEASED -> new Decision.WrongState();
        };
    }

    private static Decision moved(boolean allowed, SubmissionState to) {
        return allowed ? new Decision.Moved(to) : new Decision.WrongState();
    }
}
