package org.sharedgrowth.observatory.gateway.problem;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Logs each problem with the instance id that its client got, so that an operator can find it.
 * Because clients can cause any number of problems, the number of lines a second is limited;
 * refusals for exceeded limits are logged only at level DEBUG.
 */
final class ProblemLog {
    private static final Logger LOG = Logger.getLogger(ProblemLog.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL = 500;

    /** Maximum number of lines a second; far more than in normal operation. */
    static final int MAX_LINES = 200;

    private static final AtomicLong SECOND = new AtomicLong();
    private static final AtomicInteger LOGGED = new AtomicInteger();

    private ProblemLog() {}

    static void log(Problem problem) {
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
        long lastSecond = SECOND.get();
        if (lastSecond != now && SECOND.compareAndSet(lastSecond, now)) {
            int leftOut = LOGGED.getAndSet(0) - MAX_LINES;
            if (leftOut > 0) {
                LOG.warnf("problems-left-out=%d", leftOut);
            }
        }
        return LOGGED.incrementAndGet() <= MAX_LINES;
    }
}
