package org.sharedgrowth.observatory.indicators.queue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does what is due in the rows of a table, one after another on a thread of its own. Every node has
 * one: it wakes at the next instant and at short intervals before that, so that one node is enough,
 * and what all of them missed is made up by the first that is back.
 */
public final class RowQueue {
    private static final Logger LOG = Logger.getLogger(RowQueue.class);

    /** The rows, and what is done with one of them. All of it may block. */
    public interface Work {
        /** What waits, by the database's clock. */
        Outlook outlook() throws SQLException;

        /** Ids of the rows whose instant has come, the earliest first. */
        List<UUID> due() throws SQLException;

        /** Does one of them, unless another node does or it is not due any more. */
        void run(UUID id) throws SQLException;
    }

    /**
     * What waits.
     *
     * @param overdue how many of those that wait should have been done a minute ago
     * @param next milliseconds until the next instant, by the database's clock; not positive if it
     *     has passed, {@link Long#MAX_VALUE} if nothing waits
     */
    public record Outlook(int waiting, int overdue, long next) {
        public static final Outlook NONE = new Outlook(0, 0, Long.MAX_VALUE);
    }

    private final String name;
    private final long pollMillis;
    private final Work work;
    private final ScheduledExecutorService timer;
    private volatile Outlook outlook = Outlook.NONE;

    /**
     * @param name of its thread, and for the log
     * @param poll how often it looks for rows that were added, and for those that failed
     */
    public RowQueue(String name, Duration poll, Work work) {
        this.name = name;
        this.pollMillis = poll.toMillis();
        this.work = work;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Begins; to be called once. */
    public void start() {
        timer.execute(this::tick);
    }

    /** Ends at once: what is not committed by then is done by another node, or after a restart. */
    public void stop() {
        timer.shutdownNow();
    }

    /** What waited when this node looked last. */
    public Outlook outlook() {
        return outlook;
    }

    private void tick() {
        long pause = pollMillis;
        try {
            outlook = work.outlook();
            if (outlook.next() <= 0) {
                runDue();
                outlook = work.outlook();
            }
            // A release that is still due is locked by another node or has failed; it is tried
            // again.
            pause = outlook.next() <= 0 ? pollMillis : Math.min(outlook.next(), pollMillis);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("queue cannot be looked at name=%s reason=%s", name, e.toString());
        } finally {
            if (!timer.isShutdown()) {
                var _ = timer.schedule(this::tick, pause, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** One that fails does not hold up the others. */
    private void runDue() throws SQLException {
        for (UUID id : work.due()) {
            try {
                work.run(id);
            } catch (SQLException | RuntimeException e) {
                LOG.errorf(e, "queued work failed name=%s id=%s", name, id);
            }
        }
    }
}
