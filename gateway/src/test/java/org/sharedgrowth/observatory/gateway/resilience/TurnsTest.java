package org.sharedgrowth.observatory.gateway.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.resilience.Turns.Turn;

class TurnsTest {
    private static final long MILLI = 1_000_000;
    private static final int WAITING = 20;

    private final Turns turns = new Turns(Duration.ofMillis(500), WAITING);

    @Test
    void onlyAFewLongRequestsOfOneCallerRunAtOnce() {
        runRequests("greedy", 2_000 * MILLI);

        List<Turn> running = takeAll("greedy");
        assertEquals(4, running.size());
        running.getFirst().end(2_000 * MILLI);
        assertNotNull(turns.take("greedy"));
    }

    @Test
    void shortRequestsRunConcurrently() {
        runRequests("polite", 4 * MILLI);

        int admitted = takeAll("polite").size();
        assertTrue(admitted >= 100 && admitted <= 125, admitted + " at once");
    }

    @Test
    void anUnknownCallerGetsTenTurns() {
        assertEquals(10, takeAll("new").size());
    }

    @Test
    void callersDoNotWaitForEachOther() {
        runRequests("greedy", 2_000 * MILLI);
        assertEquals(4, takeAll("greedy").size());
        while (turns.await("greedy", turn -> {})) {
            // fills the queue
        }

        assertEquals(10, takeAll("polite").size());
    }

    @Test
    void waitingRequestsAreAdmittedInOrder() {
        List<Turn> running = takeAll("guest");
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            int number = i;
            assertTrue(turns.await("guest", turn -> order.add(number)));
        }
        assertFalse(turns.await("guest", turn -> order.add(-1)), "too many requests wait");
        assertNull(turns.take("guest"), "no request overtakes them");
        assertEquals(List.of(), order);

        running.removeFirst().end(50 * MILLI);
        assertEquals(List.of(0), order);
        running.removeFirst().end(MILLI);
        running.removeFirst().end(MILLI);

        assertEquals(List.of(0, 1, 2), order.subList(0, 3));
    }

    @Test
    void aTurnEndsOnlyOnce() {
        List<Turn> running = takeAll("guest");
        running.getFirst().end(0);
        running.getFirst().end(0);

        assertNotNull(turns.take("guest"));
        assertNull(turns.take("guest"));
    }

    private void runRequests(String caller, long nanos) {
        for (int i = 0; i < 100; i++) {
            Turn turn = turns.take(caller);
            assertNotNull(turn);
            turn.end(nanos);
        }
    }

    /** Takes turns until no more are admitted. */
    private List<Turn> takeAll(String caller) {
        List<Turn> taken = new ArrayList<>();
        for (Turn turn = turns.take(caller); turn != null; turn = turns.take(caller)) {
            taken.add(turn);
        }
        return taken;
    }
}
