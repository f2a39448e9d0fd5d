package org.sharedgrowth.observatory.indicators.submission.processing;

import io.agroal.api.AgroalDataSource;
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
 * Takes up what was left lying: a node that was killed checks its files again when it is back;
 * those of a node that does not come back are rejected after an hour.
 */
@ApplicationScoped
class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final int AFTER_THE_STORE = Interceptor.Priority.APPLICATION + 600;
    private static final int SECONDS = 30;

    private static final String OURS =
            "select id from submission where state in ('RECEIVED', 'CHECKING') and node = ?";

    /** A check takes seconds, minutes at worst. */
    private static final String REJECT_ORPHANS =
            """
            with lost as (
                update submission
                set state = 'REJECTED', version = version + 1, error_count = 1
                where state in ('RECEIVED', 'CHECKING') and node <> ?
                    and submitted_at < now() - interval '1 hour'
                returning id)
            insert into finding (submission, position, severity, row_number, column_name, value,
                code, reason, hint)
            select id, 0, 'error', 0, '', '', ?, ?, ? from lost
            """;

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
            rejectOrphans();
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

    private void rejectOrphans() throws SQLException {
        Unreadable lost = FileCheck.lost();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(REJECT_ORPHANS)) {
            update.setString(1, spool.node());
            update.setString(2, lost.code());
            update.setString(3, lost.reason());
            update.setString(4, lost.hint());
            update.executeUpdate();
        }
    }
}
