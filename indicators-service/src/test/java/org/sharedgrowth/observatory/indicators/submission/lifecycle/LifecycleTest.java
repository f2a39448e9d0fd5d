package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Command;
import org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle.Decision;

class LifecycleTest {
    /**
     * A dash marks a state in which the command is not possible, "same" one in which it has no
     * effect.
     */
    @ParameterizedTest(
            name =
                    "{0}: begin {1}, end well {2}, end badly {3}, release {4}, schedule {5},"
                            + " move {6}, cancel {7}, withdraw {8}, decline {9}, restore {10}")
    @CsvSource({
        "RECEIVED, CHECKING, -, -, -, -, -, -, WITHDRAWN, -, -",
        "CHECKING, CHECKING, READY, REJECTED, -, -, -, -, WITHDRAWN, -, -",
        "REJECTED, -, -, -, -, -, -, -, WITHDRAWN, -, -",
        "READY, -, -, -, RELEASED, SCHEDULED, -, same, WITHDRAWN, REJECTED, -",
        "SCHEDULED, -, -, -, -, -, SCHEDULED, READY, WITHDRAWN, REJECTED, -",
        "RELEASED, -, -, -, -, -, -, -, -, -, -",
        "WITHDRAWN, -, -, -, -, -, -, -, same, -, READY",
    })
    void everyCommandInEveryStateMatchesTheTable(
            SubmissionState state,
            String begin,
            String endWell,
            String endBadly,
            String release,
            String schedule,
            String move,
            String cancel,
            String withdraw,
            String decline,
            String restore) {
        assertEquals(begin, text(state, new Command.BeginCheck()));
        assertEquals(endWell, text(state, new Command.EndCheck(true)));
        assertEquals(endBadly, text(state, new Command.EndCheck(false)));
        assertEquals(release, text(state, new Command.Release("reviewer", "contributor")));
        assertEquals(schedule, text(state, new Command.Schedule("reviewer", "contributor", false)));
        assertEquals(move, text(state, new Command.Schedule("reviewer", "contributor", true)));
        assertEquals(cancel, text(state, new Command.Cancel()));
        assertEquals(withdraw, text(state, new Command.Withdraw()));
        assertEquals(decline, text(state, new Command.Decline()));
        SetAside setAside = new SetAside(SubmissionState.READY, Instant.EPOCH);
        assertEquals(restore, text(state, new Command.Restore(setAside)));
    }

    @Test
    void aSubmissionWhoseDataWasNotKeptCannotBeRestored() {
        assertEquals("-", text(SubmissionState.WITHDRAWN, new Command.Restore(null)));
    }

    @Test
    void nobodyMayReleaseTheirOwnSubmission() {
        for (SubmissionState state : SubmissionState.values()) {
            assertEquals(
                    new Decision.SamePerson(),
                    Lifecycle.decide(state, new Command.Release("ann", "ann")));
            assertEquals(
                    new Decision.SamePerson(),
                    Lifecycle.decide(state, new Command.Schedule("ann", "ann", false)));
            assertEquals(
                    new Decision.SamePerson(),
                    Lifecycle.decide(state, new Command.Schedule("ann", "ann", true)));
        }
    }

    private static String text(SubmissionState state, Command command) {
        return switch (Lifecycle.decide(state, command)) {
            case Decision.Moved(SubmissionState to) -> to.name();
            case Decision.WrongState ignored -> "-";
            case Decision.Unchanged ignored -> "same";
            case Decision.SamePerson ignored -> "same person";
        };
    }
}
