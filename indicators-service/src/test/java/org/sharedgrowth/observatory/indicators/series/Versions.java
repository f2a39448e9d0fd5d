package org.sharedgrowth.observatory.indicators.series;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.Confidentiality;
import org.sharedgrowth.observatory.indicators.series.packed.ContentHash;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.PublicFingerprint;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesCodec;
import org.sharedgrowth.observatory.indicators.series.packed.SeriesId;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** The series versions of a submission, as its check would write them. */
public final class Versions {
    private final Map<String, byte[]> byKey = new LinkedHashMap<>();
    private final Map<String, byte[]> officeVersions = new LinkedHashMap<>();

    public Versions series(String key, SeriesBuilder series) {
        byKey.put(key, SeriesCodec.encode(series.build()));
        return this;
    }

    /** An annual series with these values from a year on; an empty text is a missing value. */
    public Versions series(String key, int firstYear, String... values) {
        SeriesBuilder series = SeriesBuilder.aSeries();
        for (int i = 0; i < values.length; i++) {
            series.row(Integer.toString(firstYear + i), values[i], values[i].isEmpty() ? "L" : "A");
        }
        return series(key, series);
    }

    /** The office's own version of a series that another office has sent too. */
    public Versions officeVersion(String key, SeriesBuilder series) {
        return officeVersion(key, series.packed());
    }

    Versions officeVersion(String key, byte[] packed) {
        officeVersions.put(key, packed);
        return this;
    }

    Versions series(String key, byte[] packed) {
        byKey.put(key, packed);
        return this;
    }

    public Versions delete(String key) {
        byKey.put(key, SeriesCodec.tombstone(Frequency.A));
        return this;
    }

    int size() {
        return byKey.size();
    }

    void write(Connection connection, String dataKey, long submission) throws SQLException {
        write(connection, dataKey, submission, null);
    }

    /**
     * Stores the versions.
     *
     * @param dsd structure that identifies the confidential rows of an office; null if there are
     *     none
     */
    void write(Connection connection, String dataKey, long submission, @Nullable Dsd dsd)
            throws SQLException {
        writeOfficeVersions(connection, dataKey, submission, dsd);
        try (PreparedStatement series =
                        connection.prepareStatement(
                                "insert into series values (?, ?, ?) on conflict do nothing");
                PreparedStatement version =
                        connection.prepareStatement(
                                "insert into series_version values (?, ?, ?, ?, ?)")) {
            for (Map.Entry<String, byte[]> entry : byKey.entrySet()) {
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
        }
    }

    private void writeOfficeVersions(
            Connection connection, String dataKey, long submission, @Nullable Dsd dsd)
            throws SQLException {
        try (PreparedStatement version =
                connection.prepareStatement(
                        "insert into source_version values (?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<String, byte[]> entry : officeVersions.entrySet()) {
                byte[] packed = entry.getValue();
                byte[] hash = ContentHash.of(packed);
                int size = new PackedSeries().wrap(packed).size();
                version.setLong(1, SeriesId.of(dataKey, entry.getKey()));
                version.setLong(2, submission);
                version.setInt(3, size);
                version.setBytes(4, hash);
                version.setBytes(5, packed);
                version.setLong(
                        6,
                        dsd != null
                                ? new PublicFingerprint(new Confidentiality(dsd)).of(packed, hash)
                                : size == 0 ? 0 : ByteBuffer.wrap(hash).getLong());
                version.executeUpdate();
            }
        }
    }
}
