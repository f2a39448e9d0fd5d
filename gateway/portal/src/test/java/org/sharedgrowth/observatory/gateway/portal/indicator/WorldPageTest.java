package org.sharedgrowth.observatory.gateway.portal.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Flow;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.messages.Language;

class WorldPageTest {
    static final Code SHARE = new Code("PT", "Percent");
    static final Code PEOPLE = new Code("PS", "Persons");
    static final List<Area> AREAS =
            List.of(
                    group("001", "World"),
                    group("014", "Eastern Africa"),
                    country("KEN", "Kenya", "014"),
                    country("UGA", "Uganda", "014"),
                    country("BRA", "Brazil", "419"),
                    country("ERI", "Eritrea", "014"),
                    country("FRA", "France", "150"));

    private final List<Observation> figures =
            new ArrayList<>(
                    List.of(
                            figure("001", "World", "2024", "68"),
                            figure("014", "Eastern Africa", "2024", "29.1"),
                            figure("KEN", "Kenya", "2023", "35"),
                            figure("UGA", "Uganda", "2017", "9.4"),
                            figure("BRA", "Brazil", "2024", "84.2"),
                            figure("ERI", "Eritrea", "2012", "0.8")));

    @Test
    void theAnswerNamesTheWorldAndBothExtremes() {
        assertEquals(
                "<b>68%</b> of the world’s people used the internet in 2024. The newest figures of"
                        + " economies run from <b>9.4%</b> in Uganda (2017) to <b>84%</b> in Brazil"
                        + " (2024).",
                page("").answer().toString());
    }

    @Test
    void economiesWithoutAFigureOrWithAnOldOneAreListed() {
        WorldView page = page("");
        assertEquals("3 of 5 economies", page.facts().getFirst().text());
        assertEquals("No figure since 2014 (2):", page.withoutFigure().heading());
        assertEquals(
                List.of("Eritrea", "France"),
                page.withoutFigure().named().stream().map(link -> link.label()).toList());
    }

    @Test
    void theRankingContainsEveryEconomyAndTheYearOfOlderFigures() {
        List<WorldView.Rank> ranking = page("view=ranking&mark=kenya").picture().ranking();
        assertEquals(
                List.of("1 Brazil 84.2 ", " World 68.0 ", "2 Kenya 35.0 2023", "3 Uganda 9.4 2017"),
                ranking.stream()
                        .map(row ->
                                row.rank()
                                        + " "
                                        + row.name()
                                        + " "
                                        + row.value()
                                        + " "
                                        + row.year())
                        .toList());
        assertEquals(
                List.of(false, false, true, false),
                ranking.stream().map(WorldView.Rank::marked).toList());
    }

    @Test
    void economiesWithTheSameValueShareARank() {
        figures.add(figure("FRA", "France", "2024", "84.2"));
        assertEquals(
                List.of("1", "1", "", "3", "4"),
                page("view=ranking").picture().ranking().stream()
                        .map(WorldView.Rank::rank)
                        .toList());
    }

    @Test
    void aGroupHasItsOwnEconomiesAndNoFigureOfTheWorld() {
        WorldView page = page("group=014");
        assertEquals(
                "The newest figures of economies run from <b>9.4%</b> in Uganda (2017) to"
                        + " <b>35%</b> in Kenya (2023).",
                page.answer().toString());
        assertEquals("2 of 3 economies", page.facts().getFirst().text());
    }

    @Test
    void wrongValuesAreReportedAndTheRestOfTheChoiceIsApplied() {
        WorldView page = page("group=xx&year=20x&mark=Kenia&view=ranking");
        assertEquals(
                List.of(
                        "“xx” is not a group of countries. The whole world is shown.",
                        "“20x” is not a year, such as 2022. The newest figures are shown."),
                page.notes().stream().map(WorldView.Note::text).toList());
        assertTrue(page.notes().getFirst().address().contains("view=ranking"));
        assertFalse(page.notes().getFirst().address().contains("group"));
        assertEquals(
                "No economy here is called “Kenia”. Did you mean Kenya?", page.form().markFault());
        assertEquals("Kenia", page.form().mark());
        assertEquals(4, page.picture().ranking().size());
    }

    @Test
    void theRankingOfAGroupLeavesTheWorldOut() {
        assertEquals(
                List.of("1", "2"),
                page("group=014&view=ranking").picture().ranking().stream()
                        .map(WorldView.Rank::rank)
                        .toList());
    }

    @Test
    void theTableShowsTheCommentOfEachFigureOnce() {
        figures.replaceAll(cell -> cell.area().equals("UGA") ? cell : commented(cell, cell.area()));
        WorldView.Table table = page("view=table").table();

        assertEquals(
                List.of("World 1", "Brazil 2", "Kenya 1", "Uganda "),
                table.rows().stream().map(row -> row.name() + " " + row.comment()).toList());
        assertEquals(
                List.of("1 Not compared with its source", "2 Survey of Brazil"),
                table.comments().stream().map(one -> one.letter() + " " + one.text()).toList());
        assertEquals(List.of(), page("").table().comments());
    }

    private static Observation commented(Observation cell, String area) {
        return figure(
                cell, area.equals("BRA") ? "Survey of Brazil" : "Not compared with its source");
    }

    @Test
    void commentsThatDoNotFitAreCounted() {
        figures.replaceAll(cell -> figure(cell, cell.area() + " comment ".repeat(200)));
        WorldView.Table table = page("view=table").table();

        assertEquals(2, table.comments().size());
        assertEquals("2 more comments are in the downloads.", table.more());
    }

    @Test
    void withoutAnyFigureThePageSaysSo() {
        figures.clear();
        WorldView page = page("");
        assertEquals("No country reports this yet.", page.answer().toString());
        assertFalse(page.picture().hasMap());
        assertEquals("No figure (5):", page.withoutFigure().heading());
        assertEquals(5, page.withoutFigure().named().size());
    }

