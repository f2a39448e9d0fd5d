package org.sharedgrowth.observatory.gateway.portal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.ChangedValue;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.Fact;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.StaleSentence;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** Tests what the page shows around the sealed content of a report. */
class ReportPageTest {
    private static final Instant DAY = Instant.parse("2026-11-27T10:00:00Z");
    private static final ChangedValue KENYA = new ChangedValue("ken.2020", "29.5%", "27%");

    private static final StaleSentence SENTENCE =
            new StaleSentence(
                    "s-14",
                    "In Kenya the share rose to 29.5% in 2020, from 9.5%.",
                    "In Kenya the share rose to 27% in 2020, from 9.5%.",
                    "NumberStale",
                    List.of(KENYA));

    private static final StaleSentence TABLE =
            new StaleSentence(
                    "s-figure-online",
                    "People online, 2020: Kenya 29.5%.",
                    "People online, 2020: Kenya 27%.",
                    "NumberStale",
                    List.of(KENYA));

    private static Fact fact(String name, String key) {
        return new Fact(
                name,
                key,
                "DF_DIGITAL",
                "2020",
                "29.5%",
                null,
                null,
                "A",
                "Survey",
                null,
                "K7QF3-M2X97");
    }

    private static ReportView page(Language language, List<StaleSentence> stale) {
        Reports.Report report =
                new Reports.Report(
                        "digital-engine",
                        "A digital engine",
                        "1.0",
                        "PUBLISHED",
                        "en",
                        DAY,
                        new Releases.Pin(38, DAY),
                        "abc123",
                        List.of(
                                fact("ken.2020", "A.KEN.IT_NET_USER_ZS._T._T._T._T._T"),
                                fact("women", "A.001.IT_NET_USER_ZS.F._T._T._T._T"),
                                new Fact(
                                        "rate", null, null, null, "6.57", null, null, null, null,
                                        null, null)),
                        List.of(new Reports.Sentence("s-1", "one two ".repeat(300))),
                        new Reports.Staleness(39L, DAY, stale));
        List<Area> areas =
                List.of(
                        new Area("KEN", "Kenya", "country", null, null, null, null, 1),
                        new Area("001", "World", "group", null, null, null, null, 1));
        return ReportPage.of(
                new ReportPage.Parts(
                        report,
                        "/api/reports/v1/reports/digital-engine",
                        "<article></article>",
                        areas,
                        "https://data.example"),
                language);
    }

    @Test
    void theBannerCountsOutdatedSentencesAndFiguresThatAreStillValid() {
        ReportView.Banner banner = page(Language.ENGLISH, List.of(SENTENCE, TABLE)).banner();

        assertEquals("Later figures overtook 2 sentences.", banner.heading());
        assertEquals("Figures that still hold: 2 of 3.", banner.stillValid());
        assertEquals(
                "In Kenya the share rose to <del>29.5%</del> <ins>27%</ins> in 2020, from 9.5%.",
                banner.sentences().getFirst().sentence().toString());
        assertEquals("#s-14", banner.sentences().getFirst().address());
        assertEquals(
                "The same figure is in the table “People online, 2020”.",
                banner.sentences().getLast().table());
    }

    @Test
    void aValueInsideAnotherOneIsNotStruckOutAndOneThatDoesNotOccurIsAppended() {
        StaleSentence stale =
                new StaleSentence("s-1", "From 29.5% to 9.5%.", null, null, List.of());

        assertEquals(
                "From 29.5% to <del>9.5%</del> <ins>8%</ins>.",
                SentenceMarkup.of(
                                "From 29.5% to 9.5%.",
                                new StaleSentence(
                                        "s-1",
                                        stale.text(),
                                        null,
                                        null,
                                        List.of(new ChangedValue("x", "9.5%", "8%"))))
                        .toString());
        assertEquals(
                "a &lt;b&gt; <del>&lt;i&gt;</del> <ins>&amp;</ins>",
                SentenceMarkup.of(
                                "a <b>",
                                new StaleSentence(
                                        "s-1",
                                        "",
                                        null,
                                        null,
                                        List.of(new ChangedValue("x", "<i>", "&"))))
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({
        "29.51 and 29.5, 29.5, 29.51 and <del>29.5</del> <ins>new</ins>",
        "5.3 of 5., 5, 5.3 of <del>5</del> <ins>new</ins>.",
        "'1,234 or 1', 1, '1,234 or <del>1</del> <ins>new</ins>'",
        "5% of 15%, 5%, <del>5%</del> <ins>new</ins> of 15%",
        "15% only, 5%, 15% only <del>5%</del> <ins>new</ins>"
    })
    void onlyAWholeNumberIsStruckOut(String sentence, String value, String html) {
        StaleSentence stale =
                new StaleSentence(
                        "s-1", sentence, null, null, List.of(new ChangedValue("x", value, "new")));

        assertEquals(html, SentenceMarkup.of(sentence, stale).toString());
    }

    @Test
    void aFigureThatSeveralSentencesUseHasOneNote() {
        List<ReportView.Note> notes = page(Language.ENGLISH, List.of(SENTENCE, TABLE)).notes();

        assertEquals(1, notes.size());
        assertEquals("Overtaken: Kenya, 2020", notes.getFirst().heading());
        assertEquals("<b>now 27%</b>", notes.getFirst().now().toString());
        assertEquals("/compare?indicator=IT_NET_USER_ZS&area=KEN", notes.getFirst().address());
    }

    @Test
    void figuresAreDescribedByPlaceAndPeople() {
        List<ReportView.Figure> figures = page(Language.ENGLISH, List.of()).figures();

        assertEquals("World, women", figures.get(1).place());
        assertEquals("/compare?indicator=IT_NET_USER_ZS&area=001&sex=F", figures.get(1).address());
        assertEquals("calculated from other figures", figures.get(2).cell());
        assertEquals("", figures.get(2).address());
    }

    @Test
    void hostileValuesCannotEscapeTheStyleRulesThatMarkSentences() {
        ReportText text = Texts.of(ReportText.class, Language.ENGLISH);
        StaleSentence hostile =
                new StaleSentence(
                        "s-1",
                        "",
                        null,
                        null,
                        List.of(new ChangedValue("a.b", "1", "\"}</style><script>"), KENYA));

        assertEquals(
                "[id=\"s-14\"]{background:var(--ab)}"
                        + "[id=\"s-14\"] [data-name=\"ken.2020\"]::after,"
                        + "[id=\"s-14\"] [data-word=\"ken.2020\"]::after"
                        + "{content:\" ▲\\A0 now 27\\25 \"}",
                OvertakenMarks.of(List.of(SENTENCE), text));
        String rules = OvertakenMarks.of(List.of(hostile), text);
        assertFalse(rules.contains("<"), rules);
        assertEquals(
                "",
                OvertakenMarks.of(List.of(new StaleSentence("s\"1", "", null, null, null)), text));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasAllParts(Language language) {
        ReportView view = page(language, List.of(SENTENCE, TABLE));

        assertEquals(3, view.line().size());
        assertEquals(language != Language.ENGLISH, !view.languageNote().isEmpty());
        assertTrue(view.cite().text().contains("https://data.example/reports/digital-engine"));
        assertEquals(3, view.otherFormats().links().size());
    }

    @Test
    void aReportWhoseFiguresAreCurrentHasNoMarks() {
        ReportView view = page(Language.ENGLISH, List.of());

        assertTrue(view.banner().sentences().isEmpty());
        assertEquals("", view.marks().toString());
        assertTrue(view.notes().isEmpty());
    }
}
