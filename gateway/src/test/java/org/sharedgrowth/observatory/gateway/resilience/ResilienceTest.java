package org.sharedgrowth.observatory.gateway.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.resilience.Breaker.Outcome;

class ResilienceTest {
    private int callers;
    private String lastCaller = "";

    private static final long SECOND = 1_000_000_000L;
    private static final long NOW = 0;
    private static final double JITTER = 0.5;

    private final Breaker breaker = new Breaker();

    @Test
    void fiveBrokenConnectionsInARowOpenTheBreaker() {
        repeat(4, Outcome.BROKEN, 0);
        assertTrue(breaker.admit(0));

        repeat(1, Outcome.BROKEN, 0);

        assertFalse(breaker.admit(0));
        assertFalse(breaker.wouldAdmit(SECOND / 2));
    }

    @Test
    void oneGoodAnswerKeepsTheBreakerClosed() {
        repeat(4, Outcome.BROKEN, 0);
        repeat(1, Outcome.ANSWERED, 0);
        repeat(4, Outcome.BROKEN, 0);

        assertTrue(breaker.admit(0));
    }

    @Test
    void twentyServerErrorsInARowOpenTheBreaker() {
        for (int i = 0; i < 100; i++) {
            repeat(19, Outcome.SERVER_ERROR, 0);
            repeat(1, Outcome.ANSWERED, 0);
        }
        assertTrue(breaker.admit(0));

        repeat(20, Outcome.SERVER_ERROR, 0);

        assertFalse(breaker.admit(0));
    }

    @Test
    void aNodeThatListensAgainIsProbedAtOnce() {
        repeat(5, Outcome.NOT_LISTENING, 0);
        assertTrue(breaker.isNotListening());
        assertFalse(breaker.admit(1));

        breaker.markListening(2);

        assertTrue(breaker.admit(2));
        assertFalse(breaker.admit(2), "one request is the probe");
        repeat(1, Outcome.ANSWERED, 3);
        assertTrue(breaker.admit(3));
        assertFalse(breaker.isNotListening());
    }

    @Test
    void listeningAgainDoesNotEndThePauseAfterBrokenConnections() {
        repeat(5, Outcome.BROKEN, 0);

        breaker.markListening(1);

        assertFalse(breaker.isNotListening());
        assertFalse(breaker.admit(1));
    }

    @Test
    void theBreakerOpensIfHalfOfTheConnectionsBreak() {
        for (int i = 0; i < 9; i++) {
            repeat(1, Outcome.BROKEN, 0);
            repeat(1, Outcome.ANSWERED, 0);
        }
        assertTrue(breaker.admit(0));

        repeat(1, Outcome.BROKEN, 0);

        assertFalse(breaker.admit(0));
    }

    @Test
    void answersAndDisconnectedClientsNeverOpenTheBreaker() {
        repeat(1000, Outcome.ANSWERED, 0);
        repeat(1000, Outcome.UNKNOWN, 0);

        assertTrue(breaker.admit(0));
    }

    @Test
    void afterThePauseOneProbeDecides() {
        repeat(5, Outcome.BROKEN, 0);

        assertTrue(breaker.admit(2 * SECOND), "the probe");
        assertFalse(breaker.admit(2 * SECOND), "no request besides the probe");
        breaker.record(Outcome.ANSWERED, 2 * SECOND, JITTER);

        assertTrue(breaker.admit(2 * SECOND));
        assertTrue(breaker.admit(2 * SECOND));
    }

    @Test
    void aFailedProbeDoublesThePause() {
        repeat(5, Outcome.BROKEN, 0);
        assertTrue(breaker.admit(2 * SECOND));

        breaker.record(Outcome.SERVER_ERROR, 2 * SECOND, JITTER);

        assertFalse(breaker.admit(3 * SECOND + SECOND / 2));
        assertTrue(breaker.admit(4 * SECOND));
    }

    @Test
    void anInconclusiveProbeIsFollowedByAnother() {
        repeat(5, Outcome.BROKEN, 0);
        assertTrue(breaker.admit(2 * SECOND));

        breaker.record(Outcome.UNKNOWN, 2 * SECOND, JITTER);

        assertTrue(breaker.admit(2 * SECOND));
    }

    @Test
    void aNodeMuchWorseThanTheOthersIsEjected() {
        for (int i = 0; i < 5; i++) {
            repeat(1, Outcome.SERVER_ERROR, 0);
            repeat(2, Outcome.ANSWERED, 0);
        }

        breaker.ejectIfOutlier(2, 0, JITTER);
        assertTrue(breaker.admit(0), "other nodes fail too");
        breaker.ejectIfOutlier(0.5, 0, JITTER);

        assertFalse(breaker.admit(0));
    }

    @Test
    void anUnresponsiveNodeIsEjected() {
        repeat(4, Outcome.OVERTAKEN, 2 * SECOND);
        breaker.ejectIfSilent(2 * SECOND, JITTER);
        assertTrue(breaker.admit(2 * SECOND), "it may be slow for a moment");

        repeat(1, Outcome.OVERTAKEN, 3 * SECOND);
        breaker.ejectIfSilent(3 * SECOND, JITTER);

        assertFalse(breaker.admit(3 * SECOND));
        for (long now = 5 * SECOND; now < 13 * SECOND; now += 2 * SECOND) {
            assertTrue(breaker.admit(now), "the pause does not grow");
            breaker.record(Outcome.OVERTAKEN, now, JITTER);
            assertFalse(breaker.admit(now + SECOND / 2));
        }
        assertTrue(breaker.admit(13 * SECOND));
        breaker.record(Outcome.ANSWERED, 13 * SECOND, JITTER);
        assertTrue(breaker.admit(13 * SECOND));
        assertTrue(breaker.admit(13 * SECOND));
    }

