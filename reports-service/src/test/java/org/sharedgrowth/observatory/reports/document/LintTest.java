package org.sharedgrowth.observatory.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.reports.fixture.Drafts;

class LintTest {
    private static final String BOUND =
            """
            pin latest
            let a = IT_NET_USER_ZS[CHN, 2018] round 0.1
            let b = IT_NET_USER_ZS[CHN, 2019] round 0.1
            word t = trend(a, b)
            """;
    private static final String USES = " {=a} {=b} {?t|rose|fell|held}";

    private static List<String> messages(String bindings, String text) {
        return Drafts.draft(bindings, text).faults().stream()
                .map(f -> f.at().line() + ":" + f.at().column() + " " + f.in(Language.ENGLISH))
                .toList();
    }

    private static List<String> messagesOfSentence(String paragraph) {
        return messages(BOUND, "# Title\n\n" + paragraph + USES + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "In 2019 it was so.,3:4 digits '2019'",
        "It was ٣٤ then.,3:8 digits '٣٤'",
        "Chapter Ⅳ.,3:9 digits 'Ⅳ'",
        "A ½ of it.,3:3 digits '½'",
        "It rose then.,3:4 direction or quantity word 'rose'",
        "Most people.,3:1 direction or quantity word 'Most'",
        "A two-step plan.,3:3 number word 'two'",
        "Half of them.,3:1 number word 'Half'",
    })
    void numbersAndDirectionsOutsideDirectivesAreFaults(String sentence, String start) {
        List<String> messages = messagesOfSentence(sentence);
        assertEquals(1, messages.size(), messages.toString());
        assertTrue(messages.getFirst().startsWith(start), messages.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "An entity &#52; too.,digits '4'",
        "A *second* **12** thing.,number word 'second'",
    })
    void numbersInEntitiesAndEmphasisAreFound(String sentence, String part) {
        assertTrue(
                messagesOfSentence(sentence).toString().contains(part),
                messagesOfSentence(sentence).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{!Article 12} of the law.",
                "A [law](https://example.org/2019/12) about it.",
                "A [reference][r] here.\n\n[r]: https://example.org/12\n\nAnd",
            })
    void markedLiteralsAndAddressesAreAllowed(String sentence) {
        assertEquals(List.of(), messagesOfSentence(sentence));
    }

    @Test
    void allFaultsAreReportedWithTheirPositions() {
        List<String> messages =
                messages(
                        """
                        pin yesterday
                        let a = IT_NET_USER_ZS[CHN, 20x9] round 0.1
                        let b = IT_NET_USER_ZS[CHN, 2019, COLOUR=RED] round 0.1
                        let c = IT_NET_USER_ZS[CHN, 2019] round 0
                        let d = e + 1 round 1
                        lett f = 1
                        word w = trend(d)
                        let d = 1 round 1
                        """,
                        "No title {=zzz} and {?w|a}.\n");
        String all = String.join("\n", messages);
        assertTrue(all.contains("1:5 'yesterday' is neither"), all);
        assertTrue(all.contains("2:9 '20x9' is not a period"), all);
        assertTrue(all.contains("3:9 unknown dimension 'COLOUR'"), all);
        assertTrue(all.contains("4:41 a step or a tolerance must be greater than 0"), all);
        assertTrue(all.contains("5:1 unknown name 'e', in 'd'"), all);
        assertTrue(all.contains("6:1 'lett' is not a statement"), all);
        assertTrue(all.contains("7:17 expected ',', found ')'"), all);
        assertTrue(all.contains("8:1 'd' is already defined on line 5"), all);
        assertTrue(all.contains("1:1 a report starts with its title"), all);
        assertTrue(all.contains("1:10 unknown name 'zzz'"), all);
        assertTrue(all.contains("1:21 unknown name 'w'"), all);
    }

    @Test
    void faultsAreInTheLanguageOfTheirReader() {
        Fault fault = Drafts.draft("pin latest\nlet = 1", "# T\n\nIt rose.\n").faults().getFirst();
        assertEquals("nom attendu\u202f; trouvé\u202f: «\u202f=\u202f»", fault.in(Language.FRENCH));
        assertEquals("ожидалось имя, найдено: «=»", fault.in(Language.RUSSIAN));
        Fault cut = Drafts.draft("pin latest\nlet", "# T\n").faults().getFirst();
        assertEquals("应为名称，实际为：行尾", cut.in(Language.CHINESE));
    }

    @Test
    void aWordNeedsOnePhraseForEachClass() {
        assertTrue(
                messages(BOUND, "# T\n\n{=a} {=b} {?t|rose|fell}\n")
                        .getFirst()
                        .contains("'t' has 2 phrases; it needs one for each of: rose, fell, held"));
    }

    @Test
    void unusedBindingsAndNotesAreFaults() {
        List<String> messages =
                messages(BOUND, "# T\n\n{=a} is it.{^x}\n\n:::note y\nA body.\n:::\n");
        assertEquals(
                List.of(
                        "3:1 nothing uses 'b'; use it or remove it",
                        "4:1 nothing uses 't'; use it or remove it",
                        "3:12 unknown note 'x'",
                        "5:1 nothing refers to the note 'y'"),
                messages);
    }

    @Test
    void namesOfTheWrongKindAreRefused() {
        String all = messagesOfSentence("{=t} {@t} {?a|x|y|z} {@a:month}").toString();
        assertTrue(all.contains("'t' is not a value"), all);
        assertTrue(all.contains("'t' has no single period to print"), all);
        assertTrue(all.contains("'a' is not a word"), all);
        assertTrue(all.contains("after the colon only 'year' is allowed"), all);
    }
}
