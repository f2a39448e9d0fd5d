package org.sharedgrowth.observatory.gateway.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int MIN_LIMIT = 32;
    private static final int INITIAL_LIMIT = 128;
    private static final int GUESTS = 60;

    private final Limits limits = new Limits(MIN_LIMIT, 1024);
    private long now;

    @Test
    void aReducedLimitRecoversWithoutRequests() {
        Limiter limiter = new Limiter(MIN_LIMIT, 1024);
        overload(limiter);
        assertEquals(MIN_LIMIT, limiter.limit());

        now += 3 * 60 * SECOND;

        int admitted = 0;
        for (int i = 0; i < GUESTS; i++) {
            admitted += limiter.enter(Priority.READ, "guest " + i, now) ? 1 : 0;
        }
        assertEquals(GUESTS, admitted);
    }

    @Test
    void aLimitRecoversStepByStepUnlessAnswersStaySlow() {
        Limiter limiter = new Limiter(MIN_LIMIT, 1024);
        overload(limiter);

        now += SECOND;
        limiter.enter(Priority.READ, "guest", now);
        int first = limiter.limit();
        assertTrue(first > MIN_LIMIT && first < 2 * MIN_LIMIT, "after a second " + first);

        overload(limiter);
        assertEquals(MIN_LIMIT, limiter.limit());

        now += 20 * SECOND;
        limiter.enter(Priority.READ, "guest", now);
        assertEquals(INITIAL_LIMIT, limiter.limit(), "not above its initial value");
    }

    @Test
    void oneVerySlowAnswerDoesNotOutweighTheOthers() {
        Limiter limiter = new Limiter(MIN_LIMIT, 1024);
        for (int i = 0; i < 1000; i++) {
            now += SECOND / 100;
            limiter.record(i % 10 == 0 ? 500 : 1, now);
        }

        assertEquals(INITIAL_LIMIT, limiter.limit());
    }

    @Test
    void slowUploadsDoNotLowerTheLimitOfReads() {
        Limiter uploads = enter(Priority.BATCH, "office");
        overload(uploads);

        for (int i = 0; i < GUESTS; i++) {
            assertNotNull(limits.enter(Priority.READ, "guest " + i, now), "guest " + i);
        }
    }

    @Test
    void longRequestsAreRefusedWhenShortOnesAre() {
        int reads = 0;
        while (limits.enter(Priority.READ, "guest " + reads, now) != null) {
            reads++;
        }
        assertEquals((int) Math.ceil(INITIAL_LIMIT * Priority.READ.share()), reads);

        assertNull(limits.enter(Priority.BATCH, "office", now));
        assertNull(limits.enter(Priority.EXPORT, "guest", now));
        assertNotNull(limits.enter(Priority.RELEASE, "reviewer", now));
    }

    private Limiter enter(Priority priority, String caller) {
        Limiter limiter = limits.enter(priority, caller, now);
        assertNotNull(limiter);
        return limiter;
    }

    /** Responses take ten times as long as usual for five seconds. */
    private void overload(Limiter limiter) {
        for (int i = 0; i < 500; i++) {
            now += SECOND / 100;
            limiter.record(10, now);
        }
    }
}
