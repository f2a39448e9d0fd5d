package org.sharedgrowth.observatory.gateway.route.warmup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicInteger verifications = new AtomicInteger();

    /**
     * Fake compilers that spend the given milliseconds, one number for each round, and nothing in
     * later rounds.
     */
    private Compilers compilers(Long... spent) {
        Iterator<Long> each = List.of(spent).iterator();
        AtomicInteger all = new AtomicInteger();
        return new Compilers() {
            @Override
            public long spentMillis() {
                return all.get();
            }

            @Override
            public void awaitIdle(long end) {
                rounds.incrementAndGet();
                all.addAndGet(each.hasNext() ? Math.toIntExact(each.next()) : 0);
            }
        };
    }

    private static long deadlineAfter(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    @Test
    void theWarmUpEndsEarlyWhenTheCompilersAreIdle() throws Exception {
        Future<Runnable> verification = Future.succeededFuture(verifications::incrementAndGet);
        Rehearsal rehearsal =
                new Rehearsal(
                        end -> true, verification, compilers(900L, 500L, 3L, 400L, 9L, 0L), 0);

        assertTrue(rehearsal.run(deadlineAfter(Duration.ofHours(1))));

        assertEquals(6, rounds.get());
        assertTrue(verifications.get() > 0);
    }

    @Test
    void theWarmUpEndsInTimeIfTheCompilersAreNeverIdle() throws Exception {
        AtomicLong spent = new AtomicLong();
        Compilers busy =
                new Compilers() {
                    @Override
                    public long spentMillis() {
                        return spent.getAndAdd(1000);
                    }

                    @Override
                    public void awaitIdle(long end) {}
                };
        Rehearsal rehearsal = new Rehearsal(end -> true, Future.failedFuture("no keys"), busy, 0);

        assertFalse(rehearsal.run(deadlineAfter(Duration.ofMillis(20))));
    }

    @Test
    void theWarmUpFailsWithoutAnswers() throws Exception {
        Rehearsal rehearsal =
                new Rehearsal(end -> false, Future.failedFuture("no keys"), compilers(), 0);

        assertFalse(rehearsal.run(deadlineAfter(Duration.ofMillis(20))));
    }

    @Test
    void theWarmUpContinuesUntilTheKeysAreRead() throws Exception {
        Promise<Runnable> keys = Promise.promise();
        Rehearsal.Requests requests =
                end -> {
                    if (rounds.get() == 4) {
                        keys.tryComplete(verifications::incrementAndGet);
                    }
                    return true;
                };

        assertTrue(
                new Rehearsal(requests, keys.future(), compilers(), 0)
                        .run(deadlineAfter(Duration.ofHours(1))));

        assertEquals(6, rounds.get());
    }

    @Test
    void aTrainingRunSendsMoreRoundsThanAreNeeded() throws Exception {
        Future<Runnable> verification = Future.succeededFuture(verifications::incrementAndGet);

        assertTrue(
                new Rehearsal(end -> true, verification, compilers(), 7)
                        .run(deadlineAfter(Duration.ofHours(1))));

        assertEquals(7, rounds.get());
    }
}
