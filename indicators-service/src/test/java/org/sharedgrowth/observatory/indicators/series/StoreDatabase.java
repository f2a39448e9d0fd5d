package org.sharedgrowth.observatory.indicators.series;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseCommand;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.indicators.release.Releases;

/** A real PostgreSQL database with the service's schema, and a simple writer to its store. */
public final class StoreDatabase implements AutoCloseable {
    public static final String FLOW = "DF_TEST:1";

    private final EmbeddedPostgres server;
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private long submission;

    public StoreDatabase() throws IOException {
        server = EmbeddedPostgres.builder().start();
        Flyway.configure().dataSource(server.getPostgresDatabase()).load().migrate();
        PgConnectOptions options =
                new PgConnectOptions()
                        .setHost("localhost")
                        .setPort(server.getPort())
                        .setDatabase("postgres")
                        .setUser("postgres")
                        .setPassword("postgres");
        pool =
                PgBuilder.pool()
                        .connectingTo(options)
                        .with(new PoolOptions().setMaxSize(4))
                        .using(vertx)
                        .build();
        // Mutiny initializes itself at the first await, which is not thread-safe.
        pool.query("select 1").executeAndAwait();
    }

    public DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    /** Deletes all data. */
    public void clear() {
        execute("truncate series, series_version, source_version, source_preference, release");
    }

    public void execute(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stores the versions as a new submission and returns its number. */
    public long submit(String dataKey, Consumer<Versions> versions) {
        Versions written = new Versions();
        versions.accept(written);
        submission++;
        try (Connection connection = dataSource().getConnection()) {
            written.write(connection, dataKey, submission);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return submission;
    }

    public ReleaseOutcome tryRelease(String dataKey, long submissionNumber, long baseRelease) {
        return tryRelease(dataKey, submissionNumber, baseRelease, null);
    }

    /** Tries to release as of an instant; null means now. */
    public ReleaseOutcome tryRelease(
            String dataKey,
            long submissionNumber,
            long baseRelease,
            @Nullable Instant publishedAt) {
        return tryRelease(dataKey, "NSO_KEN", submissionNumber, baseRelease, publishedAt);
    }

    private ReleaseOutcome tryRelease(
            String dataKey,
            String provider,
            long submissionNumber,
            long baseRelease,
            @Nullable Instant publishedAt) {
        return tryRelease(dataKey, provider, submissionNumber, baseRelease, publishedAt, null);
    }

    private ReleaseOutcome tryRelease(
            String dataKey,
            String provider,
            long submissionNumber,
            long baseRelease,
            @Nullable Instant publishedAt,
            @Nullable String reason) {
        ReleaseCommand command =
                new ReleaseCommand(
                        submissionNumber,
                        baseRelease,
                        dataKey,
                        provider,
                        new Release.Counts(1, 0, 1),
                        publishedAt,
                        reason);
        return pool.withTransaction(
                        connection -> new Releases(List.of()).release(connection, command))
                .await()
                .indefinitely();
    }

    /** Submits and releases with a reason. */
    public Release releaseWithReason(String reason, String dataKey, Consumer<Versions> versions) {
        long number = submit(dataKey, versions);
        return requireReleased(
                tryRelease(dataKey, "NSO_KEN", number, Long.MAX_VALUE, null, reason));
    }

    /** Submits and releases an office's versions. */
    public Release releaseOf(String provider, String dataKey, Consumer<Versions> versions) {
        long number = submit(dataKey, versions);
        return requireReleased(tryRelease(dataKey, provider, number, Long.MAX_VALUE, null));
    }

    /** Submits and releases at once. */
    public Release release(String dataKey, Consumer<Versions> versions) {
        return release(dataKey, null, versions);
    }

    /** Submits and releases as of an instant; null means now. */
    public Release release(
            String dataKey, @Nullable Instant publishedAt, Consumer<Versions> versions) {
        return requireReleased(
                tryRelease(dataKey, submit(dataKey, versions), Long.MAX_VALUE, publishedAt));
    }

    private static Release requireReleased(ReleaseOutcome outcome) {
        if (outcome instanceof ReleaseOutcome.Released(Release release)) {
            return release;
        }
        throw new AssertionError(outcome);
    }

    @Override
    public void close() throws IOException {
        pool.closeAndAwait();
        vertx.closeAndAwait();
        server.close();
    }
}
