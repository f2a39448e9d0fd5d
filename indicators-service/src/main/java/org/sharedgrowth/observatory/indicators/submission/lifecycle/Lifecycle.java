package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * The transitions of submissions from state to state, except for planned releases, which {@code
 * ReleaseClock} makes.
 */
public final class Lifecycle {
    private Lifecycle() {}

    /** A command on a submission. */
    public sealed interface Command {
        /** Checks the file, or checks it again if an earlier check did not finish. */
        record BeginCheck() implements Command {}

        /** Ends the check. */
        record EndCheck(boolean good) implements Command {}

        /**
         * Publishes the submission.
         *
         * @param by subject of the caller
         * @param submittedBy subject of the sender
         */
        record Release(String by, String submittedBy) implements Command {}

        /**
         * Plans the submission's release, or changes the plan.
         *
         * @param by subject of the caller
         * @param submittedBy subject of the sender
         * @param again whether a release is already planned
         */
        record Schedule(String by, String submittedBy, boolean again) implements Command {}

        /** Cancels its planned release. */
        record Cancel() implements Command {}

        /** Withdraws it. */
        record Withdraw() implements Command {}

        /**
         * Restores a withdrawn submission.
         *
         * @param setAside its earlier state and time of withdrawal; null if its data rows were
         *     deleted
         */
        record Restore(@Nullable SetAside setAside) implements Command {}

        /** Ends it at the request of a reviewer, who returns or refuses it. */
        record Decline() implements Command {}
    }

    /** The decision about a command. */
    public sealed interface Decision {
        /** It is allowed and leads to this state. */
        record Moved(SubmissionState to) implements Decision {}

        /** It has already been done. */
        record Unchanged() implements Decision {}

        /** It is not possible in the current state. */
        record WrongState() implements Decision {}

        /** The sender may not release their own submission. */
        record SamePerson() implements Decision {}
    }

    public static Decision decide(SubmissionState state, Command command) {
        return switch (command) {
            case Command.BeginCheck ignored -> moveIf(!state.isChecked(), SubmissionState.CHECKING);
            case Command.EndCheck end ->
                    moveIf(
                            state == SubmissionState.CHECKING,
                            end.good() ? SubmissionState.READY : SubmissionState.REJECTED);
            case Command.Release release ->
                    requireSecondPerson(
                            release.by(),
                            release.submittedBy(),
                            moveIf(state == SubmissionState.READY, SubmissionState.RELEASED));
            case Command.Schedule schedule ->
                    requireSecondPerson(
                            schedule.by(),
                            schedule.submittedBy(),
                            moveIf(state == requiredState(schedule), SubmissionState.SCHEDULED));
            case Command.Cancel ignored -> cancel(state);
            case Command.Withdraw ignored -> withdraw(state);
            case Command.Restore restore -> restore(state, restore.setAside());
            case Command.Decline ignored ->
                    moveIf(
                            state == SubmissionState.READY || state == SubmissionState.SCHEDULED,
                            SubmissionState.REJECTED);
        };
    }

    private static Decision requireSecondPerson(String by, String submittedBy, Decision decision) {
        return by.equals(submittedBy) ? new Decision.SamePerson() : decision;
    }

    private static SubmissionState requiredState(Command.Schedule schedule) {
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

    private static Decision restore(SubmissionState state, @Nullable SetAside setAside) {
        return state == SubmissionState.WITHDRAWN && setAside != null
                ? new Decision.Moved(setAside.from())
                : new Decision.WrongState();
    }

    private static Decision moveIf(boolean allowed, SubmissionState to) {
        return allowed ? new Decision.Moved(to) : new Decision.WrongState();
    }
}
