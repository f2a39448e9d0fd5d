package org.sharedgrowth.observatory.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is shared stays small: a new type here is a decision, not an accident. */
class CharterTest {
    @Test
    void theseTypesAndNoOthers() throws IOException {
        Set<String> types = new TreeSet<>();
        try (var files =
                Files.list(Path.of("src/main/java/org/sharedgrowth/observatory/tracing"))) {
            files.forEach(file -> types.add(file.getFileName().toString()));
        }

        assertEquals(
                Set.of(
                        "Program.java",
                        "RequestTraces.java",
                        "Service.java",
                        "ChanceSampler.java",
                        "TraceHeader.java",
                        "Tracing.java",
                        "TracingConfig.java",
                        "TracingSettings.java",
                        "package-info.java"),
                types);
    }
}
