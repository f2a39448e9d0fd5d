package org.sharedgrowth.observatory.gateway.portal.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Basis;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Gaps;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PastNotice;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.messages.Language;

class GapsPageTest {
    private final List<Observation> figuresBySex =
            new ArrayList<>(
                    List.of(
                            figure("001", "World", "2024", "65", "F", "ITU"),
                            figure("001", "World", "2024", "70", "M", "ITU"),
                            figure("KEN", "Kenya", "2019", "20.2", "F", "UN"),
                            figure("KEN", "Kenya", "2019", "25.2", "M", "UN"),
                            figure("IRQ", "Iraq", "2019", "35", "F", "UN"),
                            figure("IRQ", "Iraq", "2019", "53.1", "M", "UN"),
                            figure("CUB", "Cuba", "2019", "75.4", "F", "UN"),
                            figure("CUB", "Cuba", "2019", "61", "M", "UN"),
                            figure("CHN", "China", "2021", "73", "F", "UN"),
                            figure("CHN", "China", "2021", "73.2", "M", "UN"),
                            figure("UGA", "Uganda", "2017", "5", "F", "UN")));
    private final List<Observation> figuresByUrbanisation =
            List.of(
                    figure("CHN", "China", "2021", "57.6", "R", "CNNIC"),
                    figure("CHN", "China", "2021", "81.3", "U", "CNNIC"));

    private Gaps measured = Gaps.NONE;

    /** A gap between men and women in 2019, as the service computes it: men minus women. */
    private static Gaps.Gap gap(
            String area, double women, double men, @Nullable Double error, List<String> warnings) {
        double difference = men - women;
        double half = error == null ? 0 : 1.96 * Math.sqrt(2) * error;
        return new Gaps.Gap(
                area,
                "2019",
                List.of(new Gaps.Group("F", women, error), new Gaps.Group("M", men, error)),
                "M",
                error == null
                        ? new Gaps.Estimate(difference, null, null, "no-standard-errors")
                        : new Gaps.Estimate(difference, difference - half, difference + half, null),
                new Gaps.Estimate(1_250_000.0, null, null, null),
                warnings);
    }

    private static Basis basis(Basis.Warning... warnings) {
        return new Basis(null, null, new Basis.Method("gap", "1.0.0"), null, List.of(warnings));
    }

    private GapsView.Row kenya() {
        return rows("", "").stream().filter(row -> row.name().equals("Kenya")).findFirst().get();
    }

    @Test
    void theIntervalIsForWomenMinusMen() {
        measured = new Gaps(List.of(gap("KEN", 20.2, 25.2, 1.0, List.of())), List.of(), basis());
        assertEquals("women below (−7.8 to −2.2)", kenya().words());
        assertEquals("", kenya().signs());
        assertTrue(kenya().line().toString().contains("class=\"iw\""), kenya().line().toString());
    }

    @Test
    void aGapWhoseIntervalContainsZeroMayBeChance() {
        measured = new Gaps(List.of(gap("KEN", 20.2, 25.2, 2.0, List.of())), List.of(), basis());
        assertEquals("not distinguishable (−10.5 to +0.5)", kenya().words());
        assertEquals(" ≈", kenya().signs());
    }

    @Test
    void aMissingIntervalIsExplained() {
        measured = new Gaps(List.of(gap("KEN", 20.2, 25.2, null, List.of())), List.of(), basis());
        assertEquals("women below", kenya().words());
        String legend = page("", "", "").legend();
        assertTrue(legend.contains("No gap has an interval: the sources state no"), legend);
    }

    @Test
    void bothGroupsOnOneSideOfTheTotalGiveAWarning() {
        measured =
                new Gaps(
                        List.of(gap("KEN", 20.2, 25.2, 1.0, List.of("one-side-of-total"))),
                        List.of(),
                        basis(
                                new Basis.Warning("Kenya is odd.", "KEN", "2019"),
                                new Basis.Warning("Not shown.", "KEN", "2012")));
        assertEquals(" ⚠", kenya().signs());
        assertEquals(List.of("Kenya is odd."), page("", "", "").warnings());
    }

    @Test
    void anEstimateForDifferentFiguresIsNotUsed() {
        measured = new Gaps(List.of(gap("KEN", 20.3, 25.2, 1.0, List.of())), List.of(), basis());
        assertEquals("women below", kenya().words());
    }

    @Test
    void peopleToReachForParityAreShownIfKnownForAtLeastHalfOfTheRows() {
        measured = new Gaps(List.of(gap("KEN", 20.2, 25.2, 1.0, List.of())), List.of(), basis());
        assertEquals("", kenya().parity());
        measured =
                new Gaps(
                        List.of(
                                gap("KEN", 20.2, 25.2, 1.0, List.of()),
                                gap("IRQ", 35, 53.1, 1.0, List.of()),
                                gap("CUB", 75.4, 61, 1.0, List.of())),
                        List.of(),
                        basis());
        assertEquals("1.3", kenya().parity());
        assertTrue(page("", "", "").legend().contains("For parity: how many people of the group"));
    }

