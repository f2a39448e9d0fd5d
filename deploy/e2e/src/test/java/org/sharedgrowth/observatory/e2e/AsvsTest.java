package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every requirement of ASVS 5.0 has an answer, and the named evidence exists and was run. */
class AsvsTest {
    private static final Path HOME = Suite.repository();
    private static final Path TABLE = HOME.resolve("deploy/e2e/asvs.csv");

    private static final Pattern PARENT = Pattern.compile("class \\w+ extends (\\w+)");

    private record Row(String id, String level, String status, String evidence, String reason) {}

    private final List<Row> rows = rows();
    private final Map<String, List<Path>> tests = tests();

    @Test
    void everyRequirementIsAnsweredOnce() {
        Map<String, Integer> levels = new TreeMap<>();
        TreeSet<String> ids = new TreeSet<>();
        rows.forEach(row -> {
            levels.merge(row.level(), 1, Integer::sum);
            ids.add(row.id());
        });

        assertEquals(345, ids.size());
        assertEquals(Map.of("1", 70, "2", 183, "3", 92), levels);
        assertEquals(
                List.of(), ids.stream().filter(id -> !id.matches("V\\d+\\.\\d+\\.\\d+")).toList());
    }

    @Test
    void everyAnswerHasItsEvidenceOrItsReason() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Row row : rows) {
            switch (row.status()) {
                case "test" -> {
                    for (String test : row.evidence().split("; ", -1)) {
                        errorInReference(test)
                                .ifPresent(error -> faults.add(row.id() + ": " + error));
                    }
                }
                case "config" -> {
                    if (row.evidence().isEmpty() || !Files.exists(HOME.resolve(row.evidence()))) {
                        faults.add(row.id() + ": no file " + row.evidence());
                    }
                }
                case "review", "n/a" -> {
                    if (row.reason().isBlank()) {
                        faults.add(row.id() + ": no reason");
                    }
                }
                default -> faults.add(row.id() + ": status " + row.status());
            }
        }
        assertEquals(List.of(), faults);
    }

    /** The error in a reference to a test such as {@code Class#method}. */
    private java.util.Optional<String> errorInReference(String test) throws IOException {
        String[] parts = test.split("#", -1);
        if (parts.length != 2 || !parts[0].endsWith("Test")) {
            return java.util.Optional.of("not a reference to a test: '" + test + "'");
        }
        for (Path file : tests.getOrDefault(parts[0], List.of())) {
            if (containsTest(file, parts[1])) {
                return wasRun(file, parts[0], parts[1])
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(test + " did not run");
            }
        }
        return java.util.Optional.of("there is no test " + test);
    }

    /** Whether a class or one of its superclasses has the test. */
    private boolean containsTest(Path file, String method) throws IOException {
        String text = Files.readString(file);
        if (text.contains("void " + method + "(")) {
            return true;
        }
        Matcher parent = PARENT.matcher(text);
        if (parent.find()) {
            for (Path superclass : tests.getOrDefault(parent.group(1), List.of())) {
                if (containsTest(superclass, method)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether the test was run and not skipped. This is checked only if deploy/test has set {@code
     * asvs.ran}, because it has then run all tests except those of this module.
     */
    private static boolean wasRun(Path file, String type, String method) throws IOException {
        Path module = HOME.resolve(HOME.relativize(file).toString().replaceFirst("/src/.*", ""));
        if (!Boolean.getBoolean("asvs.ran") || module.endsWith("deploy/e2e")) {
            return true;
        }
        try (var reports = Files.list(module.resolve("target/surefire-reports"))) {
            for (Path report :
                    reports.filter(path -> path.toString().endsWith("." + type + ".xml"))
                            .toList()) {
                String text = Files.readString(report);
                int at = text.indexOf("<testcase name=\"" + method);
                if (at >= 0 && !text.startsWith("<skipped", text.indexOf('<', at + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Row> rows() {
        try (MappingIterator<String[]> lines =
                new CsvMapper()
                        .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                        .readerFor(String[].class)
                        .readValues(TABLE.toFile())) {
            List<Row> rows = new ArrayList<>();
            for (String[] cells : lines.readAll()) {
                rows.add(new Row(cells[0], cells[1], cells[2], cells[3], cells[4]));
            }
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, List<Path>> tests() {
        Map<String, List<Path>> found = new HashMap<>();
        for (String module :
                List.of(
                        "auth/identity",
                        "auth/tokens",
                        "gateway",
                        "gateway/portal",
                        "indicators-service",
                        "reports-service",
                        "deploy/k8s",
                        "deploy/local",
                        "deploy/e2e")) {
            try (var files = Files.walk(HOME.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file ->
                                found.computeIfAbsent(
                                                file.getFileName().toString().replace(".java", ""),
                                                name -> new ArrayList<>())
                                        .add(file));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return found;
    }
}
