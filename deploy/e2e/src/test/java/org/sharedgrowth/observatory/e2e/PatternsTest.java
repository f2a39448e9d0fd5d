package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests every regular expression of the programs for catastrophic backtracking. Each is matched
 * against long repetitions of each character that it contains, and of each pair of these
 * characters, with and without a final character that does not match.
 */
class PatternsTest {
    private static final Path HOME = Suite.repository();

    /**
     * A literal, or a concatenation of literals, as the argument of a method that takes a regular
     * expression.
     */
    private static final Pattern USE =
            Pattern.compile(
                    "(Pattern\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*"
                            + "(\"(?:[^\"\\\\\n]|\\\\.)*+\"(?:\\s*\\+\\s*\"(?:[^\"\\\\\n]|\\\\.)*+\")*+)"
                            + "\\s*[,)]");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*+)\"");

    private static final int SHORT = 500;
    private static final int LONG = 20_000;

    /**
     * The number of start positions tried in a long text: all positions in the first two runs of
     * two characters.
     */
    private static final int START_POSITIONS = 4;

    /** Maximum character accesses for a text of length {@link #SHORT}: twice its square. */
    private static final long MAX_ACCESSES = 2L * SHORT * SHORT;

    /** A text that counts accesses to its characters and throws above a limit. */
    private static final class CountingText implements CharSequence {
        private final String text;
        private long remaining;

        CountingText(String text, long remaining) {
            this.text = text;
            this.remaining = remaining;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (remaining-- == 0) {
                throw new TooManyAccesses();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManyAccesses extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyAccesses() {
            super(null, null, false, false);
        }
    }

    @Test
    void noExpressionBacktracksCatastrophically() throws IOException {
        Map<String, String> expressions = expressions();
        assertTrue(expressions.size() > 100, expressions.toString());

        Map<String, String> failures = new TreeMap<>();
        expressions.forEach((expression, file) ->
                problemWith(Pattern.compile(expression))
                        .ifPresent(problem -> failures.put(file + " " + expression, problem)));

        assertEquals(Map.of(), failures);
    }

    @ParameterizedTest
    @CsvSource({
        "(a+)+b, backtracks too often",
        "x*y*x*y*x*z, backtracks too often",
        "(?:a|b)*c, needs too deep a stack"
    })
    void aCatastrophicExpressionIsDetected(String expression, String problem) {
        assertEquals(Optional.of(problem), problemWith(Pattern.compile(expression)));
    }

    private static Optional<String> problemWith(Pattern pattern) {
        for (String run : runs(pattern.pattern())) {
            for (String end : List.of("", "\u0001")) {
                if (exceedsStepLimit(
                        pattern, run.repeat(SHORT / run.length()) + end, MAX_ACCESSES)) {
                    return Optional.of("backtracks too often");
                }
            }
            if (needsDeepStack(pattern, run.repeat(LONG / run.length()))) {
                return Optional.of("needs too deep a stack");
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the stack overflows in a text of equal runs. For a search, positions that are a whole
     * number of runs apart differ only in how much text follows, so the first ones are enough.
     */
    private static boolean needsDeepStack(Pattern pattern, String text) {
        try {
            tryMatch(text, watched -> pattern.matcher(watched).matches());
            for (int start = 0; start < START_POSITIONS; start++) {
                int from = start;
                tryMatch(
                        text,
                        watched ->
                                pattern.matcher(watched)
                                        .useTransparentBounds(true)
                                        .useAnchoringBounds(false)
                                        .region(from, text.length())
                                        .lookingAt());
            }
            return false;
        } catch (StackOverflowError e) {
            return true;
        }
    }

    /**
     * Tries a match and gives up after a number of steps, because a quadratic expression would take
     * too long in a long text. {@link #exceedsStepLimit} finds the expressions that need too many.
     */
    private static void tryMatch(String text, Predicate<CharSequence> match) {
        try {
            var _ = match.test(new CountingText(text, 3L * LONG));
        } catch (TooManyAccesses e) {
            // The stack was deep enough.
        }
    }

    private static boolean exceedsStepLimit(Pattern pattern, String text, long max) {
        try {
            Matcher whole = pattern.matcher(new CountingText(text, max));
            Matcher part = pattern.matcher(new CountingText(text, max));
            var _ = whole.matches();
            var _ = part.find();
            return false;
        } catch (TooManyAccesses e) {
            return true;
        }
    }

    /** Each character in the expression or in one of its classes, and each pair of them. */
    private static Set<String> runs(String expression) {
        Set<String> characters = new TreeSet<>(Set.of("a", "Z", "0", " ", "-", ".", "\n", "é"));
        // One letter stands for all letters; an escape is a class or a character.
        expression
                .replaceAll("\\\\[a-zA-Z]", "")
                .replaceAll("([a-zA-Z])[a-zA-Z]+", "$1")
                .chars()
                .filter(c -> c > ' ')
                .forEach(c -> characters.add(Character.toString(c)));
        Set<String> runs = new TreeSet<>(characters);
        characters.forEach(one -> characters.forEach(two -> runs.add(one + two)));
        return runs;
    }

    /** All expressions, each with the last file in which it was found. */
    private static Map<String, String> expressions() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (var files = Files.walk(HOME)) {
            for (Path file : files.filter(PatternsTest::isSource).toList()) {
                Matcher use = USE.matcher(Files.readString(file));
                while (use.find()) {
                    StringBuilder expression = new StringBuilder();
                    Matcher literal = LITERAL.matcher(use.group(2));
                    while (literal.find()) {
                        expression.append(literal.group(1).translateEscapes());
                    }
                    // If the whole text has to match, the search is not repeated from each
                    // position.
                    boolean isWholeMatch = use.group(1).equals(".matches");
                    found.put(
                            isWholeMatch ? "^(?:" + expression + ")" : expression.toString(),
                            file.getFileName().toString());
                }
            }
        }
        return found;
    }

    private static boolean isSource(Path file) {
        String path = HOME.relativize(file).toString();
        return path.contains("src/main/java/")
                && path.endsWith(".java")
                && !path.startsWith("deploy/");
    }
}
