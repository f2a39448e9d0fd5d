package org.sharedgrowth.observatory.indicators.series;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/**
 * The statistical store on this node: all released data, by flow, as of any release. Blocks only at
 * start-up.
 */
@Singleton
public class SeriesStore {
    /** Priority of observers of the startup event that need the loaded data. */
    public static final int AFTER_LOADING = Interceptor.Priority.APPLICATION + 600;

    private static final int LOADING = Interceptor.Priority.APPLICATION + 500;

    private final AgroalDataSource database;
    private final Structures structures;
    private final ReleaseFollower follower;

    SeriesStore(AgroalDataSource database, Structures structures, StoreConfig config) {
        this.database = database;
        this.structures = structures;
        this.follower =
                new ReleaseFollower(
                        database,
                        new OldVersions(
                                database,
                                config.oldVersionsBytes(),
                                Infrastructure.getDefaultWorkerPool()),
                        this::structure,
                        config.poll(),
                        Infrastructure.getDefaultWorkerPool());
    }

    void load(@Observes @Priority(LOADING) StartupEvent event) {
        try (Connection connection = database.getConnection()) {
            new PublicFingerprints(connection, this::structure).fill();
        } catch (SQLException e) {
            throw new IllegalStateException("fingerprints of older versions cannot be computed", e);
        }
        follower.start();
    }

    @PreDestroy
    void stop() {
        follower.close();
    }

    private @Nullable Dsd structure(String dataKey) {
        return structures.current().everyDataflow().stream()
                .filter(flow -> !flow.isView() && flow.dataKey().equals(dataKey))
                .findFirst()
                .map(Dataflow::structure)
                .orElse(null);
    }

    /** The current state; take it once for each request. */
    public StoreState state() {
        return follower.state();
    }

    /** The newest release this node serves; 0 before anything is released. */
    public long currentRelease() {
        return state().release();
    }

    /** The newest release on this node that changed public data; 0 if none did. */
    public long publicRelease() {
        StoreState now = state();
        return now.publicRelease(now.release());
    }

    /** Number of callers that wait for the next release: followers of the change feed. */
    public int waiting() {
        return follower.waiting();
    }

    /** Completes, on a worker thread, when this node serves the release or a newer one. */
    public Uni<Void> awaitRelease(long id) {
        return Uni.createFrom().completionStage(() -> follower.await(id));
    }
}
