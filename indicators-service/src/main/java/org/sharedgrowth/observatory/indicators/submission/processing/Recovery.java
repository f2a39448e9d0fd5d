package org.sharedgrowth.observatory.indicators.submission.processing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.idempotency.Idempotency;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.report.StoredWording;
import org.sharedgrowth.observatory.indicators.submission.row.WorkerRows;
import org.sharedgrowth.observatory.indicators.submission.upload.Spool;

/**
 * Ensures that no file waits forever for its check. A node that shuts down finishes its checks if
 * it can; the rest are checked after its restart, or rejected at once if its files are lost with
 * it. A node that was killed checks its files again after its restart. Files of a node that does
 * not restart are rejected: after five minutes if they are lost with the node, otherwise after an
 * hour.
 */
@ApplicationScoped
class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final int SWEEP_SECONDS = 30;

    private final WorkerRows rows;
    private final Spool spool;
    private final CheckQueue queue;
    private final Idempotency idempotency;
    private final NodeReports reports;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("recovery").factory());

    private @Nullable ScheduledFuture<?> sweeping;

    Recovery(
            WorkerRows rows,
            Spool spool,
            CheckQueue queue,
            Idempotency idempotency,
            NodeReports reports) {
        this.rows = rows;
        this.spool = spool;
        this.queue = queue;
        this.idempotency = idempotency;
        this.reports = reports;
    }

    void start(@Observes @Priority(SeriesStore.AFTER_LOADING) StartupEvent event)
            throws SQLException {
        Set<UUID> ownIds = ownSubmissions();
        spool.removeOthers(ownIds);
        ownIds.forEach(queue::add);
        report();
        sweeping =
                timer.scheduleWithFixedDelay(
                        this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Finishes the accepted checks as far as time allows. This runs after draining, so no request
     * is still active unless it took longer than the drain time.
     */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
        queue.finish();
        if (!spool.isKept()) {
            rejectOwn();
        }
    }

    /**
     * Rejects at once the files that are lost with this node, so that the offices send them again.
     */
    void rejectOwn() {
        try {
            int rejected = rows.rejectUnfinished(spool.node(), loss());
            LOG.infof("rejected unfinished submissions of this node count=%d", rejected);
        } catch (SQLException e) {
            LOG.warnf("could not reject unfinished submissions now reason=%s", e.toString());
        }
    }

    @PreDestroy
    void stop() {
        if (sweeping != null) {
            sweeping.cancel(false);
        }
        timer.shutdownNow();
    }

    /**
     * Queues this node's unchecked files, rejects files of lost nodes, and deletes data whose
     * retention time is over.
     */
    void sweep() {
        try {
            ownSubmissions().forEach(queue::add);
            report();
            rows.rejectOrphans(spool.node(), loss());
            if (!spool.isKept() && reports.areSteady()) {
                rejectFilesOfLostNodes();
            }
            rows.deleteWithdrawnData();
            idempotency.deleteExpired().await().indefinitely();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("sweep failed reason=%s", e.toString());
        }
    }

    /**
     * Rejects the files of nodes that disappeared without a shutdown. Call this only if upload
     * directories are lost with their nodes.
     */
    void rejectFilesOfLostNodes() throws SQLException {
        int rejected = rows.rejectFilesOfLostNodes(spool.node(), loss());
        if (rejected > 0) {
            LOG.warnf("rejected submissions of lost nodes count=%d", rejected);
        }
    }

    private void report() throws SQLException {
        rows.report(spool.node());
        reports.recordReport();
    }

    private Set<UUID> ownSubmissions() throws SQLException {
        return Set.copyOf(rows.unfinished(spool.node()));
    }

    private static WorkerRows.Loss loss() {
        UnreadableFile lost = FileCheck.fileLost();
        return new WorkerRows.Loss(
                lost.code(), lost.reason(), lost.hint(), StoredWording.write(lost.wording()));
    }
}
