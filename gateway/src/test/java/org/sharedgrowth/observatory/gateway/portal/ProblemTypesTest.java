package org.sharedgrowth.observatory.gateway.portal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every problem type in the code of the gateway and the services has a page with the same title.
 * The code is read as text, because services share no classes.
 */
class ProblemTypesTest {
    /** Written down in one piece: {@code new Problem(404, "not-found", "Not found"}. */
    private static final Pattern WHOLE =
            Pattern.compile(
                    "new (?:Problem|ServiceRefused)\\(\\s*(?:\\w+,\\s*)?\"([a-z-]+)\",\\s*(?:\\d+,\\s*)?"
                            + "\"([^\"]*)\",");

    /** By variables, in indicators-service: {@code slug = "…"; … title = "…";}. */
    private static final Pattern APART =
            Pattern.compile("String slug = \"([a-z-]+)\";\\s*String title = \"([^\"]*)\";");

    /** Those of reports-service: {@code NOT_FOUND(404, "Not found")}. */
    private static final Pattern CONSTANT =
            Pattern.compile("\\s([A-Z_]+)\\(\\d{3}, \"([^\"]*)\"\\)[,;]");

    private record Sent(String slug, String title, Path file) {}

    private final Map<String, ProblemView> types = ProblemTypes.read();

    @Test
    void whatTheCodeSendsHasItsPageAndThatTitle() {
        List<Sent> all = sent();

        assertTrue(all.size() > 100, "only " + all.size() + " were found");
        assertAll(
                all.stream()
                        .map(sent ->
                                () -> {
                                    ProblemView view = types.get(sent.slug());
                                    assertTrue(view != null, "no page: " + sent);
                                    assertEquals(view.title(), sent.title(), sent.toString());
                                }));
    }

    @Test
    void noPageIsOfATypeThatNobodySends() {
        Set<String> slugs = new HashSet<>();
        sent().forEach(sent -> slugs.add(sent.slug()));

        assertEquals(slugs, types.keySet());
    }

    @Test
    void aPageSaysWhatAProblemMeansAndWhatToDo() {
        types.forEach((slug, view) -> {
            assertTrue(view.meaning().length() > 20 && view.meaning().endsWith("."), slug);
            assertTrue(view.advice().length() > 15 && view.advice().endsWith("."), slug);
            assertFalse(view.meaning().equals(view.advice()), slug);
        });
    }

    @Test
    void theContractsExamplesHaveThoseTitlesToo() throws IOException {
        List<JsonNode> examples = new ArrayList<>();
        problems(new YAMLMapper().readTree(Path.of("contract", "openapi.yaml").toFile()), examples);

        assertTrue(examples.size() > 5, "only " + examples.size() + " were found");
        for (JsonNode example : examples) {
            String slug = example.path("type").asText().replace("/problems/", "");
            assertTrue(types.containsKey(slug), slug);
            assertEquals(types.get(slug).title(), example.path("title").asText(), slug);
        }
    }

    private static void problems(JsonNode node, List<JsonNode> found) {
        if (node.path("type").asText().startsWith("/problems/") && node.has("status")) {
            found.add(node);
        }
        node.forEach(child -> problems(child, found));
    }

    private static List<Sent> sent() {
        List<Sent> all = new ArrayList<>();
        for (String module : List.of("gateway", "indicators-service", "reports-service")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> all.addAll(sentBy(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        // Required headers, which the gateway checks before the service does.
        all.add(
                new Sent(
                        "missing-idempotency-key",
                        "A header is missing",
                        Path.of("Problems.java")));
        return all;
    }

    private static List<Sent> sentBy(Path file) {
        List<Sent> found = new ArrayList<>();
        String text = read(file);
        if (file.endsWith("ProblemType.java")) {
            Matcher constant = CONSTANT.matcher(text);
            while (constant.find()) {
                String slug = constant.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
                found.add(new Sent(slug, constant.group(2), file));
            }
            return found;
        }
        for (Pattern pattern : List.of(WHOLE, APART)) {
            Matcher problem = pattern.matcher(text);
            while (problem.find()) {
                found.add(new Sent(problem.group(1), problem.group(2), file));
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
