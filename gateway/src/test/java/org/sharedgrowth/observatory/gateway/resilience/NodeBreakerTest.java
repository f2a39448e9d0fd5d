package org.sharedgrowth.observatory.gateway.resilience;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.resilience.Breaker.Outcome;

class NodeBreakerTest {
    private static final long SECOND = 1_000_000_000L;

    private final NodeBreaker breaker = new NodeBreaker();

    @Test
    void timeoutsBlockOnlyTheirOperation() {
        record("slow", Outcome.TIMED_OUT, 20);

        assertFalse(breaker.wouldAdmit("slow", 0));
        assertFalse(breaker.admit("slow", 0));
        assertTrue(breaker.admit("other", 0));
        assertFalse(breaker.isOpen());
    }

    @Test
    void anAnswerBetweenTimeoutsKeepsTheBreakerClosed() {
        for (int i = 0; i < 9; i++) {
            record("slow", Outcome.TIMED_OUT, 1);
            record("slow", Outcome.SERVER_ERROR, 1);
        }

        assertTrue(breaker.admit("slow", 0));
    }

    @Test
    void oneSlowQueryDoesNotBlockTheOperation() {
        record("dialect", Outcome.ANSWERED, 1);
        for (int i = 0; i < 20; i++) {
            breaker.record("dialect", Outcome.TIMED_OUT, 3 * SECOND, 0.5);
        }
        assertTrue(breaker.admit("dialect", 3 * SECOND));

        for (int i = 0; i < 5; i++) {
            breaker.record("dialect", Outcome.TIMED_OUT, 6 * SECOND, 0.5);
        }
        assertFalse(breaker.admit("dialect", 6 * SECOND), "no request was answered recently");
    }

    @Test
    void afterAPauseOneRequestProbesTheOperation() {
        record("slow", Outcome.TIMED_OUT, 5);

        assertTrue(breaker.admit("slow", 2 * SECOND));
        assertFalse(breaker.admit("slow", 2 * SECOND));
        breaker.record("slow", Outcome.ANSWERED, 2 * SECOND, 0.5);

        assertTrue(breaker.admit("slow", 2 * SECOND));
    }

    @Test
    void brokenConnectionsBlockAllOperations() {
        record("one", Outcome.BROKEN, 3);
        record("another", Outcome.BROKEN, 2);

        assertFalse(breaker.admit("other", 0));
    }

    @Test
    void aBlockedOperationDoesNotUseUpTheProbeOfItsNode() {
        record("slow", Outcome.TIMED_OUT, 5);
        breaker.record("slow", Outcome.UNKNOWN, 0, 0.5);
        for (int i = 0; i < 5; i++) {
            breaker.record("other", Outcome.BROKEN, SECOND, 0.5);
        }
        assertTrue(breaker.admit("slow", 3 * SECOND));

        breaker.record("slow", Outcome.TIMED_OUT, 3 * SECOND, 0.5);

        assertTrue(breaker.admit("other", 3 * SECOND), "a timeout says nothing about the node");
        assertFalse(breaker.admit("slow", 3 * SECOND));
    }

    private void record(String operation, Outcome outcome, int times) {
        for (int i = 0; i < times; i++) {
            breaker.record(operation, outcome, 0, 0.5);
        }
    }
}
