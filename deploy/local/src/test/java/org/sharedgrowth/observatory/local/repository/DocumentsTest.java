package org.sharedgrowth.observatory.local.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Links in documents work, and the files named in development.md exist. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^\\s*```.*?^\\s*```");
    private static final Pattern FILE =
            Pattern.compile("`([\\w./-]+\\.(?:java|html|css|csv|yaml|sql|properties|md))`");
    private static final Path DECISIONS = Repository.ROOT.resolve("deploy/decisions");

    @Test
    void everyLinkPointsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> documents = Repository.files(".md");
        for (Path document : documents) {
            String text = CODE_BLOCK.matcher(Files.readString(document)).replaceAll("");
            for (String target : findAll(LINK, text)) {
                if (!target.contains(":") && !Files.exists(document.resolveSibling(target))) {
                    broken.add(Repository.name(document) + " -> " + target);
                }
            }
        }

        assertTrue(documents.size() > 50, "the documents were found");
        assertEquals(List.of(), broken);
    }

    @Test
    void everyFileNamedInTheGuideExists() throws IOException {
        List<String> files =
                Repository.files("").stream().map(file -> "/" + Repository.name(file)).toList();
        List<String> named =
                findAll(FILE, Files.readString(Repository.ROOT.resolve("deploy/development.md")));

        assertTrue(named.size() > 30, "the guide names files");
        assertEquals(
                List.of(),
                named.stream()
                        .filter(name -> files.stream().noneMatch(f -> f.endsWith("/" + name)))
                        .toList(),
                "development.md names files that do not exist");
    }

    @Test
    void decisionsAreNumberedWithoutGapsOrDuplicates() throws IOException {
        List<String> numbers;
        try (var files = Files.list(DECISIONS)) {
            numbers =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("\\d{4}-.*\\.md"))
                            .map(name -> name.substring(0, 4))
                            .sorted()
                            .toList();
        }

        assertEquals(
                IntStream.rangeClosed(1, numbers.size()).mapToObj("%04d"::formatted).toList(),
                numbers);
    }

    private static List<String> findAll(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
