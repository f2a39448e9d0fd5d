package org.sharedgrowth.observatory.indicators.series;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseCommand;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.indicators.series.SeriesContent.AttributeColumn;

/** A real PostgreSQL with the service's schema, and the writing side of the store in small. */
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
    }

    public DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    /** Forgets everything. */
    public void clear() {
        execute("truncate series, series_version, release");
    }

    public void execute(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stores the versions as a new submission, whose number it returns. */
    public long submit(String dataKey, Consumer<Versions> versions) {
        Versions written = new Versions();
        versions.accept(written);
        submission++;
        try (Connection connection = dataSource().getConnection();
                PreparedStatement series =
                        connection.prepareStatement(
                                "insert into series values (?, ?, ?) on conflict do nothing");
                PreparedStatement version =
                        connection.prepareStatement(
                                "insert into series_version values (?, ?, ?, ?, ?)")) {
            for (Map.Entry<String, byte[]> entry : written.byKey.entrySet()) {
                long id = SeriesId.of(dataKey, entry.getKey());
                series.setLong(1, id);
                series.setString(2, dataKey);
                series.setString(3, entry.getKey());
                series.executeUpdate();
                version.setLong(1, id);
                version.setLong(2, submission);
                version.setInt(3, new PackedSeries().wrap(entry.getValue()).size());
                version.setBytes(4, ContentHash.of(entry.getValue()));
                version.setBytes(5, entry.getValue());
                version.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return submission;
    }

    public ReleaseOutcome tryRelease(String dataKey, long submissionNumber, long baseRelease) {
        ReleaseCommand command =
                new ReleaseCommand(
                        submissionNumber,
                        baseRelease,
                        dataKey,
                        "NSO_KEN",
                        new Release.Counts(1, 0, 1));
        return pool.withTransaction(connection -> new Releases().release(connection, command))
                .await()
                .indefinitely();
    }

    /** Submits and releases at once. */
    public Release release(String dataKey, Consumer<Versions> versions) {
        ReleaseOutcome outcome = tryRelease(dataKey, submit(dataKey, versions), Long.MAX_VALUE);
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

    /** The series versions of a submission. */
    public static final class Versions {
        private final Map<String, byte[]> byKey = new LinkedHashMap<>();

        /** An annual series with these values from a year on; an empty text is a missing value. */
        public Versions series(String key, int firstYear, String... values) {
            byKey.put(key, SeriesCodec.encode(annual(firstYear, "F", values)));
            return this;
        }

        /** The same, its rows not for everybody. */
        public Versions confidential(String key, int firstYear, String... values) {
            byKey.put(key, SeriesCodec.encode(annual(firstYear, "C", values)));
            return this;
        }

        public Versions deleted(String key) {
            byKey.put(key, SeriesCodec.tombstone(Frequency.A));
            return this;
        }
    }

    static SeriesContent annual(int firstYear, String confidentiality, String... values) {
        int[] periods = new int[values.length];
        Decimals.Builder column = new Decimals.Builder(values.length);
        DecimalParser parser = new DecimalParser();
        for (int i = 0; i < values.length; i++) {
            periods[i] = firstYear + i;
            if (values[i].isEmpty()) {
                column.addMissing();
            } else if (parser.parse(values[i]) == DecimalParser.Outcome.NUMBER) {
                column.add(parser);
            } else {
                throw new IllegalArgumentException(values[i]);
            }
        }
        return new SeriesContent(
                Frequency.A,
                periods,
                column.build(),
                List.of("PT", "0", "1"),
                List.of(
                        new AttributeColumn.Uniform("A"),
                        new AttributeColumn.Uniform(confidentiality),
                        new AttributeColumn.Uniform(null),
                        new AttributeColumn.Uniform(null)));
    }
}
