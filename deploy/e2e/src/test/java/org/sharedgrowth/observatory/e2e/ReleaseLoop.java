package org.sharedgrowth.observatory.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Releases one figure again and again, each time with a different value, until this loop is closed.
 */
final class ReleaseLoop implements AutoCloseable {
    private static final long PAUSE_MILLIS = 1_000;
    private static final int VALUE_COUNT = 90;

    /**
     * A release confirmed by the service.
     *
     * @param at when its response arrived
     */
    record Confirmed(long release, Instant at) {}

    /** Held during a release; fair, so that a thread that pauses the loop gets its turn. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final ConcurrentLinkedQueue<Confirmed> confirmed = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean finished;
    private volatile @Nullable Throwable failure;

    ReleaseLoop() {
        thread = Thread.ofVirtual().start(this::run);
    }

    private void run() {
        try {
            for (int i = 0; !finished; i++) {
                turn.lock();
                try {
                    confirmed.add(new Confirmed(releaseOne(i % VALUE_COUNT), Instant.now()));
                } finally {
                    turn.unlock();
                }
                Pause.millis(PAUSE_MILLIS);
            }
        } catch (AssertionError | RuntimeException e) {
            failure = e;
        }
    }

    /** Releases a value for a cell of Kenya and returns the number of the release. */
    static long releaseOne(int value) {
        return Releases.release(
                "indicator,area,period,value\nIT_NET_USER_ZS,KEN,1950," + value + "\n");
    }

    /** Pauses the loop until {@link #resume}. */
    void pause() {
        turn.lock();
    }

    void resume() {
        turn.unlock();
    }

    /** Waits until this number of further releases has been made. */
    void await(int more) {
        int target = confirmed.size() + more;
        Pause.until(
                Duration.ofMinutes(1),
                more + " more releases",
                () -> {
                    assertRunning();
                    return confirmed.size() >= target;
                });
    }

    /** The confirmed releases, in order. */
    List<Confirmed> confirmed() {
        return List.copyOf(confirmed);
    }

    private void assertRunning() {
        if (failure != null) {
            throw new AssertionError("a release failed", failure);
        }
    }

    /** Waits for the current release. */
    @Override
    public void close() {
        finished = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        assertRunning();
    }
}
