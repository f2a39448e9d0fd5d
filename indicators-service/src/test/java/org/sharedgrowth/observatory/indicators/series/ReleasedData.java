package org.sharedgrowth.observatory.indicators.series;

import io.agroal.api.AgroalDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseCommand;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/** Puts data into the running service's store without a submission. */
@ApplicationScoped
public class ReleasedData {
    /** Submission numbers far above the numbers of real submissions. */
    private static final AtomicLong SUBMISSION = new AtomicLong(1_000_000_000);

    private final AgroalDataSource database;
    private final Pool pool;
    private final Releases releases;
    private final SeriesStore store;
    private final Structures structures;

    ReleasedData(
            AgroalDataSource database,
            Pool pool,
            Releases releases,
            SeriesStore store,
            Structures structures) {
        this.database = database;
        this.pool = pool;
        this.releases = releases;
        this.store = store;
        this.structures = structures;
    }

    private @Nullable Dsd structure(String dataKey) {
        Dataflow flow =
                structures.current().dataflow(dataKey.substring(0, dataKey.lastIndexOf(':')));
        return flow == null ? null : flow.structure();
    }

    /** Releases versions and waits until the service serves them. */
    public Release release(String dataKey, String provider, Consumer<Versions> contents) {
        return release(dataKey, provider, null, contents);
    }

    /**
     * Releases versions with a date given by a steward and waits until the service serves them.
     *
     * @param publishedAt later than the flow's newest release, or null for now
     */
    public Release release(
            String dataKey,
            String provider,
            @Nullable Instant publishedAt,
            Consumer<Versions> contents) {
        Versions versions = new Versions();
        contents.accept(versions);
        long submission = SUBMISSION.incrementAndGet();
        try (Connection connection = database.getConnection()) {
            versions.write(connection, dataKey, submission, structure(dataKey));
            new PublicFingerprints(connection, this::structure).fill();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        ReleaseCommand command =
                new ReleaseCommand(
                        submission,
                        Long.MAX_VALUE,
                        dataKey,
                        provider,
                        new Release.Counts(versions.size(), 0, versions.size()),
                        publishedAt,
                        null);
        ReleaseOutcome outcome =
                pool.withTransaction(connection -> releases.release(connection, command))
                        .await()
                        .atMost(Duration.ofSeconds(10));
        if (!(outcome instanceof ReleaseOutcome.Released(Release release))) {
            throw new AssertionError(outcome);
        }
        store.awaitRelease(release.id()).await().atMost(Duration.ofSeconds(10));
        return release;
    }
}
