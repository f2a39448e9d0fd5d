package org.sharedgrowth.observatory.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.document.binding.Rounding;
import org.sharedgrowth.observatory.reports.fixture.Cells;
import org.sharedgrowth.observatory.reports.fixture.Drafts;

class WorkedExampleTest {
    private final Draft draft = Drafts.workedExample();
    private final Edition edition = Edition.of(draft, Cells.workedExample().of(draft.bindings()));

    @Test
    void theExampleHasNoFaults() {
        assertEquals(List.of(), draft.faults());
        assertEquals(List.of(), draft.faultsWith(edition.resolution(), Set.of()));
    }

    @Test
    void theSentencesReadAsExpected() {
        List<String> texts = List.copyOf(edition.texts().values());
        assertEquals("The digital economy in facts", texts.get(0));
        assertEquals(
                "At the start of 2020, 4.5 billion people used the internet, more than half of the"
                        + " world's people.",
                texts.get(1));
        assertEquals(
                "China's digital economy was worth 35.8 trillion yuan (5.45 trillion US dollars) in"
                        + " 2019, 36.2% of its gross domestic product.",
                texts.get(2));
        assertEquals(
                "By the end of May 2020 optical fibre reached all urban and rural areas of China,"
                        + " and 562 million people there watched or sold through livestreams in June"
                        + " 2020.",
                texts.get(3));
        assertEquals(
                "35.8 trillion yuan divided by 5.45 trillion US dollars gives 6.57 yuan per US"
                        + " dollar; the average rate of 2019 was 6.91 LCU_USD.",
                texts.get(4));
        assertEquals("Indicator DE_GDP_SHARE, China, 2019: 36.2%.", texts.get(5));
        assertEquals(6, texts.size());
    }

    @Test
    void theFailingCheckRequiresItsNote() {
        assertEquals(Set.of("usd"), edition.resolution().failedChecks());
        String bindings = Drafts.resource("worked/bindings.txt").replace(" else note rates", "");
        Draft withoutNote = Drafts.draft(bindings, Drafts.resource("worked/text.en.md"));
        List<Fault> faults =
                withoutNote.faultsWith(
                        withoutNote.resolve(Cells.workedExample().of(withoutNote.bindings())),
                        Set.of());
        assertEquals(
                List.of(
                        Fault.ofBindings(
                                new Position(14, 1),
                                Texts.messages(DraftText.class).checkFailsWithoutNote("usd"))),
                faults);
    }

    @Test
    void theImpliedRateIsRoundedOnceFromExactValues() {
        BigDecimal exact =
                edition.resolution().fact("rate.implied").orElseThrow().exact().orElseThrow();
        assertTrue(Rounding.plain(exact).startsWith("6.568807339449541"), exact.toString());
    }
}
