package org.sharedgrowth.observatory.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Compares a method with a file of published or independently computed results, one test per case.
 * The files are not part of the repository: they are read from {@code -Dvectors=FOLDER}, else from
 * {@code ../shared/vectors} beside it, and without them the tests are skipped.
 *
 * <p>What was compared, and the largest deviation, is a line of {@code conformance.csv}, which the
 * service publishes; {@code -Dconformance.renew=true} writes it again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class VectorTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path REPORT = Path.of("src/main/resources/conformance.csv");
    private static final String HEADER = "file,cases,largest_deviation,tolerance";
    private static final Path BESIDE = Path.of("../../../shared/vectors");

    private final String file;
    private int cases;
    private double largest;
    private double tolerance;

    /**
     * @param file name without {@code .json}
     */
    protected VectorTest(String file) {
        this.file = file;
    }

    /** The cases of the file, each with a name and the comparison. */
    protected abstract Stream<DynamicTest> cases(JsonNode content) throws IOException;

    @TestFactory
    Stream<DynamicTest> vectors() throws IOException {
        Path path = folder().resolve(file + ".json");
        Assumptions.assumeTrue(Files.exists(path), () -> path + " does not exist: skipped");
        JsonNode content = MAPPER.readTree(path.toFile());
        tolerance = tolerance(content);
        return cases(content)
                .map(test -> {
                    cases++;
                    return test;
                });
    }

    /** The tolerance of the file; to be replaced where it is not one number. */
    protected double tolerance(JsonNode content) {
        return content.path("tolerance").asDouble();
    }

    /** Nulls must coincide; numbers differ by at most tolerance times the larger of 1 and |b|. */
    protected void same(String what, @Nullable Double expected, @Nullable Double actual) {
        same(what, expected, actual, tolerance, false);
    }

    /** The same with a tolerance of its own, absolute or relative. */
    protected void same(
            String what,
            @Nullable Double expected,
            @Nullable Double actual,
            double limit,
            boolean absolute) {
        if (expected == null || actual == null || actual.isNaN()) {
            boolean none = actual == null || actual.isNaN();
            assertTrue(
                    expected == null && none,
                    () -> what + ": expected " + expected + ", got " + actual);
            return;
        }
        double deviation =
                Math.abs(actual - expected) / (absolute ? 1 : Math.max(1, Math.abs(expected)));
        largest = Math.max(largest, deviation);
        assertTrue(
                deviation <= limit,
                () ->
                        "%s: expected %s, got %s, deviation %.3g, tolerance %.3g"
                                .formatted(what, expected, actual, deviation, limit));
    }

    /** Another file of the folder, which this one refers to. */
    protected static JsonNode file(String name) throws IOException {
        return MAPPER.readTree(folder().resolve(name + ".json").toFile());
    }

    /** A number of the file, null where it is null or absent. */
    protected static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }

    /** Numbers of the file, NaN for null. */
    protected static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).isNumber() ? array.get(i).asDouble() : Double.NaN;
        }
        return numbers;
    }

    @AfterAll
    void report() throws IOException {
        if (cases == 0) {
            return;
        }
        String line =
                String.format(Locale.ROOT, "%s,%d,%.2e,%.2e", file, cases, largest, tolerance);
        System.out.printf(
                Locale.ROOT,
                "%-22s %4d cases, largest deviation %.2e, tolerance %.2e%n",
                file,
                cases,
                largest,
                tolerance);
        if (Boolean.getBoolean("conformance.renew")) {
            renew(line);
        } else if (folder().equals(BESIDE)) {
            assertTrue(
                    Files.readAllLines(REPORT).stream().anyMatch(this::isReported),
                    REPORT + " has no such line; renew it with -Dconformance.renew=true: " + line);
        }
    }

    /**
     * The last digits of a deviation may differ between processors, so only the rest is compared.
     */
    private boolean isReported(String line) {
        return line.startsWith(file + "," + cases + ",")
                && line.endsWith(String.format(Locale.ROOT, ",%.2e", tolerance));
    }

    private static double deviation(String line) {
        return Double.parseDouble(line.split(",", -1)[2]);
    }

    /**
     * Writes the line, unless the report has it with a deviation that is not smaller: else the last
     * digits of every line would change from one machine to the next.
     */
    private void renew(String line) throws IOException {
        TreeMap<String, String> lines = new TreeMap<>();
        if (Files.exists(REPORT)) {
            Files.readAllLines(REPORT).stream()
                    .skip(1)
                    .forEach(old -> lines.put(old.substring(0, old.indexOf(',')), old));
        }
        String old = lines.get(file);
        if (old != null && isReported(old) && largest <= deviation(old)) {
            return;
        }
        lines.put(file, line);
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(lines.values());
        Files.write(REPORT, all);
    }

    private static Path folder() {
        return Path.of(System.getProperty("vectors", BESIDE.toString()));
    }
}
