package org.sharedgrowth.observatory.gateway.portal.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.TopicRef;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.gap.Divide;
import org.sharedgrowth.observatory.gateway.portal.gap.GapPair;
import org.sharedgrowth.observatory.messages.Language;

class HomePageTest {
    private static final Instant DAY = Instant.parse("2026-11-27T09:00:00Z");
    private static final Releases.Pin PIN = new Releases.Pin(39, DAY);
    private static final String NET = HomeParts.INTERNET;

    private final List<Observation> newest =
            new ArrayList<>(
                    List.of(
                            cell(NET, "KEN", "Kenya", "2023", "35", Map.of("SEX", "_T")),
                            cell(NET, "BRA", "Brazil", "2024", "84.2", Map.of())));
    private final List<Observation> pairs =
            new ArrayList<>(
                    List.of(
                            cell(NET, "IRQ", "Iraq", "2019", "35.01", Map.of("SEX", "F")),
                            cell(NET, "IRQ", "Iraq", "2019", "53.07", Map.of("SEX", "M")),
                            cell(NET, "CUB", "Cuba", "2019", "75.1", Map.of("SEX", "F")),
                            cell(NET, "CUB", "Cuba", "2019", "60.7", Map.of("SEX", "M")),
                            cell(NET, "KEN", "Kenya", "2022", "20", Map.of("SEX", "F")),
                            cell(NET, "KEN", "Kenya", "2019", "20", Map.of("SEX", "F")),
                            cell(NET, "KEN", "Kenya", "2019", "25", Map.of("SEX", "M"))));
    private final List<Observation> lines =
            new ArrayList<>(
                    List.of(
                            cell(NET, "001", "World", "2023", "67", Map.of()),
                            cell(NET, "001", "World", "2024", "68", Map.of()),
                            cell(NET, "001", "World", "2019", "50.9", Map.of("SEX", "F")),
                            cell(NET, "001", "World", "2019", "56.4", Map.of("SEX", "M")),
                            cell(NET, "001", "World", "2024", "65", Map.of("SEX", "F")),
                            cell(NET, "001", "World", "2024", "70", Map.of("SEX", "M")),
                            cell(NET, "001", "World", "2024", "83", Map.of("URBANISATION", "U")),
                            cell(NET, "001", "World", "2024", "48", Map.of("URBANISATION", "R")),
                            cell(NET, "199", "LDC", "2005", "0.7", Map.of()),
                            cell(NET, "199", "LDC", "2024", "35", Map.of()),
                            cell("SP_POP_TOTL", "001", "World", "2024", "8140897523", Map.of())));
    private final List<Observation> national = new ArrayList<>();
    private final List<Releases.Item> releases = new ArrayList<>();
    private final List<Differences.Answer> revised = new ArrayList<>();
    private final List<Releases.PlannedRelease> planned = new ArrayList<>();
    private Listing<Reports.Item> reports = list(List.of());
    private Optional<Reports.Report> report = Optional.empty();

    @Test
    void theHeadingCountsPeopleOnlineAndOffline() {
        assertEquals(
                List.of("<b>68%</b> of people are online.", "2.6 billion are not."),
                heading(Language.ENGLISH));
        lines.removeIf(cell -> cell.indicator().equals("SP_POP_TOTL"));
        assertEquals(List.of("<b>68%</b> of people are online."), heading(Language.ENGLISH));
        lines.clear();
        assertEquals(List.of("The digital economy, measured together"), heading(Language.ENGLISH));
    }

    @Test
    void theMapNamesItsSourcesAndEconomiesWithoutFigures() {
        HomeView.Band band = page(Language.ENGLISH).band();
        assertTrue(band.map().getValue().contains(">KEN</tspan>"));
        assertEquals("no figure (4)", band.legend().getLast().text());
        assertEquals(
                "Newest figure of each economy since 2014. Main sources: <bdi>Survey,"
                        + " 2024</bdi>. World, 2024: <bdi>Survey, 2024</bdi>; people in the world:"
                        + " <bdi>Survey, 2024</bdi>. <a href=\"/releases/39\">release 39, 27 November 2026</a>",
                band.sources().toString());
        assertEquals("All 6 economies as a map, a ranking or a table", band.all().label());
    }

    @Test
    void aCardStatesTheGapNowAndBefore() {
        HomeView.Card card = page(Language.ENGLISH).cards().getFirst();
        assertEquals(
                List.of("65% women", "70% men"),
                card.numbers().stream().map(one -> one.value() + " " + one.label()).toList());
        assertEquals(
                "World, 2024. Women are 5 points behind men. In 2019 the gap was 5.5 points.",
                card.sentence());
        assertEquals("Survey, 2024", card.source());
        assertEquals("/releases/16", card.release().address());
    }

