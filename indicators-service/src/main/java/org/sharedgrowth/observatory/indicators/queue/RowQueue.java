package org.sharedgrowth.observatory.indicators.queue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Processes due rows of a table, one after another on its own thread. Every node runs a queue, and
 * any single node can process all rows: it also polls at short intervals, so it finds rows that
 * other nodes added. After an outage of all nodes, the first node that is back processes the
 * overdue rows.
 */
public final class RowQueue {
    private static final Logger LOG = Logger.getLogger(RowQueue.class);

    /** Reads the waiting rows and processes single rows. All methods may block. */
    public interface Work {
        /** How many rows are waiting and when the next is due, by the database's clock. */
        Outlook outlook() throws SQLException;

        /** Ids of the rows that are due, the earliest first. */
        List<UUID> due() throws SQLException;

        /** Processes a row, unless another node is processing it or it is no longer due. */
        void run(UUID id) throws SQLException;
    }

    /**
     * How many rows are waiting and when the next is due.
     *
     * @param overdue number of waiting rows that have been due for more than a minute
     * @param next milliseconds until the next row is due, by the database's clock; zero or negative
     *     if it is due, {@link Long#MAX_VALUE} if nothing waits
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
     * @param name name of its thread, also used in the log
     * @param poll how often it checks for new and failed rows
     */
    public RowQueue(String name, Duration poll, Work work) {
        this.name = name;
        this.pollMillis = poll.toMillis();
        this.work = work;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    /** The ids that a statement selects as its first column, in its order. */
    public static List<UUID> ids(PreparedStatement select) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /** Starts the thread; must be called once. */
    public void start() {
        timer.execute(this::tick);
    }

    /** Stops at once; uncommitted work is done by another node or after a restart. */
    public void stop() {
        timer.shutdownNow();
    }

    /** How many rows were waiting, and when the next was due, at the last check of this node. */
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
            // A row that is still due is locked by another node or has failed; it is tried again.
            pause = outlook.next() <= 0 ? pollMillis : Math.min(outlook.next(), pollMillis);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("queue cannot be read name=%s reason=%s", name, e.toString());
        } finally {
            if (!timer.isShutdown()) {
                var _ = timer.schedule(this::tick, pause, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Processes the due rows; a failure does not affect the others. */
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
