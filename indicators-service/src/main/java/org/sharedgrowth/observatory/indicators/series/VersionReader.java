package org.sharedgrowth.observatory.indicators.series;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;

/**
 * Reads releases and series versions from the database; the versions by binary COPY, which takes
 * half the time of a cursor. All ranges of releases are given as {@code after} (exclusive) and
 * {@code until} (inclusive).
 */
final class VersionReader {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /**
     * Length of the header of a binary copy (signature, flags, extension length), which precedes
     * its first row.
     */
    private static final int HEADER_LENGTH = 19;

    /** A version without a fingerprint counts as completely public. */
    private static final String FINGERPRINT =
            "coalesce(v.public_print, case v.observation_count when 0 then 0 else"
                    + " ('x' || encode(substr(v.content_hash, 1, 8), 'hex'))::bit(64)::bigint end)";

    private final Connection connection;

    VersionReader(Connection connection) {
        this.connection = connection;
    }

    /** Receives the newest version of a series. */
    interface VersionSink {
        void accept(String flow, String key, long seriesId, byte[] observations);
    }

    /**
     * Receives the release of each version of a series, with the version's number of observations
     * and {@link PublicFingerprint}.
     */
    interface HistorySink {
        void accept(long seriesId, long release, int observations, long fingerprint);
    }

    List<Release> releases(long after) throws SQLException {
        List<Release> releases = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select id, submission, flow, provider, published_at, series_added,"
                                        + " series_revised, observations, previous_hash, hash,"
                                        + " recorded_at, reason from release where id > "
                                        + after
                                        + " order by id")) {
            while (rows.next()) {
                releases.add(release(rows));
            }
        }
        return releases;
    }

    private static Release release(ResultSet rows) throws SQLException {
        return new Release(
                rows.getLong(1),
                rows.getLong(2),
                rows.getString(3),
                rows.getString(4),
                rows.getObject(5, OffsetDateTime.class).toInstant(),
                rows.getObject(11, OffsetDateTime.class).toInstant(),
                new Release.Counts(rows.getInt(6), rows.getInt(7), rows.getLong(8)),
                rows.getBytes(9),
                rows.getBytes(10),
                rows.getString(12));
    }

    /** Every version in the range, in no particular order. */
    void history(long after, long until, HistorySink sink) throws SQLException {
        copy(
                "select v.series_id, r.id, v.observation_count, "
                        + FINGERPRINT
                        + " from release r"
                        + " join series_version v on v.submission = r.submission"
                        + range(after, until),
                row ->
                        sink.accept(
                                (long) LONG.get(row.bytes, row.field()),
                                (long) LONG.get(row.bytes, row.field()),
                                (int) INT.get(row.bytes, row.field()),
                                (long) LONG.get(row.bytes, row.field())));
    }

    /**
     * The newest version of each series that a release in the range changed, in no particular
     * order.
     */
    void newest(long after, long until, VersionSink sink) throws SQLException {
        String newest =
                until == after + 1
                        ? "select v.series_id, v.submission from release r join series_version v"
                                + " on v.submission = r.submission"
                                + range(after, until)
                        : "select distinct on (v.series_id) v.series_id, v.submission"
                                + " from release r join series_version v on v.submission ="
                                + " r.submission"
                                + range(after, until)
                                + " order by v.series_id, r.id desc";
        copy(
                "select s.flow, s.key, s.id, v.observations from ("
                        + newest
                        + ") n join series_version v on v.series_id = n.series_id and v.submission"
                        + " = n.submission join series s on s.id = n.series_id",
                row -> {
                    String flow = row.text();
                    String key = row.text();
                    long id = (long) LONG.get(row.bytes, row.field());
                    sink.accept(flow, key, id, row.copy());
                });
    }

    private static String range(long after, long until) {
        return " where r.id > " + after + " and r.id <= " + until;
    }

    private interface RowSink {
        void accept(Row row);
    }

    private void copy(String query, RowSink sink) throws SQLException {
        CopyOut copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (" + query + ") to stdout (format binary)");
        boolean first = true;
        byte[] bytes;
        while ((bytes = copy.readFromCopy()) != null) {
            int start = first ? HEADER_LENGTH : 0;
            first = false;
            if (bytes.length - start > Short.BYTES) {
                sink.accept(new Row(bytes, start));
            }
        }
    }

    /** One row of a binary copy: a count of fields, then length and bytes of each. */
    private static final class Row {
        final byte[] bytes;
        private int at;
        private int length;

        Row(byte[] bytes, int start) {
            this.bytes = bytes;
            this.at = start + Short.BYTES;
        }

        /** Skips the next field and returns its start. */
        int field() {
            length = (int) INT.get(bytes, at);
            int start = at + Integer.BYTES;
            at = start + length;
            return start;
        }

        String text() {
            int start = field();
            return new String(bytes, start, length, StandardCharsets.UTF_8);
        }

        byte[] copy() {
            int start = field();
            return Arrays.copyOfRange(bytes, start, start + length);
        }
    }
}
