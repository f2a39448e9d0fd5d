package org.sharedgrowth.observatory.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.reports.document.Verdict.Change;
import org.sharedgrowth.observatory.reports.document.Verdict.Kind;
import org.sharedgrowth.observatory.reports.document.binding.Cell;
import org.sharedgrowth.observatory.reports.document.binding.CellKey;
import org.sharedgrowth.observatory.reports.fixture.Cells;
import org.sharedgrowth.observatory.reports.fixture.Drafts;

/**
 * Internet users in China with the real revisions, from the vintages of the World Bank's series.
 */
class ChinaRevisionsTest {
    private static final Draft DRAFT =
            Drafts.ofParagraph(
                    """
                    pin latest
                    let y18 = IT_NET_USER_ZS[CHN, 2018] round 0.1
                    let y19 = IT_NET_USER_ZS[CHN, 2019] round 0.1
                    word t = trend(y18, y19)
                    """,
                    "Between {@y18} and {@y19} the share {?t|rose to|fell to|held steady at}"
                            + " {=y19}, from {=y18}.");

    private static Edition edition(String y18, String y19) {
        return Edition.of(DRAFT, cells(y18, y19).of(DRAFT.bindings()));
    }

    private static Cells cells(String y18, String y19) {
        return Cells.cells()
                .with("IT_NET_USER_ZS[CHN, 2018]", y18, "PT")
                .with("IT_NET_USER_ZS[CHN, 2019]", y19, "PT");
    }

    private static Verdict assess(Edition published, String y18, String y19) {
        return Staleness.assess(published, cells(y18, y19).of(DRAFT.bindings())).getFirst();
    }

    @Test
    void theFirstVersionSaysTheShareHeldSteady() {
        assertEquals(List.of(), DRAFT.faults());
        assertEquals(
                "Between 2018 and 2019 the share held steady at 54.3%, from 54.3%.",
                edition("54.3", "54.3").texts().get("s-2"));
    }

    @Test
    void aRevisionThatTurnsHeldIntoRoseMakesTheWordStale() {
        Verdict verdict = assess(edition("54.3", "54.3"), "59.2", "64.56912");
        assertEquals(Kind.WORD_STALE, verdict.kind());
        assertEquals("s-2", verdict.sentence());
        assertEquals(
                "Between 2018 and 2019 the share rose to 64.6%, from 59.2%.", verdict.newText());
        assertEquals(
                List.of(
                        new Change("y18", "54.3%", "59.2%"),
                        new Change("y19", "54.3%", "64.6%"),
                        new Change("t", "held steady at", "rose to")),
                verdict.changes());
    }

    @Test
    void aRevisionOfThePrintedDigitMakesTheNumberStale() {
        Verdict verdict = assess(edition("59.2", "64.56912"), "59.2", "64.10984");
        assertEquals(Kind.NUMBER_STALE, verdict.kind());
        assertEquals(List.of(new Change("y19", "64.6%", "64.1%")), verdict.changes());
    }

    @Test
    void aRevisionBelowThePrintedDigitRaisesNoAlarm() {
        Verdict verdict = assess(edition("59.2", "64.10984"), "59.2", "64.08088");
        assertEquals(Kind.TOUCHED, verdict.kind());
        assertEquals(List.of(), verdict.changes());
    }

    @Test
    void aDeletedCellIsGoneAndABreakIsARedefinition() {
        Edition published = edition("59.2", "64.1");
        Cells deleted = cells("59.2", "64.1").without("IT_NET_USER_ZS[CHN, 2019]");
        Verdict deletedVerdict =
                Staleness.assess(published, deleted.of(DRAFT.bindings())).getFirst();
        assertEquals(Kind.GONE, deletedVerdict.kind());
        assertEquals(
                "not available (no such observation)", deletedVerdict.changes().getFirst().now());
        Cells broken =
                cells("59.2", "64.1").with("IT_NET_USER_ZS[CHN, 2018]", "59.2", "PT", 0, "B");
        Verdict redefined = Staleness.assess(published, broken.of(DRAFT.bindings())).getFirst();
        assertEquals(Kind.REDEFINED, redefined.kind());
    }

    @Test
    void aNewBreakBetweenTwoPeriodsThatAreComparedIsARedefinition() {
        Draft draft =
                Drafts.ofParagraph(
                        """
                        pin latest
                        let y15 = IT_NET_USER_ZS[CHN, 2015] round 0.1
                        let y19 = IT_NET_USER_ZS[CHN, 2019] round 0.1
                        let growth = y19 - y15 round 0.1
                        """,
                        "The share grew by {=growth}.");
        Edition published = Edition.of(draft, fourYears().of(draft.bindings()));
        Cells broken = fourYears().withBreak("IT_NET_USER_ZS[CHN, 2019]", "2017");
        Verdict verdict = Staleness.assess(published, broken.of(draft.bindings())).getFirst();
        assertEquals(Kind.REDEFINED, verdict.kind());
        assertEquals(
                "The share grew by not available (the series breaks at 2017"
                        + " (IT_NET_USER_ZS[CHN, 2019])).",
                verdict.newText());
        CellKey key = new CellKey("DF_DIGITAL", "A.CHN.IT_NET_USER_ZS", "2017");
        WhatIf.ChangedCell breakIn2017 =
                new WhatIf.ChangedCell(Optional.of(BigDecimal.TEN), Cell.BREAK);
        assertEquals(
                List.of(verdict.kind()),
                WhatIf.assess(published, Map.of(key, breakIn2017)).stream()
                        .map(Verdict::kind)
                        .toList());
    }

    private static Cells fourYears() {
        return Cells.cells()
                .with("IT_NET_USER_ZS[CHN, 2015]", "50.3", "PT")
                .with("IT_NET_USER_ZS[CHN, 2019]", "64.1", "PT")
                .inOneSeries("A.CHN.IT_NET_USER_ZS");
    }
}
