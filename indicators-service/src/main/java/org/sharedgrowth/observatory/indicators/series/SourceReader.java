package org.sharedgrowth.observatory.indicators.series;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.sharedgrowth.observatory.indicators.series.merge.Source;
import org.sharedgrowth.observatory.indicators.series.packed.PackedVersion;

/** Reads how releases changed the series that several offices have sent. */
final class SourceReader {
    private static final String CHANGED_SERIES =
            """
            select distinct s.id, s.flow from release r
            join source_version v on v.submission = r.submission
            join series s on s.id = v.series_id
            where r.id > ? and r.id <= ?
            """;

    private static final String HISTORY =
            """
            select series_id, provider, release, observation_count, public_print from source_history
            where series_id = any (?) and release <= ? order by series_id, provider, release
            """;

    /** Has one row for each series and office, in the same order as {@link #HISTORY}. */
    private static final String NEWEST_VERSIONS =
            """
            select distinct on (series_id, provider) series_id, provider, observations
            from source_history where series_id = any (?) and release <= ?
            order by series_id, provider, release desc
            """;

    private static final String PREFERENCES =
            """
            select r.id, p.flow, p.providers from release r
            join source_preference p on p.submission = r.submission
            where r.id > ? and r.id <= ?
            """;

    private final Connection connection;

    SourceReader(Connection connection) {
        this.connection = connection;
    }

    /** The versions of one series from one office. */
    private record Versions(long seriesId, String provider, FlowChanges ownVersions) {}

    /**
     * Reads the changes of a range of releases. Series changed by one of them are read again with
     * their whole history, because until then they may have come from only one office.
     *
     * @param after exclusive
     * @param until inclusive
     */
    void read(long after, long until, Function<String, FlowSources.Changes> changes)
            throws SQLException {
        preferences(after, until, changes);
        Map<Long, String> changedSeries = readChangedSeries(after, until);
        if (changedSeries.isEmpty()) {
            return;
        }
        Object[] ids = changedSeries.keySet().toArray();
        Map<String, byte[]> newest = newest(ids, until);
        for (Versions versions : history(ids, until)) {
            FlowChanges ownVersions = versions.ownVersions;
            byte[] last = Objects.requireNonNull(newest.get(versions.seriesId + versions.provider));
            changes.apply(Objects.requireNonNull(changedSeries.get(versions.seriesId)))
                    .add(versions.seriesId, source(versions.provider, ownVersions, last));
        }
    }

    private static Source source(String provider, FlowChanges ownVersions, byte[] newest) {
        long[] releases = new long[ownVersions.versionCount()];
        int[] observations = new int[ownVersions.versionCount()];
        long[] fingerprints = new long[ownVersions.versionCount()];
        Arrays.setAll(releases, ownVersions::release);
        Arrays.setAll(observations, ownVersions::observations);
        Arrays.setAll(fingerprints, ownVersions::fingerprint);
        return new Source(
                provider, releases, observations, fingerprints, PackedVersion.forStorage(newest));
    }

    private void preferences(long after, long until, Function<String, FlowSources.Changes> changes)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PREFERENCES)) {
            select.setLong(1, after);
            select.setLong(2, until);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    List<String> providers = List.of(rows.getString(3).split(",", -1));
                    changes.apply(rows.getString(2)).setPreference(rows.getLong(1), providers);
                }
            }
        }
    }

    private Map<Long, String> readChangedSeries(long after, long until) throws SQLException {
        Map<Long, String> changedSeries = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(CHANGED_SERIES)) {
            select.setLong(1, after);
            select.setLong(2, until);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changedSeries.put(rows.getLong(1), rows.getString(2));
                }
            }
        }
        return changedSeries;
    }

    private List<Versions> history(Object[] ids, long until) throws SQLException {
        List<Versions> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(HISTORY)) {
            select.setArray(1, connection.createArrayOf("bigint", ids));
            select.setLong(2, until);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long series = rows.getLong(1);
                    String provider = rows.getString(2);
                    if (all.isEmpty()
                            || all.getLast().seriesId != series
                            || !all.getLast().provider.equals(provider)) {
                        all.add(new Versions(series, provider, new FlowChanges()));
                    }
                    all.getLast()
                            .ownVersions
                            .addVersion(series, rows.getLong(3), rows.getInt(4), rows.getLong(5));
                }
            }
        }
        return all;
    }

    private Map<String, byte[]> newest(Object[] ids, long until) throws SQLException {
        Map<String, byte[]> newest = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(NEWEST_VERSIONS)) {
            select.setArray(1, connection.createArrayOf("bigint", ids));
            select.setLong(2, until);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    newest.put(rows.getLong(1) + rows.getString(2), rows.getBytes(3));
                }
            }
        }
        return newest;
    }
}
