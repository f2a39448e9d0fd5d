package org.sharedgrowth.observatory.local.realm;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A demonstration data provider, one row of {@code deploy/seed/offices.csv}.
 *
 * @param provider such as {@code NSO_KEN}
 * @param client its machine client; a second one, with the suffix {@code -release}, releases its
 *     data
 * @param areas areas it may send, or the single element {@code *}
 */
public record Office(String provider, String client, List<String> areas) {
    public Office {
        areas = List.copyOf(areas);
    }

    /** The machine client that releases what {@link #client} submitted. */
    public String releaseClient() {
        return client + "-release";
    }

    /** All offices of the table; none if the table is missing. */
    public static List<Office> read(Path table) {
        if (!Files.exists(table)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            return rows.stream()
                    .map(row ->
                            new Office(
                                    row.getField("provider"),
                                    row.getField("client"),
                                    List.of(row.getField("areas").split(";", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
