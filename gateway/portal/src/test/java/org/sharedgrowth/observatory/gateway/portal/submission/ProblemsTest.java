package org.sharedgrowth.observatory.gateway.portal.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.CheckReport.Finding;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.FileRow;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.FileRows;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.Mark;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.Problem;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.Sheet;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

class ProblemsTest {
    private static final List<Code> INDICATORS =
            List.of(
                    new Code("LTE_COVER", "Population within 4G signal"),
                    new Code("IT_NET_USER_ZS", "Individuals using the internet"));
    private static final List<Code> AREAS =
            List.of(new Code("KEN", "Kenya"), new Code("UGA", "Uganda"));
    private static final FileRows FILE =
            new FileRows(
                    List.of("indicator", "area", "period", "value"),
                    List.of(
                            row(2, "IT_NET_USER_ZS", "KEN", "2024", "41.2"),
                            row(6, "LTE_COVERAGE", "KEN", "2023", "970")));

    private final List<Finding> findings =
            List.of(
                    finding("error", 6L, "indicator", "LTE_COVERAGE", "unknown-code"),
                    finding("warning", 6L, "value", "970", "jump"),
                    finding("error", 900L, "area", "Uganda", "unknown-code"),
                    finding("error", null, "", "", "no-rows"));

    @Test
    void marksAreAtTheCellsAndLinkToTheList() {
        Sheet sheet = problems().sheet(10);
        assertEquals("", sheet.rows().getFirst().cells().getFirst().cssClass());
        FileView.SheetCell code = sheet.rows().get(1).cells().getFirst();
        assertEquals("wrong", code.cssClass());
        assertEquals(List.of(new Mark(1, "✕", "Fault 1")), code.marks());
        FileView.SheetCell value = sheet.rows().get(1).cells().get(3);
        assertEquals("ask", value.cssClass());
        assertEquals(List.of(new Mark(2, "?", "Question 2")), value.marks());
        assertEquals("8 more rows are not shown.", sheet.more());
    }

    /** A code is followed by its name; a value that happens to look like a code is not. */
    @Test
    void theNameOfACodeIsShownBesideIt() {
        List<FileView.SheetCell> cells = problems().sheet(10).rows().getFirst().cells();
        assertEquals("Individuals using the internet", cells.getFirst().name());
        assertEquals("Kenya", cells.get(1).name());
        assertEquals("", cells.get(2).name());
        assertEquals("", problems().sheet(10).rows().get(1).cells().getFirst().name());
    }

    @Test
    void aFindingWithoutAKnownColumnIsMarkedAtItsRow() {
        Problems row = problems(List.of(finding("error", 2L, "freq", "", "empty-dimension")));
        assertEquals(1, row.sheet(2).rows().getFirst().marks().size());
    }

    @Test
    void theNearestCodeIsSuggestedFirst() {
        List<Problem> list = problems().list();
        assertEquals(
                "Did you mean <code>LTE_COVER</code>, Population within 4G signal?",
                list.getFirst().meant().getFirst().toString());
        assertEquals("Row 6, indicator", list.getFirst().place());
        assertTrue(list.getFirst().marked());
        assertEquals(
                "Did you mean <code>UGA</code>, Uganda?",
                list.get(2).meant().getFirst().toString());
        assertEquals(false, list.get(2).marked());
        assertEquals("Whole file", list.get(3).place());
        assertEquals(List.of(), list.get(3).meant());
    }

    @Test
    void findingsNamePlacesAndIndicatorsInsteadOfTheirCodes() {
        assertEquals(
                "‘970’ is too much for Population within 4G signal.",
                reason("value", "970", "out-of-bounds", "‘970’ is too much for LTE_COVER."));
        assertEquals(
                "You may not send ‘Uganda’.",
                reason("area", "UGA", "foreign-area", "You may not send ‘UGA’."));
        assertEquals(
                "‘KEN’ is no code here.",
                reason("indicator", "KEN", "unknown-code", "‘KEN’ is no code here."));
    }

    private static String reason(String column, String value, String rule, String text) {
        Finding finding = new Finding("error", 2L, column, value, rule, text, "Mend it.", 1);
        return problems(List.of(finding)).list().getFirst().reason();
    }

    @Test
    void nothingIsSuggestedIfNoNameIsSimilar() {
        for (String sent : List.of("", "x", "GDP", "LTE", "zzzzzzzz")) {
            assertTrue(NearestCode.of(sent, INDICATORS).isEmpty(), sent);
        }
        assertEquals(
                "IT_NET_USER_ZS",
                NearestCode.of("it.net.user.zs", INDICATORS).orElseThrow().code());
    }

    @Test
    void numberingContinuesOnTheSecondPage() {
        Problems second =
                new Problems(
                        Texts.of(FileText.class, Language.ENGLISH),
                        Formats.of(Language.ENGLISH),
                        new Listing<>(2, 100, 104, findings, new Releases.Pin(39, Instant.EPOCH)),
                        FILE,
                        new Problems.Codes(INDICATORS, AREAS));
        assertEquals(101, second.list().getFirst().number());
    }

    private Problems problems() {
        return problems(findings);
    }

    private static Problems problems(List<Finding> findings) {
        return new Problems(
                Texts.of(FileText.class, Language.ENGLISH),
                Formats.of(Language.ENGLISH),
                Listing.of(findings),
                FILE,
                new Problems.Codes(INDICATORS, AREAS));
    }

    private static FileRow row(long number, String... cells) {
        return new FileRow(number, List.of(cells));
    }

    private static Finding finding(
            String severity,
            @org.jspecify.annotations.Nullable Long row,
            String column,
            String value,
            String rule) {
        return new Finding(severity, row, column, value, rule, "Wrong.", "Mend it.", 1);
    }
}