    @Test
    void theMethodLinksToTheDownloadsOfTheApi() {
        assertEquals(List.of(), page("", "", "").method().files());
        measured = new Gaps(List.of(), List.of(), basis());
        GapsView.Method method = page("", "", "").method();
        assertEquals("Method “gap”, version 1.0.0", method.entry().label());
        assertEquals(
                "/api/indicators/v1/analysis/gaps?indicator=IT_NET_USER_ZS&by=SEX&groups=F,M"
                        + "&reference=M&format=csv",
                method.files().get(1).address());
    }

    @Test
    void theWorldIsListedFirstThenEconomiesFromMostBelowToMostAbove() {
        assertEquals(
                List.of(
                        "World −5.0 women below",
                        "Iraq −18.1 women below",
                        "Kenya −5.0 women below",
                        "China −0.2 level",
                        "Cuba +14.4 women above"),
                rows("", "").stream()
                        .map(row -> row.name() + " " + row.gap() + " " + row.words())
                        .toList());
    }

    @Test
    void theAnswerCountsEconomiesBelowLevelAndAbove() {
        assertEquals(
                "In the world, <b>65%</b> of women and <b>70%</b> of men used the internet in 2024."
                        + " Of 4 economies with both figures, women are below men in <b>2</b>,"
                        + " level in <b>1</b>, above in <b>1</b>.",
                page("", "", "").answer().toString());
    }

    @Test
    void figuresOfDifferentYearsOrSourcesAreNotCompared() {
        figuresBySex.add(figure("UGA", "Uganda", "2020", "12", "M", "UN"));
        figuresBySex.add(figure("BRA", "Brazil", "2020", "80", "M", "ITU"));
        figuresBySex.add(figure("BRA", "Brazil", "2020", "81", "F", "UN"));
        GapsView page = page("", "", "");
        assertEquals("2 economies do not report both", page.notReportingHeading());
        assertEquals("Brazil · Uganda", page.notReporting());
        assertEquals("4 of 6 economies", page.facts().getFirst().text());
    }

    @Test
    void peopleNotReachedAreComputedWherePopulationIsKnown() {
        GapsView.Row kenya =
                rows("", "").stream().filter(row -> row.name().equals("Kenya")).findFirst().get();
        assertEquals("36.7", kenya.people());
        assertEquals("0.80", kenya.ratio());
        assertTrue(
                page("", "", "people")
                        .legend()
                        .contains("“–”: the share for everyone or the population"),
                page("", "", "people").legend());
        assertEquals(
                List.of("World", "Kenya", "China", "Cuba", "Iraq"),
                rows("", "people").stream().map(GapsView.Row::name).toList());
    }

    @Test
    void theOrderMayBeByNameOrRegion() {
        assertEquals(
                List.of("World", "China", "Cuba", "Iraq", "Kenya"),
                rows("", "name").stream().map(GapsView.Row::name).toList());
        assertEquals(
                List.of("", "Eastern Africa", "Other regions"),
                page("", "", "region").parts().stream().map(GapsView.Part::heading).toList());
    }

    @Test
    void ruralPeopleAreComparedWithUrbanPeople() {
        GapsView.Row china = rows("urbanisation", "").getFirst();
        assertEquals("58 81 −23.7 rural below", values(china));
        assertTrue(page("", "urbanisation", "").title().startsWith("Urban and rural"));
    }

    private static String values(GapsView.Row row) {
        return row.first() + " " + row.second() + " " + row.gap() + " " + row.words();
    }

    @Test
    void onlyIndicatorsWithFiguresForBothGroupsCanBeChosen() {
        GapsView page = page("", "", "");
        assertEquals(
                List.of("Internet use (4)"),
                page.form().indicators().stream().map(Choice::label).toList());
        assertEquals(List.of("4", "1"), page.chips().stream().map(GapsView.Chip::count).toList());
    }

    @Test
    void wrongValuesAreReportedAndTheRestIsApplied() {
        GapsView page = page("NONE", "age", "size");
        assertEquals("“NONE” is not an indicator. Internet use is shown.", page.form().fault());
        assertEquals(2, page.notes().size());
        assertEquals("/gaps?indicator=NONE&sort=size", page.notes().getFirst().address());
        assertEquals(
                List.of("age", "size"), page.form().hidden().stream().map(Choice::label).toList());
    }

