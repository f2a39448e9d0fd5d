package org.sharedgrowth.observatory.gateway.portal.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.qute.RawString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.messages.Language;

/** The overview links to every operation, and its search finds them. */
class OverviewTest {
    private static Overview overview =
            new Overview(new DocsView("", new RawString(""), List.of()), "https://data.example");

    @BeforeAll
    static void read() throws IOException {
        Path contract = Path.of("..", "contract", "openapi.yaml");
        overview =
                new Overview(
                        new DocsReader(new YAMLMapper().readTree(contract.toFile())).read(),
                        "https://data.example");
    }

    private static long operations(OverviewView view) {
        return view.groups().stream().mapToLong(group -> group.operations().size()).sum();
    }

    @Test
    void theOverviewLinksToEveryOperation() {
        OverviewView view = overview.of("", "", Language.ENGLISH);

        assertTrue(operations(view) > 50, operations(view) + " operations");
        assertEquals(view.menu().size(), view.groups().size());
        assertFalse(view.about().isEmpty());
        assertEquals(
                "/docs/submissions#submitData",
                view.groups().stream()
                        .flatMap(group -> group.operations().stream())
                        .filter(line -> line.id().equals("submitData"))
                        .findFirst()
                        .orElseThrow()
                        .address());
    }

    @Test
    void aSearchFindsOperationsThatContainAllWords() {
        OverviewView view = overview.of("  Revisions SERIES ", "", Language.ENGLISH);

        assertTrue(operations(view) > 0 && operations(view) < 20, view.result());
        assertTrue(
                view.groups().stream()
                        .flatMap(group -> group.operations().stream())
                        .anyMatch(line -> line.id().equals("listRevisions")));
        assertTrue(view.result().contains("“Revisions SERIES”"), view.result());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzzz", "???", "<script>", "\uD83D\uDE00"})
    void aSearchThatFindsNothingSaysSoAndShowsAll(String query) {
        OverviewView view = overview.of(query, "", Language.ENGLISH);

        assertTrue(operations(view) > 50);
        assertTrue(view.result().contains(query), view.result());
    }

    @Test
    void aLongSearchIsTruncated() {
        assertEquals(
                100,
                overview.of("\uD83D\uDE00".repeat(5_000), "", Language.ENGLISH)
                        .query()
                        .codePoints()
                        .count());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anUnknownSubjectIsReported(Language language) {
        OverviewView view = overview.of("", "sdmxx", language);

        assertTrue(view.unknown().contains("sdmxx"), view.unknown());
        assertTrue(operations(view) > 50);
    }
}
