package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.sharedgrowth.observatory.indicators.monitoring.QueueView;
import org.sharedgrowth.observatory.indicators.monitoring.WorkQueue;
import org.sharedgrowth.observatory.indicators.queue.RowQueue;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/**
 * Computes derived flows when they are new, and again after a release of another flow, a change of
 * structures or a new version of their method. Every node runs one.
 */
@ApplicationScoped
class DerivedClock implements WorkQueue, RowQueue.Work {
    private static final Duration POLL = Duration.ofMillis(500);

    private static final String IS_DUE =
            """
            d.ended_at is null
                and (d.computed_structures < ?
                    or d.method || '=' || d.method_version <> all (?)
                    or exists (
                        select from release r where r.id > d.computed_release and not exists (
                            select from derived_flow o where o.data_key = r.flow)))
            """;

    private static final String OUTLOOK =
            "select count(*) as waiting, count(d.retry_at) as overdue,"
                    + " count(*) filter (where d.retry_at is null or d.retry_at <="
                    + " clock_timestamp()) as due from derived_flow d where "
                    + IS_DUE;

    private static final String DUE =
            "select d.id from derived_flow d where (d.retry_at is null or d.retry_at <="
                    + " clock_timestamp()) and "
                    + IS_DUE
                    + " order by d.number";

    private static final String PUT_OFF =
            """
            update derived_flow set retry_at = clock_timestamp() + interval '30 seconds'
            where id = ?
            """;

    private final AgroalDataSource database;
    private final Recomputation recomputation;
    private final DerivedMethods methods;
    private final Structures structures;
    private final RowQueue queue = new RowQueue("derived-flows", POLL, this);

    DerivedClock(
            AgroalDataSource database,
            Recomputation recomputation,
            DerivedMethods methods,
            Structures structures) {
        this.database = database;
        this.recomputation = recomputation;
        this.methods = methods;
        this.structures = structures;
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
        return new QueueView("derived-flows", queue.outlook().waiting(), 0);
    }

    @Override
    public RowQueue.Outlook outlook() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection, OUTLOOK);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new RowQueue.Outlook(
                    row.getInt("waiting"),
                    row.getInt("overdue"),
                    row.getInt("due") == 0 ? Long.MAX_VALUE : 0);
        }
    }

    @Override
    public List<UUID> due() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection, DUE)) {
            return RowQueue.ids(select);
        }
    }

    private PreparedStatement prepare(Connection connection, String statement) throws SQLException {
        PreparedStatement select = connection.prepareStatement(statement);
        select.setLong(1, structures.revision());
        select.setArray(2, connection.createArrayOf("text", methods.versions()));
        return select;
    }

    @Override
    public void run(UUID id) throws SQLException {
        try {
            recomputation.run(id);
        } catch (RuntimeException e) {
            putOff(id);
            throw e;
        }
    }

    private void putOff(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(PUT_OFF)) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }
}
