package org.sharedgrowth.observatory.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The shared code stays small: adding a type here must be a deliberate decision. */
class CharterTest {
    private static final Path SOURCES = Path.of("src/main/java/org/sharedgrowth/observatory");

    @Test
    void theSharedTypesAreExactlyTheListedOnes() throws IOException {
        var charter = new TreeMap<String, List<String>>();
        charter.put(
                "contract",
                List.of(
                        "BodyErrors",
                        "BodyText",
                        "OneLineText",
                        "ProblemDocument",
                        "ProblemLanguage",
                        "ProblemSchemas",
                        "ProblemType",
                        "SimilarNames",
                        "StrictTypes"));
        charter.put(
                "operation",
                List.of(
                        "AnswerWatch",
                        "AnyTarget",
                        "BackgroundQuery",
                        "DatabaseConnections",
                        "Draining",
                        "DurableDatabase",
                        "LogGuard",
                        "LogRate",
                        "LogText",
                        "LoggedFailure",
                        "LongMigrations",
                        "LostConnections",
                        "MetricFilters",
                        "Node",
                        "SchemaIsCurrent",
                        "TemporaryFailure",
                        "TimeoutOrder"));
        charter.put(
                "tracing",
                List.of(
                        "ChanceSampler",
                        "Program",
                        "RequestTraces",
                        "Service",
                        "TraceHeader",
                        "Tracing",
                        "TracingConfig",
                        "TracingSettings"));

        assertEquals(charter, typesByPackage());
    }

    private static SortedMap<String, List<String>> typesByPackage() throws IOException {
        var types = new TreeMap<String, List<String>>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("package-info")) {
                    String directory = SOURCES.relativize(file.getParent()).toString();
                    types.computeIfAbsent(directory, key -> new ArrayList<>()).add(name);
                }
            }
        }
        return types;
    }
}
