package org.sharedgrowth.observatory.gateway.portal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Flow;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.TopicRef;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshot.Catalogue;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Hit;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchIndex;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchResult;
import org.sharedgrowth.observatory.messages.Language;

class SearchPageTest {
    private static final String NET = "IT_NET_USER_ZS";
    private static final Releases.Pin RELEASE =
            new Releases.Pin(17, Instant.parse("2026-11-24T10:00:00Z"));
    private static final Snapshot SNAPSHOT = snapshot();

    @Test
    void aPlaceAndAnIndicatorGiveTheFigureWithYearSourceAndRelease() {
        SearchView view = view("interent kenya", Language.ENGLISH);
        assertEquals("internet kenya", view.heading());
        assertEquals("You wrote “interent kenya”.", view.correctionNote());
        assertEquals("/search?q=interent%20kenya&exact=1", view.exactly());
        assertEquals(
                "<a href=\"/countries/KEN\">Kenya</a>: <b>35%</b> of people used the internet in"
                        + " 2023.",
                view.answers().getFirst().sentence().toString());
        assertEquals("Survey. Release 16.", view.answers().getFirst().source());
        assertEquals("2005: 3.1%", view.answers().getFirst().lineStart());
        assertEquals(
                "/compare?indicator=IT_NET_USER_ZS&area=KEN",
                view.answers().getFirst().links().getFirst().address());
    }

    @Test
    void womenOfflineAreTheShareOfWomenThatIsNotOnline() {
        assertEquals(
                "<a href=\"/countries/KEN\">Kenya</a>: <b>80%</b> of women did not use the"
                        + " internet in 2019; <b>20%</b> did.",
                sentence("women offline in kenya"));
    }

    @Test
    void aGapShowsWomenAndMenOfOneYear() {
        assertTrue(
                sentence("gender gap kenya")
                        .startsWith(
                                "<a href=\"/countries/KEN\">Kenya</a>: <b>20%</b> of women and"
                                        + " <b>25%</b> of men in 2019."),
                sentence("gender gap kenya"));
    }

    @Test
    void theFigureOfTheYearIsShownOrReportedAsMissing() {
        assertTrue(sentence("internet kenya 2005").contains("<b>3.1%</b>"));
        SearchView view = view("internet kenya 1999", Language.ENGLISH);
        assertTrue(
                view.answers()
                        .getFirst()
                        .source()
                        .endsWith("There is no figure for 1999; this is the newest."),
                view.answers().getFirst().source());
    }

    @Test
    void groupsThatAreNotCountedSeparatelyAreReported() {
        assertTrue(
                view("rural internet kenya", Language.ENGLISH)
                        .answers()
                        .getFirst()
                        .source()
                        .contains("No figure counts these people separately"));
    }

    @Test
    void resultsWithoutAFigureAreMarkedAndListedApart() {
        SearchView view = view("5g kenya", Language.ENGLISH);
        assertTrue(
                view.answers().getFirst().sentence().toString().contains("there is no figure yet"));
        SearchView mobile = view("mobile", Language.ENGLISH);
        assertEquals("1 without a figure:", mobile.withoutFigureHeading());
        assertEquals("/indicators/MOB_BB_PRICE", mobile.withoutFigure().getFirst().address());
    }

