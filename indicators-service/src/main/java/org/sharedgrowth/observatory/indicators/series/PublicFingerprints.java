package org.sharedgrowth.observatory.indicators.series;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * Computes the missing {@link PublicFingerprint} of versions that were stored before fingerprints
 * existed. A migration cannot do this, because it needs the structures. If none is missing, it
 * costs one look-up in an empty index and an update of no rows.
 */
final class PublicFingerprints {
    private static final int BATCH = 2000;

    private static final String MISSING =
            """
            select v.series_id, v.submission, s.flow, v.content_hash, v.observations
            from series_version v join series s on s.id = v.series_id
            where v.public_print is null and (v.series_id, v.submission) > (?, ?)
            order by v.series_id, v.submission
            limit
            """
                    + BATCH;

    private static final String FILL =
            """
            update series_version v set public_print = filled.print
            from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as filled (series, submission, print)
            where v.series_id = filled.series and v.submission = filled.submission
            """;

    private final Connection connection;
    private final Function<String, @Nullable Dsd> structures;
    private long lastSeries = Long.MIN_VALUE;
    private long lastSubmission = Long.MIN_VALUE;

    PublicFingerprints(Connection connection, Function<String, @Nullable Dsd> structures) {
        this.connection = connection;
        this.structures = structures;
    }

    /** Fills in missing fingerprints; versions of a flow with an unknown structure are skipped. */
    void fill() throws SQLException {
        boolean hasMore = true;
        while (hasMore) {
            hasMore = fillSome();
        }
    }

    private boolean fillSome() throws SQLException {
        List<Long> series = new ArrayList<>();
        List<Long> submissions = new ArrayList<>();
        List<Long> fingerprints = new ArrayList<>();
        int rowsRead = 0;
        try (PreparedStatement missing = connection.prepareStatement(MISSING)) {
            missing.setLong(1, lastSeries);
            missing.setLong(2, lastSubmission);
            try (ResultSet row = missing.executeQuery()) {
                while (row.next()) {
                    rowsRead++;
                    lastSeries = row.getLong(1);
                    lastSubmission = row.getLong(2);
                    @Nullable Dsd structure = structures.apply(row.getString(3));
                    if (structure != null) {
                        series.add(lastSeries);
                        submissions.add(lastSubmission);
                        fingerprints.add(
                                new PublicFingerprint(new Confidentiality(structure))
                                        .of(row.getBytes(5), row.getBytes(4)));
                    }
                }
            }
        }
        try (PreparedStatement fill = connection.prepareStatement(FILL)) {
            fill.setArray(1, connection.createArrayOf("bigint", series.toArray()));
            fill.setArray(2, connection.createArrayOf("bigint", submissions.toArray()));
            fill.setArray(3, connection.createArrayOf("bigint", fingerprints.toArray()));
            fill.executeUpdate();
        }
        return rowsRead == BATCH;
    }
}
