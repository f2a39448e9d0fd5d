package org.sharedgrowth.observatory.local.seed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.local.api.ContentKey;

/**
 * The tables of {@code deploy/seed}.
 *
 * @param directory their directory
 */
public record Tables(Path directory) {
    /** All rows of a table, in order. */
    List<Row> rows(String name) {
        Path file = directory.resolve(name + ".csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** A text that changes when any table or report changes. */
    public String fingerprint() {
        try (Stream<Path> files = Files.walk(directory)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(ContentKey.of(directory.relativize(file).toString(), file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