    @Test
    void cardsNamePeopleInTownsAndTheYearOfOldFigures() {
        List<HomeView.Card> cards = page(Language.ENGLISH).cards();
        assertEquals(
                "World, 2024. Of ten people in towns, 8 are online; of ten in the countryside, 5.",
                cards.get(1).sentence());
        assertEquals("0.7% in 2005.", cards.get(2).sentence());
        assertEquals(3, cards.size());
    }

    @Test
    void theCountryThatReportedLastHasACardAndChinaIsFirstInChinese() {
        for (String year : List.of("2019", "2020", "2021", "2022", "2023")) {
            national.add(cell("DE_GDP_SHARE", "CHN", "China", year, "42.8", Map.of(), 12));
            national.add(cell("DE_GDP_SHARE", "KEN", "Kenya", year, "9.2", Map.of(), 17));
        }
        assertEquals(
                "Digital economy: Kenya", page(Language.ENGLISH).cards().getLast().title().label());
        assertEquals("数字经济：China", page(Language.CHINESE).cards().getFirst().title().label());
    }

    @Test
    void theWidestGapComesFirstAndAYearMustHaveBothFigures() {
        HomeView.Gaps gaps = page(Language.ENGLISH).gaps();
        assertEquals(
                List.of("Iraq 35 53 −18 2019", "Kenya 20 25 −5 2019", "Cuba 75 61 +14 2019"),
                gaps.rows().stream()
                        .map(row ->
                                String.join(
                                        " ",
                                        row.economy().label(),
                                        row.women(),
                                        row.men(),
                                        row.gap(),
                                        row.year()))
                        .toList());
        assertEquals(
                "The widest gap: <b>Iraq</b>, where 35% of women and 53% of men use the internet."
                        + " The other way round: <b>Cuba</b>, 75% of women and 61% of men.",
                gaps.answer().toString());
        assertEquals(
                "3 economies have no separate figures for women and men.", gaps.notReporting());
    }

