package org.sharedgrowth.observatory.operation;

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
                Files.list(Path.of("src/main/java/org/sharedgrowth/observatory/operation"))) {
            files.forEach(file -> types.add(file.getFileName().toString()));
        }

        assertEquals(
                Set.of(
                        "AnswerWatch.java",
                        "DatabaseConnections.java",
                        "Draining.java",
                        "LogGuard.java",
                        "LogRate.java",
                        "LogText.java",
                        "LoggedFailure.java",
                        "LongMigrations.java",
                        "Measures.java",
                        "Node.java",
                        "SchemaIsCurrent.java",
                        "package-info.java"),
                types);
    }
}