    @Test
    void aPlaceAloneIsTheAnswerAndListsItsFigures() {
        SearchView view = view("kenya", Language.ENGLISH);
        assertEquals(
                "<a href=\"/countries/KEN\">Kenya</a>: 77 figures. Eastern Africa",
                view.answers().getFirst().sentence().toString());
        assertEquals("Indicators with a figure for Kenya", view.withFigureHeading());
        assertEquals("35% (2023)", view.withFigure().getFirst().text());
        assertEquals("Survey", view.withFigure().getFirst().source());
        assertEquals(
                List.of("/countries/KEN", "/groups/014"),
                view.sections().getFirst().rows().stream().map(SearchView.Row::address).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageAnswers(Language language) {
        SearchView view = view("internet kenya", language);
        assertTrue(view.answers().getFirst().sentence().toString().contains("35"));
        assertFalse(view.sections().isEmpty());
        assertFalse(view("xyzzy", language).suggestions().links().isEmpty());
    }

    @Test
    void aSearchWithoutResultsOffersAlternatives() {
        SearchView view = view("kenxyzqw", Language.ENGLISH);
        assertEquals("Nothing here is called “kenxyzqw”.", view.notes().getFirst());
        assertEquals("/search?q=Kenya", view.suggestions().links().getFirst().address());
    }

    @Test
    void hostileTextIsCleanedAndShortened() {
        SearchView signs = view("\u202e\u0000<>!!", Language.ENGLISH);
        assertEquals("That contains no letters or digits to search for.", signs.notes().getFirst());
        assertEquals("<>!!", signs.query());
        SearchView large = view("kenya " + "x".repeat(10_000), Language.ENGLISH);
        assertTrue(large.query().length() <= SearchIndex.MAX_LENGTH);
        assertEquals("Only the first 200 characters were searched.", large.notes().getFirst());
        assertTrue(large.notes().getLast().length() < 200, large.notes().getLast());
    }

    @Test
    void searchResultsLinkToHelpSectionsThatExist() throws Exception {
        String help =
                Files.readString(
                        Path.of(
                                "src/main/java/org/sharedgrowth/observatory/gateway/portal/help",
                                "HelpView.java"));
        for (String page : Entries.PAGES) {
            if (page.contains("#")) {
                String id = page.substring(page.indexOf('#') + 1);
                assertTrue(help.contains("\"" + id + "\""), page);
            }
        }
        SearchView view = view("download csv", Language.ENGLISH);
        assertEquals("/help#take", view.sections().getFirst().rows().getFirst().address());
    }

    private static String sentence(String typed) {
        return view(typed, Language.ENGLISH).answers().getFirst().sentence().toString();
    }

    private static SearchView view(String typed, Language language) {
        SearchResult found = SNAPSHOT.index().find(typed, language, false);
        List<Observation> kenya =
                List.of(
                        cell("KEN", NET, "2005", "3.1", "_T"),
                        cell("KEN", NET, "2023", "35", "_T"),
                        cell("KEN", "LTE_COVER", "2021", "94", "_Z"));
        @Nullable Hit top = found.best(Kind.INDICATOR).stream().findFirst().orElse(null);
        boolean net = top != null && top.entry().id().equals(NET);
        return SearchPage.of(typed, language)
                .of(
                        SNAPSHOT,
                        found,
                        new Figures(
                                found.question().places(),
                                Map.of("KEN", Figures.byIndicator(kenya)),
                                top,
                                list(net ? kenya.subList(0, 2) : List.of()),
                                list(
                                        List.of(
                                                cell("KEN", NET, "2019", "20.2", "F"),
                                                cell("KEN", NET, "2019", "25.2", "M")))));
    }

    private static Listing<Observation> list(List<Observation> cells) {
        return new Listing<>(1, 1000, cells.size(), cells, RELEASE);
    }

    private static Observation cell(
            String area, String indicator, String period, String value, String sex) {
        return new Observation(
                "DF_DIGITAL",
                "A." + area + "." + indicator + "." + sex,
                indicator,
                area,
                area,
                period,
                new BigDecimal(value),
                "A",
                "PT",
                0,
                1,
                Map.of("SEX", sex),
                "Survey",
                null,
                null,
                null,
                16);
    }

    private static Snapshot snapshot() {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        for (Indicator indicator :
                List.of(
                        indicator(NET, "Individuals using the internet (% of population)", 200),
                        indicator("LTE_COVER", "Population covered by a 4G mobile network", 200),
                        indicator("NR_COVER", "Population covered by a 5G network", 0),
                        indicator("MOB_BB_PRICE", "Price of a mobile broadband basket", 0))) {
            indicators.put(indicator.code(), indicator);
        }
        Catalogue catalogue =
                new Catalogue(
                        indicators,
                        Map.of(
                                "KEN",
                                new Area(
                                        "KEN",
                                        "Kenya",
                                        "country",
                                        "KE",
                                        "404",
                                        List.of(new Code("014", "Eastern Africa")),
                                        null,
                                        77),
                                "014",
                                new Area(
                                        "014",
                                        "Eastern Africa",
                                        "group",
                                        null,
                                        "014",
                                        null,
                                        null,
                                        3)),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        null);
        Map<Language, Catalogue> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, catalogue);
        }
        return new Snapshot("1", SearchIndex.of(new Entries(all).all()), all);
    }

    private static Indicator indicator(String code, String name, long areas) {
        return new Indicator(
                code,
                name,
                "What it means.",
                new Code("PT", "Percent"),
                0,
                1,
                null,
                List.of(new TopicRef("CONNECTIVITY.USE", "Use")),
                null,
                areas == 0
                        ? List.of()
                        : List.of(new Flow("DF_DIGITAL", 900, 300, areas, "2000", "2024")),
                null);
    }
}
