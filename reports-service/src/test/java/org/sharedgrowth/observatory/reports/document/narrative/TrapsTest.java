package org.sharedgrowth.observatory.reports.document.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.reports.document.Block;
import org.sharedgrowth.observatory.reports.document.Narrative;

/** Constructs that CommonMark accepts but a report must not contain. */
class TrapsTest {
    private static List<String> faults(String paragraph) {
        return NarrativeParser.parse("# Title\n\n" + paragraph + "\n", "en").faults().stream()
                .map(fault -> fault.in(Language.ENGLISH))
                .toList();
    }

    private static Narrative read(String text) {
        NarrativeParser.Parsed parsed = NarrativeParser.parse(text, "en");
        assertEquals(List.of(), parsed.faults());
        return parsed.narrative();
    }

    @ParameterizedTest
    @CsvSource({
        "text <b>bold</b>,raw HTML '<b>'",
        "<script>alert()</script>,raw HTML '<script>'",
        "<!-- x -->,raw HTML '<!-- x -->'",
        "a `code` b,code 'code'",
        "```\\nfence\\n```,code",
        "![alt](https://example.org/a.png),an image",
        "[x](javascript:alert),a link to 'javascript:alert'",
        "[x](data:text/html),a link to 'data:text/html'",
        "[x](https://example.org/{=a}),a link to",
        "an {=open directive,a brace outside any directive",
        "an escaped \\\\{=a} one,a brace outside any directive",
        "an entity &#123;=a} one,a brace outside any directive",
        "a lone } one,a brace outside any directive",
        "two {=a {=b} braces,a brace outside any directive",
        "across {=a\\nb} lines,a brace outside any directive",
        "an {unknown} one,is not a directive",
        "{} empty,is not a directive",
        ":::callout joke\\nx\\n:::,is not a directive",
        ":::callout reply\\nx\\n:::,is not a directive",
        "::figur x,is not a directive",
        ":::note n\\nnever closed,is not closed with ':::'",
        "> ::sources,inside another block",
        "- a\\n  - b,a list inside another list",
        "> # no,a heading inside",
        "# Another title,a second title",
    })
    void unsupportedConstructsAreRefused(String escaped, String expected) {
        String text = escaped.replace("\\n", "\n").replace("\\\\", "\\");
        String all = String.join("\n", faults(text));
        assertTrue(all.contains(expected), text + " gave: " + all);
    }

    @Test
    void anIndentedLineIsAParagraph() {
        assertEquals(
                "indented words",
                read("# T\n\n    indented words\n").sentences().get(1).template());
    }

    @Test
    void sentencesEndByTheRulesOfTheLanguage() {
        Narrative text =
                read(
                        "# T\n\nIn the U.S. it was {=a}. Then, e.g. in May, {=b}.{^n} {=c} came"
                                + " last! Mr. Who saw\n**it. All** of it.\n\n:::note n\nx\n:::\n");
        assertEquals(
                List.of(
                        "T",
                        "In the U.S. it was {=a}.",
                        "Then, e.g. in May, {=b}.{^n}",
                        "{=c} came last!",
                        "Mr. Who saw it.",
                        "All of it.",
                        "x"),
                text.sentences().stream().map(s -> s.template()).toList());
    }

    @Test
    void blockDirectivesNeedNoEmptyLineBeforeOrAfter() {
        Narrative text = read("# T\nwords\n::figure f\n:::note n\nx\n:::\n::sources\nend\n");
        assertEquals(
                List.of("Heading", "Paragraph", "Figure", "Footnote", "SourceList", "Paragraph"),
                text.blocks().stream().map(b -> b.getClass().getSimpleName()).toList());
    }

    @Test
    void listsAndQuotationsAreParagraphsWithAKind() {
        Narrative text = read("# T\n\n- a\n- b\n\n1. c\n\n> d\n");
        assertEquals(
                List.of(
                        Block.Kind.BULLET,
                        Block.Kind.BULLET,
                        Block.Kind.NUMBERED,
                        Block.Kind.QUOTE),
                text.blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(b -> ((Block.Paragraph) b).kind())
                        .toList());
    }

    @Test
    void deepNestingAndLongTextsAreHandled() {
        String deep = "# T\n\n" + "> ".repeat(5_000) + "x\n\n" + "*".repeat(20_000) + "\n";
        assertTrue(NarrativeParser.parse(deep, "en").narrative().blocks().size() >= 1);
    }
}
