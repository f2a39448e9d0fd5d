package org.sharedgrowth.observatory.reports.document.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.reports.document.Draft;
import org.sharedgrowth.observatory.reports.fixture.Drafts;

/** The guide for authors, writing.md, describes what the parsers do. */
class WritingGuideTest {
    private static String guide() throws IOException {
        return Files.readString(Path.of("writing.md"));
    }

    private static String block(String name) throws IOException {
        Matcher block =
                Pattern.compile("```" + name + "\n(.*?)```", Pattern.DOTALL).matcher(guide());
        assertTrue(block.find(), name);
        return block.group(1);
    }

    @Test
    void theExampleOfTheGuideHasNoFaults() throws IOException {
        Draft draft = Draft.read(block("bindings"), block("text"), Drafts.ENGLISH, List.of());
        assertEquals(
                List.of(),
                draft.faults().stream().map(fault -> fault.in(Language.ENGLISH)).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "trend(a, b); `trend(OLDER, NEWER)`, or with a third number: changes up to it"
                        + " count as none",
                "versus(a, b); `versus(LEFT, RIGHT)`",
                "share(a, 0.5); `share(EXPRESSION, FRACTION)`",
                "every(a, b >= 1); `every(NAME, … >= NUMBER)`",
                "gap(a, b, a, b); `gap(A1, B1, A2, B2)`: the distance between A and B, first"
                        + " earlier, then later",
                "rank(a in {b}); `rank(NAME in {NAME, …})`",
            })
    void theGuideStatesTheOrderOfPhrases(String comparison, String shown) throws IOException {
        BindingParser.Parsed parsed =
                BindingParser.parse(
                        "pin latest\nlet a = 1 round 1\nlet b = 1 round 1\nword w = " + comparison);
        assertEquals(List.of(), parsed.faults());
        Statement.Word word = (Statement.Word) parsed.bindings().find("w").orElseThrow();
        String row = "| " + shown + " | " + String.join(", ", word.results()) + " |";
        assertTrue(guide().contains(row), row);
    }
}
