package org.sharedgrowth.observatory.indicators.analysis.run;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.sharedgrowth.observatory.indicators.monitoring.QueueView;
import org.sharedgrowth.observatory.indicators.monitoring.WorkQueue;
import org.sharedgrowth.observatory.indicators.queue.RowQueue;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;

/**
 * Passes open runs to {@link RunWorker} in turn, in the order in which they were requested. Every
 * node has one.
 */
@ApplicationScoped
class RunClock implements WorkQueue, RowQueue.Work {
    private static final Duration POLL = Duration.ofMillis(500);

    /** A run is due from the time of its request until it ends. */
    private static final String OUTLOOK =
            """
            select count(*) as waiting,
                count(*) filter (where created_at < clock_timestamp() - interval '1 minute')
                    as overdue
            from analysis_run where state in ('WAITING', 'RUNNING')
            """;

    private static final String DUE =
            "select id from analysis_run where state in ('WAITING', 'RUNNING') order by number";

    private final AgroalDataSource database;
    private final RunWorker worker;
    private final RowQueue queue = new RowQueue("analysis-runs", POLL, this);

    RunClock(AgroalDataSource database, RunWorker worker) {
        this.database = database;
        this.worker = worker;
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
        return new QueueView("analysis-runs", queue.outlook().waiting(), 0);
    }

    @Override
    public RowQueue.Outlook outlook() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OUTLOOK)) {
            row.next();
            int waiting = row.getInt("waiting");
            return new RowQueue.Outlook(
                    waiting, row.getInt("overdue"), waiting == 0 ? Long.MAX_VALUE : 0);
        }
    }

    @Override
    public List<UUID> due() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE)) {
            return RowQueue.ids(select);
        }
    }

    @Override
    public void run(UUID id) throws SQLException {
        worker.run(id);
    }
}