    @Test
    void anOccasionallyOvertakenNodeIsKept() {
        for (int i = 0; i < 100; i++) {
            repeat(4, Outcome.OVERTAKEN, i * SECOND);
            repeat(1, i % 2 == 0 ? Outcome.ANSWERED : Outcome.SERVER_ERROR, i * SECOND);
            breaker.ejectIfSilent(i * SECOND + SECOND / 2, JITTER);
        }

        assertTrue(breaker.admit(100 * SECOND));
    }

    private void repeat(int times, Outcome outcome, long now) {
        for (int i = 0; i < times; i++) {
            breaker.record(outcome, now, JITTER);
        }
    }

    @Test
    void aTenthOfTheRequestsMayBeRepeated() {
        RetryBudget budget = new RetryBudget(0.1);
        while (budget.take()) {
            // uses up the reserve
        }
        int repeated = 0;
        for (int i = 0; i < 1000; i++) {
            budget.countAttempt();
            repeated += budget.take() ? 1 : 0;
        }

        assertEquals(100, repeated);
    }

    @Test
    void the95thPercentileIsComputedFromRecentTimes() {
        Latencies latencies = new Latencies();
        assertEquals(Long.MAX_VALUE, latencies.p95());
        for (int i = 0; i < 256; i++) {
            latencies.add(i % 100);
        }

        assertEquals(93, latencies.p95());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE - 63, Integer.MIN_VALUE, -256})
    void the95thPercentileSurvivesTheOverflowOfTheCounter(int added) {
        Latencies latencies = new Latencies(added);
        for (int i = 0; i < 256; i++) {
            latencies.add(i % 100);
        }
        assertEquals(93, latencies.p95());

        for (int i = 0; i < 256; i++) {
            latencies.add(7);
        }

        assertEquals(7, latencies.p95());
    }

    /** Simulates a server that handles {@code capacity} requests at once; the others wait. */
    @ParameterizedTest
    @ValueSource(ints = {8, 40, 200})
    void theLimitFollowsTheCapacityOfTheServer(int capacity) {
        Limiter limiter = new Limiter(4, 1000);
        Baseline baseline = new Baseline();
        Random random = new Random(7);
        long calm = 10_000_000;
        long now = 0;
        for (int i = 0; i < 2_000; i++) {
            now += 1_000_000;
            limiter.record(baseline.ratio(calm, now), now);
        }

        for (int i = 0; i < 200_000; i++) {
            now += 100_000;
            if (random.nextInt(3) > 0) {
                limiter.enter(Priority.SIGN_IN, anotherCaller(), now);
            }
            double load = Math.max(1, limiter.inside() / (double) capacity);
            if (limiter.inside() > 0 && random.nextInt(3) == 0) {
                limiter.record(baseline.ratio((long) (calm * load), now), now);
                limiter.leave(lastCaller);
            }
        }

        assertTrue(limiter.limit() >= capacity, "too low: " + limiter.limit());
        assertTrue(limiter.limit() <= 4 * capacity, "too high: " + limiter.limit());
    }

    @Test
    void shortTimesAreNotTreatedAsOverload() {
        Baseline baseline = new Baseline();
        long now = 0;
        for (int i = 0; i < 100; i++) {
            now += SECOND / 10;
            baseline.ratio(300_000, now);
        }

        assertTrue(baseline.ratio(9_000_000, now) < 2);
        assertTrue(baseline.ratio(11_000_000, now) > 2);
    }

    @Test
    void lowPrioritiesAreRefusedFirst() {
        Limiter limiter = new Limiter(100, 100);
        int batch = 0;
        while (limiter.enter(Priority.BATCH, anotherCaller(), NOW)) {
            batch++;
        }
        int reads = 0;
        while (limiter.enter(Priority.READ, anotherCaller(), NOW)) {
            reads++;
        }

        assertEquals(50, batch);
        assertEquals(35, reads);
        assertFalse(limiter.enter(Priority.EXPORT, anotherCaller(), NOW));
        assertTrue(limiter.enter(Priority.RELEASE, anotherCaller(), NOW));
        assertTrue(limiter.enter(Priority.SIGN_IN, anotherCaller(), NOW));
        limiter.leave(lastCaller);
        assertEquals(86, limiter.inside());
    }

    @Test
    void oneCallerCannotTakeAllSlots() {
        Limiter limiter = new Limiter(100, 100);
        int greedy = 0;
        while (limiter.enter(Priority.SIGN_IN, "greedy", NOW)) {
            greedy++;
        }

        assertEquals(80, greedy);
        for (int i = 0; i < 20; i++) {
            assertTrue(limiter.enter(Priority.SIGN_IN, "polite", NOW), "slot " + i);
        }
        assertFalse(limiter.enter(Priority.SIGN_IN, "polite", NOW));
        limiter.leave("greedy");
        assertFalse(limiter.enter(Priority.SIGN_IN, "greedy", NOW));
        assertTrue(limiter.enter(Priority.SIGN_IN, "polite", NOW));
    }

    /** Returns a different caller each time. */
    private String anotherCaller() {
        lastCaller = "caller " + callers++;
        return lastCaller;
    }
}
