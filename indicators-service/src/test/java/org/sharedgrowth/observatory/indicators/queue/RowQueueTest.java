package org.sharedgrowth.observatory.indicators.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RowQueueTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(5);
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private final Rows rows = new Rows();
    private final List<RowQueue> queues = new ArrayList<>();

    /** A table in memory: the due time of each id, as a value of {@link System#nanoTime}. */
    private static final class Rows implements RowQueue.Work {
        final Map<UUID, Long> dueTimes = new ConcurrentHashMap<>();
        final BlockingQueue<UUID> done = new LinkedBlockingQueue<>();
        final Map<UUID, Integer> failures = new ConcurrentHashMap<>();
        final AtomicInteger outages = new AtomicInteger();

        void add(UUID id, Duration delay) {
            dueTimes.put(id, System.nanoTime() + delay.toNanos());
        }

        private long remainingNanos(UUID id) {
            return Objects.requireNonNull(dueTimes.get(id)) - System.nanoTime();
        }

        @Override
        public RowQueue.Outlook outlook() throws SQLException {
            if (outages.getAndDecrement() > 0) {
                throw new SQLException("no connection");
            }
            long next =
                    dueTimes.keySet().stream()
                            .mapToLong(id -> Math.ceilDiv(remainingNanos(id), 1_000_000L))
                            .min()
                            .orElse(Long.MAX_VALUE);
            return new RowQueue.Outlook(dueTimes.size(), 0, next);
        }

        @Override
        public List<UUID> due() {
            return dueTimes.keySet().stream()
                    .filter(id -> remainingNanos(id) <= 0)
                    .sorted()
                    .toList();
        }

        @Override
        public void run(UUID id) throws SQLException {
            if (failures.merge(id, -1, Integer::sum) >= 0) {
                throw new SQLException("not yet");
            }
            dueTimes.remove(id);
            done.add(id);
        }
    }

    @AfterEach
    void stop() {
        queues.forEach(RowQueue::stop);
    }

    @Test
    void aRowIsProcessedAtItsDueTimeAndNotBefore() throws InterruptedException {
        rows.add(FIRST, Duration.ofMillis(100));
        long instant = Objects.requireNonNull(rows.dueTimes.get(FIRST));

        start(Duration.ofMillis(500));

        assertEquals(FIRST, next());
        long delay = System.nanoTime() - instant;
        assertTrue(delay >= 0, "early by " + -delay + " ns");
        assertTrue(delay < TimeUnit.MILLISECONDS.toNanos(300), "late by " + delay + " ns");
    }

    @Test
    void aFailedRowDoesNotBlockOthersAndIsRetried() throws InterruptedException {
        rows.add(FIRST, Duration.ZERO);
        rows.add(SECOND, Duration.ZERO);
        rows.failures.put(FIRST, 2);

        start(SHORT);

        assertEquals(SECOND, next());
        assertEquals(FIRST, next());
    }

    @Test
    void anUnavailableDatabaseIsTriedAgain() throws InterruptedException {
        rows.outages.set(3);
        rows.add(FIRST, Duration.ZERO);

        start(SHORT);

        assertEquals(FIRST, next());
    }

    @Test
    void waitingRowsAreReported() throws InterruptedException {
        rows.add(FIRST, Duration.ZERO);
        rows.add(SECOND, HOUR);

        RowQueue queue = start(SHORT);

        assertEquals(FIRST, next());
        while (queue.outlook().waiting() != 1) {
            Thread.sleep(SHORT);
        }
        assertTrue(queue.outlook().next() > Duration.ofMinutes(59).toMillis());
    }

    private RowQueue start(Duration poll) {
        RowQueue queue = new RowQueue("test", poll, rows);
        queues.add(queue);
        queue.start();
        return queue;
    }

    private UUID next() throws InterruptedException {
        return rows.done.poll(10, TimeUnit.SECONDS);
    }
}
