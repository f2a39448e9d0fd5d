package org.sharedgrowth.observatory.indicators.submission;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.indicators.monitoring.QueueView;
import org.sharedgrowth.observatory.indicators.monitoring.WorkQueue;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.submission.processing.MissedRelease;

/**
 * Makes the releases that are planned, each at its instant. Every node has one: it wakes at the
 * next instant, and twice a second behind that, so that one node is enough and what all of them
 * missed is made up by the first that is back. {@link DueRelease} sees to it that it happens once.
 */
@ApplicationScoped
class ReleaseClock implements WorkQueue {
    private static final Logger LOG = Logger.getLogger(ReleaseClock.class);
    private static final int AFTER_THE_STORE = Interceptor.Priority.APPLICATION + 600;
    private static final long POLL_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String OUTLOOK =
            """
            select count(*) as waiting,
                count(*) filter (where release_at < clock_timestamp() - interval '1 minute')
                    as overdue,
                ceil(extract(epoch from min(release_at) - clock_timestamp()) * 1000) as next
            from submission where state = 'SCHEDULED'
            """;

    private static final String DUE =
            """
            select id from submission where state = 'SCHEDULED' and release_at <= clock_timestamp()
            order by release_at, number
            """;

    /**
     * What is planned.
     *
     * @param overdue how many of those that wait should have been released a minute ago
     * @param next milliseconds until the next instant, by the database's clock; not positive if it
     *     has come
     */
    private record Outlook(int waiting, int overdue, long next) {}

    private final AgroalDataSource database;
    private final DueRelease due;
    private final MissedRelease missed;
    private final Counter returned;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("release-clock").factory());

    private volatile Outlook outlook = new Outlook(0, 0, Long.MAX_VALUE);

    ReleaseClock(
            AgroalDataSource database,
            DueRelease due,
            MissedRelease missed,
            MeterRegistry registry) {
        this.database = database;
        this.due = due;
        this.missed = missed;
        this.returned =
                Counter.builder("observatory.releases.returned")
                        .description(
                                "Planned releases that went back to their office, others having come between.")
                        .register(registry);
        registry.gauge("observatory.releases.planned", this, clock -> clock.outlook.waiting);
        registry.gauge("observatory.releases.overdue", this, clock -> clock.outlook.overdue);
    }

    void start(@Observes @Priority(AFTER_THE_STORE) StartupEvent event) {
        timer.execute(this::tick);
    }

    @PreDestroy
    void stop() {
        // What is not committed by then is made by another node, or after the restart.
        timer.shutdownNow();
    }

    @Override
    public QueueView depth() {
        Outlook now = outlook;
        return new QueueView("planned-releases", now.waiting, 0);
    }

    private void tick() {
        long pause = POLL_MILLIS;
        try {
            outlook = look();
            if (outlook.next <= 0) {
                releaseDue();
                outlook = look();
            }
            // What is still due is locked by another node, or failed: that is looked at again.
            pause = outlook.next <= 0 ? POLL_MILLIS : Math.min(outlook.next, POLL_MILLIS);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("planned releases cannot be looked at reason=%s", e.toString());
        } finally {
            if (!timer.isShutdown()) {
                var _ = timer.schedule(this::tick, pause, TimeUnit.MILLISECONDS);
            }
        }
    }

    private Outlook look() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OUTLOOK)) {
            row.next();
            long next = row.getLong("next");
            return new Outlook(
                    row.getInt("waiting"),
                    row.getInt("overdue"),
                    row.wasNull() ? Long.MAX_VALUE : next);
        }
    }

    /** Makes all releases that are due; one that fails does not hold up the others. */
    void releaseDue() throws SQLException {
        for (UUID id : due()) {
            try {
                release(id);
            } catch (SQLException | RuntimeException e) {
                LOG.errorf(e, "planned release failed submission=%s", id);
            }
        }
    }

    private List<UUID> due() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DUE)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private void release(UUID id) throws SQLException {
        DueRelease.End end = due.release(id).await().atMost(PATIENCE);
        switch (end) {
            case DueRelease.End.Released(Release release, Instant planned) ->
                    LOG.infof(
                            "released as planned submission=%s release=%d late_ms=%d",
                            id,
                            release.id(),
                            Duration.between(planned, release.recordedAt()).toMillis());
            case DueRelease.End.Stale(List<String> keys) -> {
                if (missed.giveBack(id, keys)) {
                    returned.increment();
                    LOG.warnf("planned release went back submission=%s series=%d", id, keys.size());
                }
            }
            case DueRelease.End.NotOurs() -> {}
        }
    }
}
