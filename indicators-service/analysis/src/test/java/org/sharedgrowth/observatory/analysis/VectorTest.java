package org.sharedgrowth.observatory.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;

/**
 * Compares a method with a file of published or independently computed results, one test per case.
 * The files are not part of the repository: they are read from {@code -Dvectors=FOLDER} (an
 * absolute path), otherwise from {@code ../shared/vectors} next to the repository. Missing files
 * are skipped. The {@link VectorReport} lists what was compared and the largest deviation.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(VectorReport.class)
public abstract class VectorTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String file;
    private int cases;
    private int failed;
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
        Path folder = VectorReport.folder();
        Path path = folder.resolve(file + ".json");
        if (VectorReport.isFolderGiven()) {
            assertTrue(Files.isDirectory(folder), () -> "no folder: " + folder.toAbsolutePath());
        }
        if (!Files.exists(path)) {
            VectorReport.addAbsent(file);
            Assumptions.abort(path + " does not exist: skipped");
        }
        List<DynamicTest> tests;
        try {
            JsonNode content = MAPPER.readTree(path.toFile());
            tolerance = tolerance(content);
            tests = cases(content).toList();
        } catch (JsonProcessingException | RuntimeException e) {
            if (e instanceof TestAbortedException) {
                throw e;
            }
            throw new AssertionError(path + " cannot be read: " + e.getMessage(), e);
        }
        assertFalse(tests.isEmpty(), () -> path + " has no cases");
        return tests.stream().map(this::counted);
    }

    /**
     * Counts the case, and its failure. A failure names the file and the case, because reports show
     * only the number of a case.
     */
    private DynamicTest counted(DynamicTest test) {
        return DynamicTest.dynamicTest(
                test.getDisplayName(),
                () -> {
                    cases++;
                    try {
                        test.getExecutable().execute();
                    } catch (AssertionError | RuntimeException e) {
                        failed++;
                        throw new AssertionError(
                                file + ", case " + test.getDisplayName() + ": " + e.getMessage(),
                                e);
                    }
                });
    }

    /** The tolerance of the file; overridden by tests whose file states more than one. */
    protected double tolerance(JsonNode content) {
        return content.path("tolerance").asDouble();
    }

    /**
     * Nulls must coincide; numbers may differ by at most the tolerance times the larger of 1 and
     * |expected|.
     */
    protected void assertClose(String what, @Nullable Double expected, @Nullable Double actual) {
        assertClose(what, expected, actual, tolerance, false);
    }

    /** Compares two numbers with a given tolerance, absolute or relative. */
    protected void assertClose(
            String what,
            @Nullable Double expected,
            @Nullable Double actual,
            double limit,
            boolean absolute) {
        if (expected == null || actual == null || actual.isNaN()) {
            boolean isAbsent = actual == null || actual.isNaN();
            assertTrue(
                    expected == null && isAbsent,
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
        return MAPPER.readTree(VectorReport.folder().resolve(name + ".json").toFile());
    }

    /** A number from the result of a method, null if the method refused. */
    protected static <T> @Nullable Double valueOf(
            Result<T> result, Function<? super T, @Nullable Double> number) {
        return result instanceof Value<T>(T found) ? number.apply(found) : null;
    }

    /** The number that a method found, null if it refused. */
    protected static @Nullable Double valueOf(Result<Double> result) {
        return valueOf(result, number -> number);
    }

    /** The numbers that a method found; all NaN if it refused. */
    protected static double[] valuesOf(Result<double[]> result, int length) {
        if (result instanceof Value<double[]>(double[] found)) {
            return found;
        }
        double[] none = new double[length];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** A number of the file; null if it is null or absent. */
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
        VectorReport.Line line = new VectorReport.Line(file, cases, failed, largest, tolerance);
        VectorReport.add(line);
        if (!Boolean.getBoolean("conformance.renew") && !VectorReport.isFolderGiven()) {
            assertTrue(
                    Files.readAllLines(VectorReport.REPORT).stream().anyMatch(line::isReported),
                    VectorReport.REPORT
                            + " lacks a line; run with -Dconformance.renew=true to add "
                            + line.csv());
        }
    }
}
