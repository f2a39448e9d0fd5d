package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two services on one database. Every release sets all cells of some series to the same value, so a
 * response with two values would mix two releases.
 */
@ExtendWith(Suite.class)
class ReplicasTest {
    private static final int RELEASES = 6;

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicLong answers = new AtomicLong();
    private final Queue<String> badAnswers = new ConcurrentLinkedQueue<>();

    @Test
    void aReleaseIsServedByTheOtherNodeWithinASecondAndNoAnswerMixesTwoReleases() throws Exception {
        // Bypasses the gateway, whose quota would soon be used up.
        String first = "http://127.0.0.1:" + (Suite.running().port() + 1);
        try (Node replica = new Node("indicators", 10);
                ExecutorService readers = Executors.newFixedThreadPool(4)) {
            replica.awaitReady();
            TestCells.release(1);
            List<Future<?>> reading = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                reading.add(readers.submit(() -> read(first)));
                reading.add(readers.submit(() -> read(replica.address())));
            }
            List<Duration> durations = new ArrayList<>();
            for (int value = 2; value <= RELEASES; value++) {
                TestCells.release(value);
                durations.add(TestCells.waitUntilServed(replica.address(), value));
            }
            running.set(false);
            for (Future<?> reader : reading) {
                reader.get();
            }
            TestCells.release(TestCells.DELETED);
            assertEquals(List.of(), List.copyOf(badAnswers));
            assertTrue(answers.get() > 100, "only " + answers + " answers were compared");
            // Only the median is checked, because another process may occupy the machine for a
            // while.
            Collections.sort(durations);
            Duration median = durations.get(durations.size() / 2);
            assertTrue(median.toMillis() < 1000, "the releases took " + durations);
        }
    }

    private void read(String origin) {
        while (running.get()) {
            Answer answer = TestCells.fetch(origin);
            if (answer.status() != 200 || TestCells.values(answer).size() != 1) {
                badAnswers.add(answer.toString());
            }
            answers.incrementAndGet();
        }
    }
}
