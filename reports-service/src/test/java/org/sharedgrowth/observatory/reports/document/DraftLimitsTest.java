package org.sharedgrowth.observatory.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.reports.fixture.Drafts;

/** A draft of any content within the permitted length is read in seconds. */
class DraftLimitsTest {
    private static final int MAX_LENGTH = 400_000;
    private static final String TITLE = "# T\n\n";

    private static Draft read(String bindings, String text, List<KnownSentence> known) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Draft.read(bindings, text, Drafts.ENGLISH, known));
    }

    private static String fill(String part) {
        return TITLE + part.repeat((MAX_LENGTH - TITLE.length()) / part.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One is. ",
                "1 ",
                "{=a}",
                "{=a} ",
                "{^n}",
                "a.\n\n",
                "> ",
                "* ",
                "*a ",
                "**a_",
                "[",
                "![",
                "[a](",
                "{",
                "}",
                "::",
                ":::callout note\n",
                "<b>",
                "`",
                "\\",
                "&amp;",
                "- a\n",
                "\t"
            })
    void textsOfOneRepeatedPartAreRead(String part) {
        Draft draft = read("pin latest\n", fill(part), List.of());
        assertTrue(draft.faults().size() <= 1_001, draft.faults().size() + " faults");
        assertTrue(draft.narrative().sentences().size() <= 3_000);
    }

    @Test
    void onlyTheFirstThousandFaultsAreListed() {
        Draft draft = read("pin latest\n", TITLE + "7 ".repeat(3_000), List.of());
        assertEquals(1_001, draft.faults().size());
        assertEquals(
                "3000 errors; only the first 1000 are listed",
                draft.faults().getLast().in(Language.ENGLISH));
    }

    @Test
    void textBeyondTheLimitOfSentencesIsNotRead() {
        Draft draft = read("pin latest\n", TITLE + "We like tea.\n\n".repeat(3_100), List.of());
        assertEquals(3_000, draft.narrative().sentences().size());
        assertEquals(
                "a report has at most 3000 sentences and 20000 pieces of text and directives; the"
                        + " text from here on is not read",
                draft.faults().getFirst().in(Language.ENGLISH));
        assertEquals(6_001, draft.faults().getFirst().at().line());
    }

    @Test
    void bindingsAndNotesUsedOnlyBeyondTheLimitAreNotFaults() {
        List<String> names = IntStream.range(0, 1_100).mapToObj(i -> "b" + i).toList();
        String bindings =
                names.stream()
                        .map("let %s = IT_NET_USER_ZS[CHN, 2019] round 0.1\n"::formatted)
                        .collect(Collectors.joining("", "pin latest\n", ""));
        String uses =
                names.stream().map("{=%s}"::formatted).collect(Collectors.joining(" ", "", "\n"));
        String start = TITLE + "We like tea.{^n}\n\n";
        Draft complete = read(bindings, start + uses + "\n:::note n\nYes.\n:::\n", List.of());
        assertEquals(List.of(), complete.faults());

        String upToTheLimit = start + ":::note m\nNo.\n:::\n\n" + "We like tea.\n\n".repeat(3_000);
        Draft cut =
                read(bindings, upToTheLimit + uses + "::figure b1\n\n# Second title\n", List.of());
        assertEquals(1, cut.faults().size(), cut.faults().toString());
        assertTrue(cut.faults().getFirst().in(Language.ENGLISH).contains("at most 3000"));
    }

    @Test
    void theTextLimitIsReportedBeforeAThousandFaultsOfTheBindings() {
        Draft draft =
                read(
                        "pin latest\n" + "?\n".repeat(1_500),
                        TITLE + "Tea. ".repeat(3_100),
                        List.of());
        assertEquals(1_001, draft.faults().size());
        assertTrue(draft.faults().getFirst().in(Language.ENGLISH).contains("at most 3000"));
    }

    @Test
    void aTitleThatIsTooLongIsNotReportedAsMissing() {
        Draft draft = read("pin latest\n", "# " + "*a* ".repeat(20_001), List.of());
        assertEquals(1, draft.faults().size(), draft.faults().toString());
    }

    @Test
    void sentencesKeepTheirIdsIfEverySentenceOfALongTextIsEdited() {
        String before = TITLE + sentences("tea");
        List<KnownSentence> known = read("pin latest\n", before, List.of()).remember(List.of());
        Draft after = read("pin latest\n", TITLE + sentences("milk"), known);
        assertEquals(
                known.stream().map(KnownSentence::id).toList(),
                after.narrative().sentences().stream().map(Sentence::id).toList());
    }

    private static String sentences(String word) {
        return IntStream.range(0, 2_900)
                .mapToObj(i -> "We all like the %s of x%d here very much.".formatted(word, i))
                .collect(Collectors.joining(" "));
    }
}
