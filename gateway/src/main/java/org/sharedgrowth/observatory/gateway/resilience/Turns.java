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
 * Bounds the work that one caller has under way at a service. A request counts for as long as the
 * caller's requests took lately; what would be too much together waits, first come first served,
 * until enough of the caller's own requests have ended. A few are always let in, so that a slow
 * service does not become slower still for an address that many people share. Others never wait for
 * them.
 */
public final class Turns {
    private static final int CALLERS = 20_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    /** Expected of a caller of whom nothing is known. */
    private static final long FIRST_GUESS = 50_000_000;

    private static final long SHORTEST = 1_000_000;

    /** Of one caller, however long they are expected to take. */
    private static final int ALWAYS_LET_IN = 4;

    /** A new time counts by one in so many. */
    private static final int SMOOTHING = 8;

    private final long atOnce;
    private final int mostWaiting;
    private final Cache<String, Line> lines =
            Caffeine.newBuilder()
                    .maximumSize(CALLERS)
                    .expireAfterAccess(REMEMBERED)
                    // Waking another thread would take longer than the little there is to do.
                    .executor(Runnable::run)
                    .build();

    /**
     * @param atOnce work of one caller under way at once
     * @param mostWaiting requests of one caller that wait
     */
    public Turns(Duration atOnce, int mostWaiting) {
        this.atOnce = atOnce.toNanos();
        this.mostWaiting = mostWaiting;
    }

    /** Lets a request in; null when it has to wait. */
    public @Nullable Turn take(String caller) {
        return line(caller).take();
    }

    /**
     * Lets a request in when its turn comes.
     *
     * @param next is told, on whichever thread ends a request of the caller, or at once on this one
     * @return false when too many wait already; nothing is told then
     */
    public boolean await(String caller, Consumer<Turn> next) {
        return line(caller).await(next);
    }

    private Line line(String caller) {
        return lines.get(caller, name -> new Line());
    }

    /** One caller's requests. */
    private final class Line {
        private final Deque<Consumer<Turn>> waiting = new ArrayDeque<>();
        private long expected = FIRST_GUESS;
        private long busy;
        private int running;

        private synchronized @Nullable Turn take() {
            return waiting.isEmpty() && fits() ? begin() : null;
        }

        private boolean await(Consumer<Turn> next) {
            Turn turn;
            synchronized (this) {
                turn = take();
                if (turn == null) {
                    return waiting.size() < mostWaiting && waiting.add(next);
                }
            }
            next.accept(turn);
            return true;
        }

        private boolean fits() {
            return running < ALWAYS_LET_IN || busy + expected <= atOnce;
        }

        private Turn begin() {
            running++;
            busy += expected;
            return new Turn(this, expected);
        }

        private void end(long weight, long took) {
            for (Runnable next : ended(weight, took)) {
                next.run();
            }
        }

        private synchronized List<Runnable> ended(long weight, long took) {
            running--;
            busy -= weight;
            if (took > 0) {
                expected = Math.max(SHORTEST, expected + (took - expected) / SMOOTHING);
            }
            List<Runnable> next = new ArrayList<>();
            while (!waiting.isEmpty() && fits()) {
                Consumer<Turn> one = waiting.remove();
                Turn turn = begin();
                next.add(() -> one.accept(turn));
            }
            return next;
        }
    }

    /** A request that was let in. */
    public static final class Turn {
        private final Line line;
        private final long weight;
        private final AtomicBoolean over = new AtomicBoolean();

        private Turn(Line line, long weight) {
            this.line = line;
            this.weight = weight;
        }

        /** How long it is expected to take, in nanoseconds. */
        public long expected() {
            return weight;
        }

        /**
         * It ended; further calls do nothing.
         *
         * @param took nanoseconds of the service, for the caller's next requests; 0 if unknown
         */
        public void end(long took) {
            if (over.compareAndSet(false, true)) {
                line.end(weight, took);
            }
        }
    }
}
