package org.sharedgrowth.observatory.indicators.testing;

import io.agroal.api.AgroalDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.release.ReleaseCommand;
import org.sharedgrowth.observatory.indicators.release.ReleaseOutcome;
import org.sharedgrowth.observatory.indicators.release.Releases;
import org.sharedgrowth.observatory.indicators.series.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.ContentHash;
import org.sharedgrowth.observatory.indicators.series.Decimals;
import org.sharedgrowth.observatory.indicators.series.Frequency;
import org.sharedgrowth.observatory.indicators.series.PublicPrint;
import org.sharedgrowth.observatory.indicators.series.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.SeriesContent;
import org.sharedgrowth.observatory.indicators.series.SeriesContent.AttributeColumn;
import org.sharedgrowth.observatory.indicators.series.SeriesId;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Structures;

/** Puts released series of {@code DSD_DIGITAL} into the store, past the submission's checks. */
@ApplicationScoped
public class ReleasedData {
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

    /** Releases whole series; returns when they can be read. */
    public Release release(String flow, String provider, Consumer<SeriesOf> content) {
        String dataKey = flow + ":1";
        SeriesOf series = new SeriesOf();
        content.accept(series);
        long submission = ThreadLocalRandom.current().nextLong(1_000_000_000, Long.MAX_VALUE);
        write(dataKey, submission, series.contents);
        ReleaseCommand command =
                new ReleaseCommand(
                        submission,
                        store.currentRelease(),
                        dataKey,
                        provider,
                        new Release.Counts(series.contents.size(), 0, series.contents.size()),
                        null);
        ReleaseOutcome outcome =
                pool.withTransaction(connection -> releases.release(connection, command))
                        .await()
                        .atMost(Duration.ofSeconds(10));
        if (outcome instanceof ReleaseOutcome.Released(Release release)) {
            store.awaitRelease(release.id()).await().atMost(Duration.ofSeconds(10));
            return release;
        }
        throw new AssertionError(outcome);
    }

    private void write(String dataKey, long submission, Map<String, SeriesContent> contents) {
        Dataflow flow = structures.current().dataflow(dataKey.replaceFirst(":1$", ""));
        PublicPrint print =
                new PublicPrint(new Confidentiality(flow == null ? null : flow.structure()));
        try (Connection connection = database.getConnection();
                PreparedStatement row =
                        connection.prepareStatement(
                                "insert into series values (?, ?, ?) on conflict do nothing");
                PreparedStatement version =
                        connection.prepareStatement(
                                "insert into series_version values (?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<String, SeriesContent> entry : contents.entrySet()) {
                long id = SeriesId.of(dataKey, entry.getKey());
                byte[] packed = SeriesCodec.encode(entry.getValue());
                row.setLong(1, id);
                row.setString(2, dataKey);
                row.setString(3, entry.getKey());
                row.executeUpdate();
                version.setLong(1, id);
                version.setLong(2, submission);
                version.setInt(3, entry.getValue().size());
                version.setBytes(4, ContentHash.of(packed));
                version.setBytes(5, packed);
                version.setLong(6, print.of(packed, ContentHash.of(packed)));
                version.executeUpdate();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The series of a release. */
    public static final class SeriesOf {
        private final Map<String, SeriesContent> contents = new LinkedHashMap<>();

        /** Annual values from a year on, free for everybody. */
        public SeriesOf series(String key, int firstYear, String... values) {
            return put(key, firstYear, "F", values);
        }

        /** The same, for the office alone. */
        public SeriesOf confidential(String key, int firstYear, String... values) {
            return put(key, firstYear, "C", values);
        }

        private SeriesOf put(String key, int firstYear, String confidentiality, String... values) {
            int[] periods = new int[values.length];
            Decimals.Builder decimals = new Decimals.Builder(values.length);
            for (int i = 0; i < values.length; i++) {
                periods[i] = firstYear + i;
                BigDecimal value = new BigDecimal(values[i]);
                decimals.add(value.unscaledValue().longValueExact(), (byte) value.scale());
            }
            List<AttributeColumn> columns =
                    new ArrayList<>(
                            List.of(
                                    new AttributeColumn.Uniform("A"),
                                    new AttributeColumn.Uniform(confidentiality),
                                    new AttributeColumn.Uniform("A survey"),
                                    new AttributeColumn.Uniform(null)));
            contents.put(
                    key,
                    new SeriesContent(
                            Frequency.A,
                            periods,
                            decimals.build(),
                            List.of("PT", "0", "1"),
                            columns));
            return this;
        }
    }
}
