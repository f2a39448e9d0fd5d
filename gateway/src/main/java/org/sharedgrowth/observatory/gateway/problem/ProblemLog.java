package org.sharedgrowth.observatory.gateway.problem;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Tells the log of each problem under the id that its client was told, so that an operator who is
 * given one finds it. Anybody can cause problems at will: of a flood only the beginning of each
 * second is written, and of who asks too much nothing, for they are counted.
 */
final class ProblemLog {
    private static final Logger LOG = Logger.getLogger(ProblemLog.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL = 500;

    /** In a second; more than any day's work needs. */
    static final int MOST = 200;

    private static final AtomicLong SECOND = new AtomicLong();
    private static final AtomicInteger TOLD = new AtomicInteger();

    private ProblemLog() {}

    static void tell(Problem problem) {
        Logger.Level level = level(problem.status());
        if (LOG.isEnabled(level) && hasRoom()) {
            String cause = problem.cause();
            LOG.logf(
                    level,
                    "problem=%s status=%d instance=%s%s",
                    problem.slug(),
                    problem.status(),
                    problem.instance(),
                    cause.isEmpty() ? "" : " cause=" + cause);
        }
    }

    private static Logger.Level level(int status) {
        if (status == TOO_MANY_REQUESTS) {
            return Logger.Level.DEBUG;
        }
        return status >= INTERNAL ? Logger.Level.WARN : Logger.Level.INFO;
    }

    private static boolean hasRoom() {
        long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        long before = SECOND.get();
        if (before != now && SECOND.compareAndSet(before, now)) {
            int more = TOLD.getAndSet(0) - MOST;
            if (more > 0) {
                LOG.warnf("problems-left-out=%d", more);
            }
        }
        return TOLD.incrementAndGet() <= MOST;
    }
}
