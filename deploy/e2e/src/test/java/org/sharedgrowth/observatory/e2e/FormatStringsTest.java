package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Format strings are never user input: they are literals or constants. */
class FormatStringsTest {
    private static final Path HOME = Suite.repository();

    /**
     * Calls of {@code String.format}, {@code printf} and the formatting methods of loggers, up to
     * their first argument.
     */
    private static final Pattern CALL =
            Pattern.compile(
                    "(?:String\\.format|printf|\\.(?:trace|debug|info|warn|error|fatal)f)\\(\\s*");

    /** The first arguments: the format, which a locale or, in loggers, an exception may precede. */
    private static final Pattern FIRST_ARGUMENT =
            Pattern.compile("(?:Locale\\.ROOT,\\s*|(?:e|failure),\\s*)?(?:\"|[A-Z][A-Z_]*\\b[,)])");

    private static final Pattern FORMATTED = Pattern.compile("\\.formatted\\(");

    /**
     * The text before a call of {@code formatted}: it must end with a literal, a constant or a
     * concatenation of literals.
     */
    private static final Pattern TEXT_BEFORE =
            Pattern.compile("(?s).*(?:\"|\"\\s*\\)|\\b[A-Z][A-Z_]*)\\s*$");

    /**
     * Files in which the format of a call is a variable. It always holds a literal from another
     * file: a text in the report's language.
     */
    private static final Set<String> FORMATS_ELSEWHERE = Set.of("rendering/Vintage.java");

    @Test
    void formatStringsAreLiteralsOrConstants() throws IOException {
        List<String> calls = new ArrayList<>();
        Set<String> exceptions = new TreeSet<>();
        try (var files = Files.walk(HOME)) {
            for (Path file : files.filter(FormatStringsTest::isSource).toList()) {
                String text = Files.readString(file);
                String name = file.toString().replaceFirst(".*/([^/]+/[^/]+)$", "$1");
                Matcher call = CALL.matcher(text);
                while (call.find()) {
                    calls.add(name);
                    if (!FIRST_ARGUMENT
                            .matcher(text)
                            .region(call.end(), text.length())
                            .lookingAt()) {
                        exceptions.add(name);
                    }
                }
                Matcher formatted = FORMATTED.matcher(text);
                while (formatted.find()) {
                    calls.add(name);
                    int from = Math.max(0, formatted.start() - 80);
                    if (!TEXT_BEFORE.matcher(text.substring(from, formatted.start())).matches()) {
                        exceptions.add(name);
                    }
                }
            }
        }

        assertTrue(calls.size() > 50, calls.toString());
        assertEquals(new TreeSet<>(FORMATS_ELSEWHERE), exceptions);
    }

    private static boolean isSource(Path file) {
        String path = HOME.relativize(file).toString();
        return path.contains("src/main/java/") && path.endsWith(".java");
    }
}
