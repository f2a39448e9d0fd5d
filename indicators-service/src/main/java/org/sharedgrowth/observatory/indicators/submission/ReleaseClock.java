package org.sharedgrowth.observatory.indicators.submission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.indicators.monitoring.QueueView;
import org.sharedgrowth.observatory.indicators.monitoring.WorkQueue;
import org.sharedgrowth.observatory.indicators.queue.RowQueue;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.submission.processing.MissedRelease;
import org.sharedgrowth.observatory.indicators.submission.row.WorkerRows;

/**
 * Makes each planned release at its time, on any node. {@link DueRelease} ensures that it happens
 * once.
 */
@ApplicationScoped
class ReleaseClock implements WorkQueue, RowQueue.Work {
    private static final Logger LOG = Logger.getLogger(ReleaseClock.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final WorkerRows rows;
    private final DueRelease dueRelease;
    private final MissedRelease missedRelease;
    private final Counter returnedReleases;
    private final RowQueue queue = new RowQueue("release-clock", POLL, this);

    ReleaseClock(
            WorkerRows rows,
            DueRelease dueRelease,
            MissedRelease missedRelease,
            MeterRegistry registry) {
        this.rows = rows;
        this.dueRelease = dueRelease;
        this.missedRelease = missedRelease;
        this.returnedReleases =
                Counter.builder("observatory.releases.returned")
                        .description(
                                "Planned releases that were returned to their office because"
                                        + " another release came first.")
                        .register(registry);
        registry.gauge("observatory.releases.planned", queue, q -> q.outlook().waiting());
        registry.gauge("observatory.releases.overdue", queue, q -> q.outlook().overdue());
    }

    void start(@Observes @Priority(SeriesStore.AFTER_LOADING) StartupEvent event) {
        queue.start();
    }

    @PreDestroy
    void stop() {
        queue.stop();
    }

    @Override
    public QueueView depth() {
        return new QueueView("planned-releases", queue.outlook().waiting(), 0);
    }

    @Override
    public RowQueue.Outlook outlook() throws SQLException {
        return rows.outlook();
    }

    @Override
    public List<UUID> due() throws SQLException {
        return rows.due();
    }

    @Override
    public void run(UUID id) throws SQLException {
        DueRelease.Outcome outcome = dueRelease.release(id).await().atMost(TIMEOUT);
        switch (outcome) {
            case DueRelease.Outcome.Released(Release release, Instant planned) ->
                    LOG.infof(
                            "released as planned submission=%s release=%d late_ms=%d",
                            id,
                            release.id(),
                            Duration.between(planned, release.recordedAt()).toMillis());
            case DueRelease.Outcome.Stale(List<String> keys) -> {
                if (missedRelease.giveBack(id, keys)) {
                    returnedReleases.increment();
                    LOG.warnf(
                            "planned release no longer possible submission=%s series=%d",
                            id, keys.size());
                }
            }
            case DueRelease.Outcome.NotDueHere() -> {}
        }
    }
}
