package org.sharedgrowth.observatory.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every case of the matrices of tokens (J), proofs (D), smuggling (S) and paths (P) is a test: its
 * id is in the name of a test method or in a parameter.
 */
class MatrixTest {
    private static final Map<String, Integer> CASES =
            new TreeMap<>(Map.of("J", 37, "D", 13, "S", 50, "P", 8));

    private static final String GATEWAY_TESTS =
            text("src/test/java/org/sharedgrowth")
                    + read(
                            Path.of("../auth/tokens/src/test/java")
                                    .resolve(
                                            "org/sharedgrowth/observatory/tokens/TokenCases.java"));

    @Test
    void everyCaseIsATest() {
        assertEquals(List.of(), ids().filter(id -> !isTested(id, GATEWAY_TESTS)).toList());
    }

    @Test
    void theServicesTestTheSameTokensAndPaths() {
        for (String service : List.of("indicators-service", "reports-service")) {
            String tests = text("../" + service + "/src/test/java");

            assertTrue(tests.contains("extends TokenMatrix {"), service);
            assertEquals(
                    List.of(),
                    ids().filter(id -> id.startsWith("P") && !isTested(id, tests)).toList(),
                    service);
        }
    }

    @Test
    void anIdInACommentIsNotATest() {
        assertTrue(isTested("S07", "void s07TheLength() {"));
        assertTrue(isTested("S07", "void s06AndS07TheLength() {"));
        assertTrue(isTested("S07", "of(\"S07 twice\", 1)"));
        assertTrue(isTested("P07", "@CsvSource({\"P07, /a\"})"));
        assertFalse(isTested("S07", "/** The corpus (S01 to S07). */ void s071() {}"));
        assertFalse(isTested("S07", "of(\"S071\")"));
    }

    private static Stream<String> ids() {
        return CASES.entrySet().stream()
                .flatMap(group ->
                        IntStream.rangeClosed(1, group.getValue())
                                .mapToObj(i -> "%s%02d".formatted(group.getKey(), i)));
    }

    private static boolean isTested(String id, String text) {
        String lowerCase = id.toLowerCase(Locale.ROOT);
        return Pattern.compile(
                        "\"%s[a-z]?\\b|void (?:%s|\\w*And%s)(?=[A-Z])".formatted(id, lowerCase, id))
                .matcher(text)
                .find();
    }

    /** The source of all test classes below a folder, except this one. */
    private static String text(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            StringBuilder all = new StringBuilder();
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("MatrixTest.java") || !folder.startsWith("src"))
                    .forEach(file -> all.append(read(file)));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
