package org.sharedgrowth.observatory.gateway.portal.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.AffectedReport;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Side;
import org.sharedgrowth.observatory.gateway.portal.submission.FileView.ChangeRow;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

class ChangesTest {
    private static final String KEY = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T";
    private static final String WOMEN = "A.KEN.IT_NET_USER_ZS.F._T._T._T._T";
    private static final List<Change> CHANGES =
            List.of(
                    change(KEY, "2020", "revised", "29.5", "27.0"),
                    change(KEY, "2024", "added", null, "41.2"),
                    change(WOMEN, "2019", "deleted", "20.1", null));
    private static final List<Observation> RELEASED =
            List.of(figure("2019", "22.6"), figure("2020", "29.5"));

    @Test
    void figuresHaveNamesInsteadOfKeys() {
        List<ChangeRow> rows = changes(CHANGES, Language.ENGLISH).rows();
        assertEquals("Individuals using the internet, 2020", rows.getFirst().name());
        assertEquals("29.5", rows.getFirst().now());
        assertEquals("27.0", rows.getFirst().then());
        assertEquals("−2.5", rows.getFirst().difference());
        assertEquals("–", rows.get(1).now());
        assertEquals("new", rows.get(1).kind());
        assertEquals("Individuals using the internet, women, 2019", rows.get(2).name());
        assertEquals("Kenya", changes(CHANGES, Language.ENGLISH).place());
    }

    @Test
    void theSeriesIsPlottedInGreyBeforeAndInGreenAfterTheChange() {
        FileView.Drawing drawing = changes(CHANGES, Language.ENGLISH).drawings().getFirst();
        String picture = drawing.picture().getValue();
        assertEquals("Individuals using the internet, %, before and after", drawing.title());
        assertTrue(picture.contains("lb yd") && picture.contains("before"), picture);
        assertTrue(picture.contains("lb k1") && picture.contains("41.2"), picture);
    }

    @Test
    void labelsAreRoundedAsOnOtherPages() {
        List<Change> exact = List.of(change(KEY, "2024", "added", null, "27.00000001"));
        Changes changes = changes(exact, Language.ENGLISH);
        String picture = changes.drawings().getFirst().picture().getValue();
        assertTrue(picture.contains("27.0") && !picture.contains("27.00"), picture);
        assertEquals("27.00000001", changes.rows().getFirst().then());
    }

    @Test
    void aSeriesThatChangesItsUnitIsNotPlottedOnOneScale() {
        Side shares = new Side(BigDecimal.ONE, "A", "PT", 0, null, null);
        Side people = new Side(BigDecimal.TEN, "A", "PS", 3, null, null);
        Change unit =
                new Change(
                        KEY, "KEN", "Kenya", "IT_NET_USER_ZS", "2020", "revised", shares, people);
        Changes changes = changes(List.of(unit), Language.ENGLISH);
        assertTrue(changes.drawings().isEmpty());
        assertEquals("1 %", changes.rows().getFirst().now());
        assertEquals("10 thousand PS", changes.rows().getFirst().then());
    }

    @Test
    void withoutTheReleasedFiguresThePageSaysThatNothingIsPlotted() {
        Changes unknown =
                of(CHANGES, Listing.unavailable(), Listing.unavailable(), Language.ENGLISH);
        assertTrue(unknown.drawings().isEmpty());
        assertTrue(unknown.drawingNote().contains("cannot be drawn"));
        assertTrue(unknown.overtakenNote().contains("cannot be determined"));
    }

    @Test
    void threeSeriesArePlottedAndTheOthersAreCounted() {
        List<Change> many =
                IntStream.range(0, 5)
                        .mapToObj(i -> change("A.KEN.X" + i, "2020", "added", null, "1"))
                        .toList();
        Changes changes = changes(many, Language.ENGLISH);
        assertEquals(3, changes.drawings().size());
        assertEquals("2 more series are in the table only.", changes.drawingNote());
    }

    @Test
    void sentencesThatWouldBecomeOutdatedAreShownBeforeAndAfter() {
        FileView.OvertakenReport report = changes(CHANGES, Language.ENGLISH).overtaken().getFirst();
        assertEquals(
                "If released, this overtakes one sentence of <a href=\"/reports/engine\">A digital"
                        + " engine</a>.",
                report.text().toString());
        assertEquals("In 2020 it was 29.5%.", report.sentences().getFirst().published());
        assertEquals("In 2020 it was 27%.", report.sentences().getFirst().then());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageNamesFigures(Language language) {
        ChangeRow row = changes(CHANGES, language).rows().get(2);
        assertFalse(row.name().contains("_T") || row.name().contains("KEN"), row.name());
    }

    private static Changes changes(List<Change> changes, Language language) {
        Reports.StaleSentence stale =
                new Reports.StaleSentence(
                        "s1", "In 2020 it was 29.5%.", "In 2020 it was 27%.", "NumberStale", null);
        return of(
                changes,
                Listing.of(RELEASED),
                Listing.of(
                        List.of(new AffectedReport("engine", "A digital engine", List.of(stale)))),
                language);
    }

    private static Changes of(
            List<Change> changes,
            Listing<Observation> released,
            Listing<AffectedReport> overtaken,
            Language language) {
        Indicator indicator =
                new Indicator(
                        "IT_NET_USER_ZS",
                        "Individuals using the internet (% of population)",
                        null,
                        new Code("PT", "Percent"),
                        0,
                        1,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new Changes(
                new Changes.Parts(
                        Listing.of(changes), released, overtaken, Listing.of(List.of(indicator))),
                FileWords.of(language, ZoneOffset.UTC),
                Texts.of(ReviewText.class, language));
    }

    private static Change change(
            String key,
            String period,
            String kind,
            @Nullable String before,
            @Nullable String after) {
        return new Change(
                key,
                "KEN",
                "Kenya",
                key.equals(KEY) || key.equals(WOMEN) ? "IT_NET_USER_ZS" : key.substring(6),
                period,
                kind,
                side(before),
                side(after));
    }

    private static @Nullable Side side(@Nullable String value) {
        return value == null ? null : new Side(new BigDecimal(value), "A", "PT", 0, "ITU", null);
    }

    private static Observation figure(String period, String value) {
        return new Observation(
                "DF_DIGITAL",
                KEY,
                "IT_NET_USER_ZS",
                "KEN",
                "Kenya",
                period,
                new BigDecimal(value),
                "A",
                "PT",
                0,
                1,
                Map.of(),
                "ITU",
                null,
                null,
                null,
                1);
    }
}
