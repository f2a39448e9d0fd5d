package org.sharedgrowth.observatory.gateway.portal.help;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Problem types form one closed list. Each has a page; each type of version 1 of the contract still
 * has a page, or has been renamed to a type that has one. The test reads the sources as text,
 * because the classes of the gateway and the services are not on the class path of the portal.
 */
class ProblemTypesTest {
    private static final Pattern SENT_TYPE = Pattern.compile("ProblemType\\.([A-Z_]{3,})");

    /** A type that is written as text instead of being taken from the list. */
    private static final Pattern TYPE_AS_TEXT = Pattern.compile("\"/problems/[a-z]");

    /** The gateway's contract; tests run in the directory of the portal. */
    private static final Path CONTRACT = Path.of("..", "contract");

    private static final Pattern TYPE = Pattern.compile("/problems/([a-z-]+)");

    private static final Set<String> SLUGS =
            Stream.of(ProblemType.values())
                    .map(ProblemType::slug)
                    .collect(Collectors.toUnmodifiableSet());

    @Test
    void eachTypeIsUsedInTheSources() {
        Set<String> sent = new TreeSet<>();
        for (String text : sources().values()) {
            Matcher matcher = SENT_TYPE.matcher(text);
            while (matcher.find()) {
                sent.add(matcher.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }

        assertEquals(new TreeSet<>(SLUGS), sent);
    }

    @Test
    void allTypesInTheCodeAreFromTheList() {
        sources()
                .forEach((file, text) ->
                        assertFalse(TYPE_AS_TEXT.matcher(text).find(), file.toString()));
    }

    @Test
    void eachFormerTypeLinksToAnExistingOne() throws IOException {
        ProblemTypes types = new ProblemTypes();
        String readme = Files.readString(CONTRACT.resolve("released").resolve("README.md"));
        ProblemTypes.read().values().stream()
                .flatMap(each -> each.formerly().stream())
                .forEach(former -> {
                    assertFalse(SLUGS.contains(former), former);
                    assertTrue(types.findRenamed(former).isPresent(), former);
                    assertTrue(readme.contains("`" + former + "`"), former);
                });
        assertEquals(
                Optional.of(ProblemType.CONTENT_TOO_LARGE), types.findRenamed("body-too-large"));
    }

    @Test
    void eachTypeOfAReleasedContractHasAPageOrWasRenamed() throws IOException {
        ProblemTypes types = new ProblemTypes();
        Set<String> released = new TreeSet<>();
        try (Stream<Path> files = Files.list(CONTRACT.resolve("released"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                Matcher type = TYPE.matcher(Files.readString(file));
                while (type.find()) {
                    released.add(type.group(1));
                }
            }
        }

        assertTrue(released.contains("too-large"), released.toString());
        for (String slug : released) {
            boolean exists = types.find(slug).isPresent() || types.findRenamed(slug).isPresent();
            assertTrue(exists, slug);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPageSaysWhatAProblemMeansAndWhatToDo(Language language) {
        HelpText text = Texts.of(HelpText.class, language);
        for (ProblemType type : ProblemType.values()) {
            ProblemView view = ProblemView.of(type, List.of("old"), text, language);
            assertTrue(view.meaning().length() > 5, type.slug());
            assertTrue(view.advice().length() > 5, type.slug());
            assertFalse(view.meaning().equals(view.advice()), type.slug());
            assertTrue(view.notes().getFirst().toString().contains(type.uri()), type.slug());
            assertEquals(4, view.notes().size());
        }
    }

    @Test
    void theExamplesOfTheContractHaveTheTitlesAndStatusesOfTheirTypes() throws IOException {
        List<JsonNode> examples = new ArrayList<>();
        problems(new YAMLMapper().readTree(CONTRACT.resolve("openapi.yaml").toFile()), examples);

        assertTrue(examples.size() > 5, "only " + examples.size() + " were found");
        for (JsonNode example : examples) {
            String slug = example.path("type").asText().replace("/problems/", "");
            assertTrue(SLUGS.contains(slug), slug);
            ProblemType type = ProblemType.valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
            assertEquals(type.title(), example.path("title").asText(), slug);
            assertEquals(type.status(), example.path("status").asInt(), slug);
        }
    }

    private static void problems(JsonNode node, List<JsonNode> found) {
        if (node.path("type").asText().startsWith("/problems/") && node.has("status")) {
            found.add(node);
        }
        node.forEach(child -> problems(child, found));
    }

    private static Map<Path, String> sources() {
        Map<Path, String> texts = new HashMap<>();
        for (String module :
                List.of(
                        "gateway",
                        "gateway/portal",
                        "deploy/service",
                        "indicators-service",
                        "reports-service")) {
            Path main = Path.of("..", "..", module, "src", "main", "java");
            try (Stream<Path> files = Files.walk(main)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> texts.put(file, read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertTrue(texts.size() > 1000, "only " + texts.size() + " files were found");
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
