package org.sharedgrowth.observatory.indicators.analysis.method;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.indicators.analysis.method.MethodView.Conformance;

/** The report that the tests of the module {@code analysis} write and its jar contains. */
@ApplicationScoped
class ConformanceReport {
    private static final String FILE = "/conformance.csv";

    private final Map<String, Conformance> lines = new HashMap<>();

    ConformanceReport() {
        read().lines()
                .skip(1)
                .map(ConformanceReport::line)
                .forEach(line -> lines.put(line.file(), line));
    }

    private static String read() {
        try (InputStream in = Result.class.getResourceAsStream(FILE)) {
            byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Conformance line(String line) {
        String[] cells = line.split(",", -1);
        return new Conformance(
                cells[0],
                Integer.parseInt(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]));
    }

    /** The comparisons with these files, in the given order; files without one are left out. */
    List<Conformance> comparisonsWith(List<String> files) {
        return files.stream().filter(lines::containsKey).map(lines::get).toList();
    }
}
