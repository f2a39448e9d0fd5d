import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** The codes and the number of rows of a file, which are needed before it can be loaded. */
record Sample(long rows, Set<String> indicators, Set<String> areas) {
    static Path unpack(Path file, Path to) throws IOException {
        try (InputStream in =
                file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file), 1 << 16)
                        : Files.newInputStream(file)) {
            Files.copy(in, to);
        }
        return to;
    }

    static Sample of(Path plain) throws IOException {
        Set<String> indicators = new TreeSet<>();
        Set<String> areas = new TreeSet<>();
        long rows = 0;
        try (BufferedReader reader = Files.newBufferedReader(plain)) {
            String header = reader.readLine();
            if (header == null || !header.startsWith("indicator,area,period,value")) {
                throw new IOException("The columns must be indicator,area,period,value: " + header);
            }
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", 3);
                indicators.add(cells[0]);
                areas.add(cells[1]);
                rows++;
            }
        }
        return new Sample(rows, indicators, areas);
    }
}
