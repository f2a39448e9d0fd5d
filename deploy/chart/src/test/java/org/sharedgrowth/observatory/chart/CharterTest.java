package org.sharedgrowth.observatory.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar stays pure: what it may use is the language's own library and nothing of a clock. */
class CharterTest {
    private static final Set<String> USED =
            Set.of("java.math", "java.text", "java.util", "org.jspecify");

    @Test
    void itUsesNumbersTextAndCollectionsOnly() throws IOException {
        try (Stream<Path> files =
                Files.walk(Path.of("src/main/java"))
                        .filter(file -> file.toString().endsWith(".java"))) {
            Set<String> others =
                    files.flatMap(CharterTest::imports)
                            .filter(name -> USED.stream().noneMatch(name::startsWith))
                            .collect(Collectors.toSet());
            assertEquals(Set.of(), others);
        }
    }

    private static Stream<String> imports(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .filter(line -> line.startsWith("import "))
                    .map(line -> line.substring("import ".length()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