    @Test
    void largeNumbersAreWrittenInMillions() {
        figures.clear();
        figures.add(figure("KEN", "Kenya", "2024", "56432944"));
        figures.add(figure("BRA", "Brazil", "2024", "211998573"));
        WorldView page = WorldPage.of(parts("", indicator(PEOPLE)), Language.ENGLISH);
        assertEquals(
                "The newest figures of economies run from <b>56.4 million</b> in Kenya (2024) to"
                        + " <b>212 million</b> in Brazil (2024).",
                page.answer().toString());
        assertEquals("Internet use, million persons", page.table().caption());
        assertEquals("212.0", page.table().rows().getFirst().value());
    }

    @Test
    void womenAreNamedInTheTitleAndInEveryTab() {
        WorldView page = page("sex=F");
        assertEquals("Internet use: Women", page.title());
        assertTrue(page.table().caption().startsWith("Internet use: Women"));
        assertTrue(page.answer().toString().startsWith("The figure for the world was"));
        page.tabs().forEach(tab -> assertTrue(tab.address().contains("sex=F"), tab.address()));
        assertEquals(
                List.of("Everyone", "Women"),
                page.chips().stream().map(WorldView.Chip::label).toList());
        assertEquals("1", page.chips().getLast().count());
    }

    @ParameterizedTest
    @EnumSource
    void eachLanguageHasACompletePage(Language language) {
        WorldView page = WorldPage.of(parts("", indicator(SHARE)), language);
        assertFalse(page.answer().toString().contains("{"), page.answer().toString());
        assertTrue(page.picture().hasMap());
        assertEquals(language.isRightToLeft(), page.title().isEmpty() || isArabic(page));
    }

    @Test
    void aComputedFigureLinksToItsInputs() {
        Indicator usual = indicator(SHARE);
        Indicator computed =
                new Indicator(
                        usual.code(),
                        usual.name(),
                        null,
                        SHARE,
                        0,
                        1,
                        null,
                        List.of(),
                        null,
                        List.of(new Flow(usual.code(), 6, 6, 6, "2012", "2024")),
                        Map.of());
        WorldView page = WorldPage.of(parts("view=table", computed), Language.ENGLISH);
        assertEquals(
                List.of("/lineage/IT_NET_USER_ZS"),
                page.meaning().lineage().stream().map(link -> link.address()).toList());
        assertTrue(page.meaning().definition().startsWith("The observatory computes"));
        assertEquals(
                "/lineage/IT_NET_USER_ZS?area=001&period=2024",
                page.table().rows().getFirst().lineage());
        assertEquals("", page("view=table").table().rows().getFirst().lineage());
        assertEquals(List.of(), page("").meaning().lineage());
    }

    private static boolean isArabic(WorldView page) {
        return page.answer().toString().codePoints().anyMatch(c -> c >= 0x600 && c < 0x700);
    }

    private WorldView page(String query) {
        return WorldPage.of(parts(query, indicator(SHARE)), Language.ENGLISH);
    }

    private WorldPage.Parts parts(String query, Indicator indicator) {
        MultiMap sent = MultiMap.caseInsensitiveMultiMap();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            sent.add(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        Selection selection = Selection.of("IT_NET_USER_ZS", sent);
        Observation women = figure("KEN", "Kenya", "2019", "20.2", "F");
        return new WorldPage.Parts(
                WorldQuery.of(selection, sent),
                indicator,
                listing(figures),
                Map.of("SEX", listing(List.of(women))),
                listing(AREAS),
                Listing.unavailable(),
                PastState.NONE,
                "https://observatory.example");
    }

    static <T> Listing<T> listing(List<T> items) {
        return new Listing<>(
                1,
                1000,
                items.size(),
                items,
                new Releases.Pin(39, Instant.parse("2026-11-27T09:00:00Z")));
    }

    static Indicator indicator(Code unit) {
        return new Indicator(
                "IT_NET_USER_ZS",
                "Internet use (% of population)",
                "Who was online.",
                unit,
                0,
                1,
                "ITU",
                List.of(),
                "IT.NET.USER.ZS",
                List.of(new Flow("DF", 6, 6, 6, "2012", "2024")),
                Map.of("SEX", List.of(new Code("_T", "Total"), new Code("F", "Women"))));
    }

    static Area country(String code, String name, String group) {
        return new Area(
                code, name, "country", null, null, List.of(new Code(group, group)), null, 7);
    }

    private static Area group(String code, String name) {
        return new Area(code, name, "group", null, null, null, null, 7);
    }

    private static Observation figure(Observation cell, String comment) {
        return new Observation(
                cell.flow(),
                cell.key(),
                cell.indicator(),
                cell.area(),
                cell.areaName(),
                cell.period(),
                cell.value(),
                cell.status(),
                cell.unit(),
                0,
                1,
                cell.breakdown(),
                cell.source(),
                comment,
                null,
                null,
                39);
    }

    static Observation figure(String area, String name, String period, String value) {
        return figure(area, name, period, value, "_T");
    }

    static Observation forecast(String area, String name, String period, String value) {
        return figure(area, name, period, value, "_T", "F");
    }

    private static Observation figure(
            String area, String name, String period, String value, String sex) {
        return figure(area, name, period, value, sex, "A");
    }

    private static Observation figure(
            String area, String name, String period, String value, String sex, String status) {
        return new Observation(
                "DF",
                "A." + area,
                "IT_NET_USER_ZS",
                area,
                name,
                period,
                new BigDecimal(value),
                status,
                "PT",
                0,
                1,
                Map.of("SEX", sex),
                "ITU",
                null,
                null,
                null,
                39);
    }
}