    @Test
    void thePageCanShowAnEarlierState() {
        Vintage day = new Vintage("asOf", "2026-01-31");
        GapsView page =
                page(new GapQuery("", "", "name", "", day), Vintage.TODAY, Language.ENGLISH);
        assertEquals(
                "You see the figures as they stood at release 39, 27 November 2026.",
                page.past().text());
        assertEquals("/gaps?sort=name", page.past().today().address());
        assertEquals("/gaps?sort=people&asOf=2026-01-31", page.tabs().get(1).address());
        assertEquals("2026-01-31", page.form().asOf());
        assertEquals("", page("", "", "").past().text());
        assertEquals(
                "Nothing had been released by then.",
                PastNotice.of(day, new Releases.Pin(0, null), "", "/gaps", Language.ENGLISH)
                        .text());
        GapsView refused =
                page(
                        new GapQuery("", "", "", "", Vintage.TODAY),
                        new Vintage("asOf", "31/1/2026"),
                        Language.ENGLISH);
        assertEquals(
                "“31/1/2026” is not a past date, such as 2025-12-31. Today’s figures are shown.",
                refused.notes().getFirst().label());
    }

    @Test
    void theCitationNamesAllSourcesAndPinsTheRelease() {
        String cited = page("", "", "name").cite().text();
        assertTrue(cited.startsWith("UN; ITU; WB (2026). Women and men: Internet use."), cited);
        assertTrue(cited.contains("https://observatory.example/gaps?sort=name&release=39."), cited);
    }

    @Test
    void withoutFiguresThePageSaysSo() {
        figuresBySex.clear();
        GapsView page = page("", "", "");
        assertEquals("No economy reports both figures yet.", page.answer().toString());
        assertEquals(List.of(), page.parts());
    }

    @ParameterizedTest
    @EnumSource
    void eachLanguageHasACompletePage(Language language) {
        GapsView page = page("", "", "", language);
        assertFalse((page.answer() + page.title() + page.legend()).contains("{"));
        assertEquals(2, page.parts().size());
    }

    private List<GapsView.Row> rows(String by, String sort) {
        return page("", by, sort).parts().stream().flatMap(part -> part.rows().stream()).toList();
    }

    private GapsView page(String indicator, String by, String sort) {
        return page(indicator, by, sort, Language.ENGLISH);
    }

    private GapsView page(String indicator, String by, String sort, Language language) {
        return page(new GapQuery(indicator, by, sort, "", Vintage.TODAY), Vintage.TODAY, language);
    }

    private static Listing<Observation> listing(List<Observation> cells) {
        return new Listing<>(
                1,
                1000,
                cells.size(),
                cells,
                new Releases.Pin(39, Instant.parse("2026-11-27T09:00:00Z")));
    }

    private GapsView page(GapQuery query, Vintage refused, Language language) {
        return GapsPage.of(
                query,
                new GapAnswers(
                        Map.of(
                                Divide.WOMEN_MEN,
                                listing(figuresBySex),
                                Divide.URBAN_RURAL,
                                listing(figuresByUrbanisation)),
                        query.divide() == Divide.WOMEN_MEN ? figuresBySex : figuresByUrbanisation,
                        List.of(figure("KEN", "Kenya", "2023", "35", "_T", "ITU")),
                        List.of(figure("KEN", "Kenya", "2024", "56432944", "_T", "WB")),
                        List.of(
                                new Indicator(
                                        "IT_NET_USER_ZS",
                                        "Internet use (% of population)",
                                        null,
                                        new Code("PT", "Percent"),
                                        0,
                                        1,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)),
                        areas(),
                        measured,
                        refused),
                language,
                "https://observatory.example");
    }

    private static List<Area> areas() {
        return List.of(
                economy("KEN", "Kenya", "014"),
                economy("UGA", "Uganda", "014"),
                economy("IRQ", "Iraq", "145"),
                economy("CUB", "Cuba", "029"),
                economy("CHN", "China", "030"),
                economy("BRA", "Brazil", "005"));
    }

    private static Area economy(String code, String name, String region) {
        String regionName = region.equals("014") ? "Eastern Africa" : region;
        return new Area(
                code, name, "country", null, null, List.of(new Code(region, regionName)), null, 9);
    }

    private static Observation figure(
            String area, String name, String period, String value, String code, String source) {
        boolean isUrbanisation = code.equals("U") || code.equals("R");
        return new Observation(
                "DF",
                "A." + area,
                "IT_NET_USER_ZS",
                area,
                name,
                period,
                new BigDecimal(value),
                "A",
                "PT",
                0,
                1,
                Map.of(
                        "SEX",
                        isUrbanisation ? "_T" : code,
                        "URBANISATION",
                        isUrbanisation ? code : "_T"),
                source,
                null,
                null,
                null,
                16);
    }
}