    @Test
    void nineEconomiesSpanTheRangeOfGaps() {
        List<GapPair> all = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            Observation cell = cell(NET, "A" + i, "A" + i, "2024", "1", Map.of());
            all.add(new GapPair(Divide.WOMEN_MEN, cell, cell));
        }
        assertEquals(
                List.of("A0", "A1", "A2", "A3", "A4", "A35", "A67", "A98", "A129"),
                WomenAndMen.chosen(all).stream().map(pair -> pair.groupFigure().area()).toList());
    }

    @Test
    void aRevisionIsShownWithBothValuesAndItsReason() {
        releases.add(release(39, 0, 1, "Recount of 2020."));
        releases.add(release(38, 8, 0, null));
        releases.add(release(37, 0, 0, null));
        List<Differences.Cell> cells = List.of(change("29.5", "27.0"), change(null, "28.8"));
        revised.add(new Differences.Answer(1, 20, 2, null, null, PIN, cells));
        planned.add(new Releases.PlannedRelease("DF_DIGITAL", "NSO_KEN", DAY));
        List<HomeView.News.Item> news = page(Language.ENGLISH).news().items();
        assertEquals(
                "<a href=\"/countries/KEN\">Kenya</a> revised “<a"
                        + " href=\"/indicators/IT_NET_USER_ZS\">Internet use: Women</a>” for 2020:"
                        + " <del>29.5</del> → <ins>27.0%</ins>.",
                news.getFirst().sentence().toString());
        assertEquals("Recount of 2020.", news.getFirst().reason());
        assertEquals("Office of Kenya", news.getFirst().office());
        assertEquals("/releases/39", news.getFirst().release().address());
        assertEquals(
                "<a href=\"/offices/NSO_KEN\">Office of Kenya</a> sent 22 figures in 8 series.",
                news.get(1).sentence().toString());
        assertTrue(news.getLast().planned());
        assertEquals(3, news.size());
    }

    @Test
    void theReportQuotesItsOutdatedSentenceWithBothValues() {
        Reports.ChangedValue changed = new Reports.ChangedValue("ken.2020", "29.5", "27.0");
        Reports.StaleSentence stale =
                new Reports.StaleSentence(
                        "s1", "In Kenya 29.5 <of> 100", "", "NumberStale", List.of(changed));
        reports =
                list(
                        List.of(
                                new Reports.Item(
                                        "engine",
                                        "An engine",
                                        "Short.",
                                        "1.0",
                                        "PUBLISHED",
                                        DAY,
                                        PIN,
                                        1)));
        report =
                Optional.of(
                        new Reports.Report(
                                "engine",
                                "An engine",
                                "1.0",
                                "PUBLISHED",
                                "en",
                                DAY,
                                PIN,
                                null,
                                List.of(),
                                List.of(),
                                new Reports.Staleness(39L, DAY, List.of(stale))));
        HomeView.Newest shown = page(Language.ENGLISH).report();
        assertFalse(shown.holds());
        assertEquals("1 sentence overtaken", shown.state());
        assertEquals(
                "In Kenya <del>29.5</del> <ins>27.0</ins> &lt;of&gt; 100",
                shown.quote().toString());
        report = Optional.empty();
        assertEquals("Short.", page(Language.ENGLISH).report().quote().toString());
    }

    @Test
    void topicsWithoutFiguresSayThatTheyWaitForAFirstCountry() {
        assertEquals(
                List.of("9 indicators with figures", "no figures yet: waiting for a first country"),
                page(Language.ENGLISH).topics().stream().map(HomeView.Topic::count).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasAPage(Language language) {
        HomeView page = page(language);
        assertEquals(2, page.band().heading().size());
        assertEquals(3, page.examples().size());
    }

    @Test
    void thePageIsCompleteWhenNoServiceAnswers() {
        HomeParts nothing =
                new HomeParts(
                        Listing.unavailable(),
                        Listing.unavailable(),
                        Listing.unavailable(),
                        Listing.unavailable(),
                        Listing.unavailable(),
                        List.of(),
                        Listing.unavailable(),
                        List.of(),
                        Listing.unavailable(),
                        Listing.unavailable(),
                        Listing.unavailable(),
                        Optional.empty());
        HomeView page = HomePage.of(nothing, Language.ENGLISH);
        assertFalse(page.band().hasMap());
        assertFalse(page.news().known());
        assertFalse(page.report().known());
        assertEquals(List.of(), page.cards());
    }

    private List<String> heading(Language language) {
        return page(language).band().heading().stream().map(Object::toString).toList();
    }

    private HomeView page(Language language) {
        return HomePage.of(
                new HomeParts(
                        list(newest),
                        list(pairs),
                        list(lines),
                        list(national),
                        list(
                                List.of(
                                        country("KEN"),
                                        country("BRA"),
                                        country("IRQ"),
                                        country("CUB"),
                                        country("FRA"),
                                        country("ERI"))),
                        List.of(
                                new Topic("USE", "Use", null, 14, 9, List.of()),
                                new Topic("TRADE", "Trade", null, 3, 0, List.of())),
                        list(releases),
                        revised,
                        list(planned),
                        list(List.of(new TopicRef("NSO_KEN", "Office of Kenya"))),
                        reports,
                        report),
                language);
    }

    private static Differences.Cell change(@Nullable String before, String after) {
        return new Differences.Cell(
                "key",
                NET,
                "KEN",
                "2020",
                "Internet use",
                "Kenya",
                List.of("Women"),
                1,
                "revised",
                before == null ? null : state(before),
                state(after),
                null,
                null,
                39,
                DAY,
                "NSO_KEN",
                "Recount of 2020.");
    }

    @Test
    void computedSeriesAreCreditedToTheObservatory() {
        releases.add(
                new Releases.Item(40, DAY, DAY, "DF_NET_GAP", "DIGOBS", 134, 0, 228, null, null));
        assertEquals(
                "<a href=\"/lineage\">Shared Growth Observatory</a> computed 228 figures in 134"
                        + " series.",
                page(Language.ENGLISH).news().items().getFirst().sentence().toString());
    }

    private static Differences.State state(String value) {
        return new Differences.State(new BigDecimal(value), "A", "PT");
    }

    private static Releases.Item release(
            long id, long added, long changed, @Nullable String reason) {
        return new Releases.Item(
                id, DAY, DAY, "DF_DIGITAL", "NSO_KEN", added, changed, 22, null, reason);
    }

    private static Area country(String code) {
        return new Area(code, code, "country", null, null, List.of(), List.of(), 5);
    }

    private static <T> Listing<T> list(List<T> items) {
        return new Listing<>(1, 1000, items.size(), items, PIN);
    }

    private static Observation cell(
            String indicator,
            String area,
            String name,
            String year,
            String value,
            Map<String, String> people) {
        return cell(indicator, area, name, year, value, people, 16);
    }

    private static Observation cell(
            String indicator,
            String area,
            String name,
            String year,
            String value,
            Map<String, String> people,
            long release) {
        return new Observation(
                "DF_DIGITAL",
                "key",
                indicator,
                area,
                name,
                year,
                new BigDecimal(value),
                "A",
                "PT",
                0,
                1,
                people,
                "Survey, 2024",
                null,
                null,
                null,
                release);
    }
}
