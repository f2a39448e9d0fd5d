package org.sharedgrowth.observatory.indicators.series;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The series versions of one submission, as the store's writing side leaves them. */
public final class Versions {
    private final Map<String, byte[]> byKey = new LinkedHashMap<>();

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

    public Versions deleted(String key) {
        byKey.put(key, SeriesCodec.tombstone(Frequency.A));
        return this;
    }

    int size() {
        return byKey.size();
    }

    void write(Connection connection, String dataKey, long submission) throws SQLException {
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
}
