package org.sharedgrowth.observatory.indicators.submission.processing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
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
import org.sharedgrowth.observatory.indicators.submission.upload.Spool;

/**
 * Sees to it that no file waits for its check for ever. A node that is told to end finishes its
 * checks; what it cannot finish is checked when it is back, or rejected at once where its files are
 * lost with it. A node that was killed checks its files again when it is back; those of a node that
 * does not come back are rejected after an hour.
 */
@ApplicationScoped
class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final int AFTER_THE_STORE = Interceptor.Priority.APPLICATION + 600;
    private static final int SECONDS = 30;

    private static final String OURS =
            "select id from submission where state in ('RECEIVED', 'CHECKING') and node = ?";

    private static final String REJECT =
            """
            with lost as (
                update submission
                set state = 'REJECTED', version = version + 1, error_count = 1
                where state in ('RECEIVED', 'CHECKING') and %s
                returning id)
            insert into finding (submission, position, severity, row_number, column_name, value,
                code, reason, hint)
            select id, 0, 'error', 0, '', '', ?, ?, ? from lost
            """;

    /** A check takes seconds, minutes at worst. */
    private static final String REJECT_ORPHANS =
            REJECT.formatted("node <> ? and submitted_at < now() - interval '1 hour'");

    private static final String REJECT_OURS = REJECT.formatted("node = ?");

    private final AgroalDataSource database;
    private final Spool spool;
    private final CheckQueue queue;
    private final Idempotency idempotency;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("recovery").factory());

    private @Nullable ScheduledFuture<?> sweeping;

    Recovery(AgroalDataSource database, Spool spool, CheckQueue queue, Idempotency idempotency) {
        this.database = database;
        this.spool = spool;
        this.queue = queue;
        this.idempotency = idempotency;
    }

    void start(@Observes @Priority(AFTER_THE_STORE) StartupEvent event) throws SQLException {
        Set<UUID> ours = ours();
        spool.removeOthers(ours);
        ours.forEach(queue::add);
        sweeping = timer.scheduleWithFixedDelay(this::sweep, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Finishes what was accepted, as far as the time goes. It runs after the draining: no request
     * is under way any more, unless it took longer than that.
     */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
        queue.finish();
        if (!spool.isKept()) {
            rejectOurs();
        }
    }

    /** Tells at once, for each file that is lost with this node, that it has to be sent again. */
    void rejectOurs() {
        try {
            int rejected = reject(REJECT_OURS);
            LOG.infof("rejected with the node's end submissions=%d", rejected);
        } catch (SQLException e) {
            LOG.warnf("unfinished checks are rejected only in an hour reason=%s", e.toString());
        }
    }

    @PreDestroy
    void stop() {
        if (sweeping != null) {
            sweeping.cancel(false);
        }
        timer.shutdownNow();
    }

    /** Does what is due now. */
    void sweep() {
        try {
            ours().forEach(queue::add);
            reject(REJECT_ORPHANS);
            idempotency.forgetOld().await().indefinitely();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("sweep failed reason=%s", e.toString());
        }
    }

    private Set<UUID> ours() throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OURS)) {
            select.setString(1, spool.node());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private int reject(String statement) throws SQLException {
        Unreadable lost = FileCheck.lost();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, spool.node());
            update.setString(2, lost.code());
            update.setString(3, lost.reason());
            update.setString(4, lost.hint());
            return update.executeUpdate();
        }
    }
}
