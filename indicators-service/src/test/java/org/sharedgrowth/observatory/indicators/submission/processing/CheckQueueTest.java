package org.sharedgrowth.observatory.indicators.submission.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.checking.Progress;
import org.sharedgrowth.observatory.indicators.submission.upload.SubmissionConfig;
import org.sharedgrowth.observatory.operation.Draining;

/** What happens to files that are being checked when the node shuts down. */
@Timeout(20)
class CheckQueueTest {
    private static final Duration LONG_TIMEOUT = Duration.ofSeconds(30);

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final Draining draining = new Draining(Optional.empty());
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final CountDownLatch started = new CountDownLatch(1);
    private final Queue<UUID> checked = new ConcurrentLinkedQueue<>();

    @Test
    void acceptedChecksAreFinished() throws Exception {
        CheckQueue queue = queue(LONG_TIMEOUT);
        queue.add(first);
        queue.add(second);

        CompletableFuture<Void> end = finish(queue);
        mayEnd.countDown();

        end.get(10, TimeUnit.SECONDS);
        assertEquals(List.of(first, second), List.copyOf(checked));
    }

    @Test
    void aTooSlowCheckIsCancelled() throws Exception {
        CheckQueue queue = queue(Duration.ofMillis(200));
        queue.add(first);
        queue.add(second);
        started.await();

        finish(queue).get(10, TimeUnit.SECONDS);

        assertEquals(List.of(), List.copyOf(checked));
    }

    @Test
    void aShutdownWaitsForExpectedSubmissions() throws Exception {
        CheckQueue queue = queue(LONG_TIMEOUT);
        mayEnd.countDown();
        assertTrue(queue.expect(first));
        assertTrue(queue.expect(second));

        CompletableFuture<Void> end = finish(queue);
        UUID next = UUID.randomUUID();
        while (queue.expect(next)) { // until the shutdown has begun
            queue.forget(next);
        }
        assertFalse(end.isDone());
        queue.forget(first);
        queue.forget(second);
        end.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aShutdownEndsWithTheLastExpectedSubmission() throws Exception {
        CheckQueue queue = queue(LONG_TIMEOUT);
        mayEnd.countDown();
        queue.expect(first);
        queue.expect(second);
        CompletableFuture<Void> end = finish(queue);

        queue.forget(first);
        queue.add(second);

        end.get(10, TimeUnit.SECONDS);
        assertEquals(List.of(second), List.copyOf(checked));
    }

    @Test
    void aRequestStopsWaitingForItsCheckWhenTheNodeDrains() {
        CheckQueue queue = queue(LONG_TIMEOUT);
        CheckQueue.QueuedCheck waiting = queue.add(first);

        draining.onShutdownSignal(new ShutdownDelayInitiatedEvent());

        assertNull(waiting.await(Duration.ofSeconds(15)).await().indefinitely().refusal());
        assertEquals(List.of(), List.copyOf(checked));
        mayEnd.countDown();
    }

    private CheckQueue queue(Duration finishWithin) {
        Settings settings = new Settings(1, 50, finishWithin, true, "OBS", 1_000);
        return new CheckQueue(this::check, settings, draining);
    }

    private record Settings(
            int checks,
            int waiting,
            Duration finishWithin,
            boolean spoolIsKept,
            String ownOffice,
            long uploadBytes)
            implements SubmissionConfig {}

    private @Nullable Finding check(UUID id, Progress progress) {
        started.countDown();
        try {
            mayEnd.await();
            checked.add(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static CompletableFuture<Void> finish(CheckQueue queue) {
        return CompletableFuture.runAsync(() -> {
            try {
                queue.finish();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
