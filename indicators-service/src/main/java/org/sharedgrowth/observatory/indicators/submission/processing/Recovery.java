package org.sharedgrowth.observatory.indicators.submission.processing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
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
import org.sharedgrowth.observatory.indicators.submission.reading.Unreadable;
import org.sharedgrowth.observatory.indicators.submission.row.WorkerRows;
import org.sharedgrowth.observatory.indicators.submission.upload.Spool;

/**
 * Sees to it that no file waits for its check for ever. A node that is told to end finishes its
 * checks; what it cannot finish is checked when it is back, or rejected at once where its files are
 * lost with it. A node that was killed checks its files again when it is back. Those of a node that
 * does not come back are rejected: after five minutes where they are lost with it, else after an
 * hour.
 */
@ApplicationScoped
class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final int AFTER_THE_STORE = Interceptor.Priority.APPLICATION + 600;
    private static final int SECONDS = 30;

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

    void start(@Observes @Priority(AFTER_THE_STORE) StartupEvent event) throws SQLException {
        Set<UUID> ours = ours();
        spool.removeOthers(ours);
        ours.forEach(queue::add);
        report();
        sweeping = timer.scheduleWithFixedDelay(this::sweep, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Finishes the accepted checks as far as time allows. This runs after draining, so no request
     * is active any more unless it took longer than the drain time.
     */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
        queue.finish();
        if (!spool.isKept()) {
            rejectOurs();
        }
    }

    /** Rejects each file that is lost with this node at once, so that its office sends it again. */
    void rejectOurs() {
        try {
            int rejected = rows.rejectUnfinished(spool.node(), loss());
            LOG.infof("rejected with the node's end submissions=%d", rejected);
        } catch (SQLException e) {
            LOG.warnf("unfinished checks are rejected only later reason=%s", e.toString());
        }
    }

    @PreDestroy
    void stop() {
        if (sweeping != null) {
            sweeping.cancel(false);
        }
        timer.shutdownNow();
    }

    /** Does the work that is due now. */
    void sweep() {
        try {
            ours().forEach(queue::add);
            report();
            rows.rejectOrphans(spool.node(), loss());
            if (!spool.isKept() && reports.areSteady()) {
                rejectSilent();
            }
            idempotency.forgetOld().await().indefinitely();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("sweep failed reason=%s", e.toString());
        }
    }

    /**
     * Rejects the files of nodes that were lost without a word, and their directories with them.
     */
    void rejectSilent() throws SQLException {
        int rejected = rows.rejectSilent(spool.node(), loss());
        if (rejected > 0) {
            LOG.warnf("rejected with lost nodes submissions=%d", rejected);
        }
    }

    private void report() throws SQLException {
        rows.report(spool.node());
        reports.reported();
    }

    private Set<UUID> ours() throws SQLException {
        return Set.copyOf(rows.unfinished(spool.node()));
    }

    private static WorkerRows.Loss loss() {
        Unreadable lost = FileCheck.lost();
        return new WorkerRows.Loss(lost.code(), lost.reason(), lost.hint());
    }
}
