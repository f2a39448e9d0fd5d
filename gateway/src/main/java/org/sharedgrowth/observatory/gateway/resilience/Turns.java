package org.sharedgrowth.observatory.gateway.resilience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Limits the work in progress of one caller at a service. Each request counts as the recent average
 * time of the caller's requests. Requests beyond the limit wait, in order of arrival, until enough
 * of the caller's own requests have ended; they never wait for other callers. A few are always
 * admitted, so that a slow service does not become even slower for an address that many people
 * share.
 */
public final class Turns {
    private static final int CALLERS = 20_000;
    private static final Duration FORGET_AFTER = Duration.ofMinutes(2);

    /** Expected time for an unknown caller. */
    private static final long FIRST_GUESS = 50_000_000;

    private static final long MIN_NANOS = 1_000_000;

    /** Number of requests of one caller that are always admitted. */
    private static final int MIN_ADMITTED = 4;

    /** Weight of a new time in the average: one in this number. */
    private static final int SMOOTHING = 8;

    private final long maxInProgress;
    private final int maxWaiting;
    private final Cache<String, CallerQueue> queues =
            Caffeine.newBuilder()
                    .maximumSize(CALLERS)
                    .expireAfterAccess(FORGET_AFTER)
                    // Run on the calling thread: waking another one would take longer than the work
                    // itself.
                    .executor(Runnable::run)
                    .build();

    /**
     * @param maxInProgress maximum for the expected duration of one caller's requests in progress
     * @param maxWaiting maximum number of waiting requests of one caller
     */
    public Turns(Duration maxInProgress, int maxWaiting) {
        this.maxInProgress = maxInProgress.toNanos();
        this.maxWaiting = maxWaiting;
    }

    /** Admits a request; null if it has to wait. */
    public @Nullable Turn take(String caller) {
        return queue(caller).take();
    }

    /**
     * Admits a request when its turn comes.
     *
     * @param next called on the thread that ends another request of the caller, or immediately on
     *     the current thread
     * @return false if too many are already waiting; then {@code next} is not called
     */
    public boolean await(String caller, Consumer<Turn> next) {
        return queue(caller).await(next);
    }

    private CallerQueue queue(String caller) {
        return queues.get(caller, name -> new CallerQueue());
    }

    /** The requests of one caller, in order of arrival. */
    private final class CallerQueue {
        private final Deque<Consumer<Turn>> waiting = new ArrayDeque<>();
        private long expected = FIRST_GUESS;

        /** The expected time of all admitted requests together. */
        private long busy;

        private int running;

        private synchronized @Nullable Turn take() {
            return waiting.isEmpty() && hasRoom() ? begin() : null;
        }

        private boolean await(Consumer<Turn> next) {
            Turn turn;
            synchronized (this) {
                turn = take();
                if (turn == null) {
                    return waiting.size() < maxWaiting && waiting.add(next);
                }
            }
            next.accept(turn);
            return true;
        }

        private boolean hasRoom() {
            return running < MIN_ADMITTED || busy + expected <= maxInProgress;
        }

        private Turn begin() {
            running++;
            busy += expected;
            return new Turn(this, expected);
        }

        private void end(long weight, long took) {
            for (Runnable next : endTurn(weight, took)) {
                next.run();
            }
        }

        private synchronized List<Runnable> endTurn(long weight, long took) {
            running--;
            busy -= weight;
            if (took > 0) {
                expected = Math.max(MIN_NANOS, expected + (took - expected) / SMOOTHING);
            }
            List<Runnable> next = new ArrayList<>();
            while (!waiting.isEmpty() && hasRoom()) {
                Consumer<Turn> waiter = waiting.remove();
                Turn turn = begin();
                next.add(() -> waiter.accept(turn));
            }
            return next;
        }
    }

    /** An admitted request. */
    public static final class Turn {
        private final CallerQueue queue;
        private final long weight;
        private final AtomicBoolean finished = new AtomicBoolean();

        private Turn(CallerQueue queue, long weight) {
            this.queue = queue;
            this.weight = weight;
        }

        /** How long it is expected to take, in nanoseconds. */
        public long expected() {
            return weight;
        }

        /**
         * Ends the request; further calls do nothing.
         *
         * @param took time of the service in nanoseconds, used to estimate the caller's next
         *     requests; 0 if unknown
         */
        public void end(long took) {
            if (finished.compareAndSet(false, true)) {
                queue.end(weight, took);
            }
        }
    }
}
