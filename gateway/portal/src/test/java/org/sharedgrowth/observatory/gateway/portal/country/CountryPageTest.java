package org.sharedgrowth.observatory.gateway.portal.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.Change;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.Edition;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.RevisedCell;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.SentRelease;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.State;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.messages.Language;

class CountryPageTest {
    private final CountrySamples samples = new CountrySamples();

    @Test
    void theAnswerNamesUseReachAndTheGap() {
        assertEquals(
                "<b>35%</b> of people use the internet (2023). A 4G signal reaches <b>94%</b> of"
                        + " people (2021). Online, women are <b>5 points</b> below men (2019).",
                samples.page("").answer().toString());
    }

    @Test
    void aKeyFigureHasItsRankInItsRegion() {
        CountryView page = samples.page("");
        CountryView.Card card = page.keys().cards().getFirst();
        assertEquals("35.0", card.value());
        assertEquals("1st of 3 in Eastern Africa; median 34.2.", card.place());
        assertEquals("From 17% in 2014. No figure for 2021 and 2022 (missing).", card.note());
        assertEquals("ITU · release <a href=\"/releases/16\">16</a>", card.source().toString());
        assertTrue(card.line().getValue().contains("<svg"));
        assertTrue(card.strip().getValue().contains("class=\"o\""));
        assertEquals(
                "Each stroke is an economy of Eastern Africa, the dot is Kenya.",
                page.keys().peers());
    }

    @Test
    void aNewerYearWithoutAFigureIsNamedBesideTheNewestFigure() {
        samples.states.add(CountrySamples.figure("KEN", "LTE_COVER", "2022", null, "_Z"));
        samples.states.add(CountrySamples.figure("KEN", "SP_POP_TOTL", "2020", null, "_T"));
        samples.history.add(CountrySamples.figure("KEN", "LTE_COVER", "2021", "94", "_Z"));
        samples.history.add(CountrySamples.figure("KEN", "LTE_COVER", "2022", null, "_Z"));
        CountryView page = samples.page("");
        CountryView.Card signal = page.keys().cards().get(1);
        assertEquals("94.0 2021", signal.value() + " " + signal.year());
        assertEquals("No figure for 2022 (missing).", signal.note());
        List<CountryView.Row> rows =
                page.topics().topics().stream().flatMap(topic -> topic.rows().stream()).toList();
        assertEquals("94.0", rows.get(1).value());
        assertEquals("No figure for 2022 (missing). ", rows.get(1).note());
        assertEquals("", rows.get(2).note());
    }

    @Test
    void thePageCanShowAnEarlierState() {
        samples.office =
                samples.office.with(
                        List.of(
                                edition(40, "2026-11-28", "27.5"),
                                edition(20, "2023-11-27", "25.5"),
                                edition(6, "2022-05-01", "29.5")));
        Vintage release = new Vintage("release", "39");
        CountryView page =
                samples.page(
                        "KEN",
                        new CountryQuery("LMC", "", release),
                        Vintage.TODAY,
                        Language.ENGLISH);
        assertEquals(
                "You see the figures as they stood at release 39, 27 November 2026.",
                page.past().text());
        assertEquals("/countries/KEN?peers=LMC", page.past().today().address());
        assertEquals("/countries/KEN?release=39", page.keys().others().getFirst().address());
        assertEquals(2, page.history().steps().size(), "later releases are left out");
        assertEquals(
                "There is no release “99”. Today’s figures are shown.",
                samples.page(
                                "KEN",
                                new CountryQuery("", "", Vintage.TODAY),
                                new Vintage("release", "99"),
                                Language.ENGLISH)
                        .notes()
                        .getFirst()
                        .label());
    }

    @Test
    void theCitationNamesAllSourcesAndPinsTheRelease() {
        List<String> sources = List.of("A", "B", "C", "D");
        for (String source : sources) {
            samples.newest.add(
                    CountrySamples.sourced("KEN", "IND_" + source, "2021", "94", source));
        }
        String cited = samples.page("").cite().text();
        assertTrue(cited.startsWith("ITU; A; B; C; D (2026). Kenya."), cited);
        assertTrue(cited.contains("https://observatory.example/countries/KEN?release=39."), cited);
    }

    @Test
    void thePeersAreTheIncomeGroupOrTheWorldByChoice() {
        assertEquals(
                "2nd of 2 in Lower middle income; median 53.6.",
                samples.page("LMC").keys().cards().getFirst().place());
        CountryView world = samples.page("001");
        assertEquals(
                "3rd of 5 in the world; median 35.0.", world.keys().cards().getFirst().place());
        assertEquals(
                List.of("/countries/KEN", "/countries/KEN?peers=LMC"),
                world.keys().others().stream().map(link -> link.address()).toList());
    }

    @Test
    void invalidPeersAreReportedAndTheRegionIsShown() {
        CountryView page = samples.page("<b>");
        assertEquals(
                "This economy does not belong to a group “<b>”. It is compared with its region"
                        + " instead.",
                page.notes().getFirst().label());
        assertTrue(page.keys().cards().getFirst().place().contains("Eastern Africa"));
        assertEquals(List.of(), samples.page("014").notes());
    }

    @Test
    void economiesWithTheSameFigureShareARank() {
        samples.others.add(CountrySamples.figure("RWA", "LTE_COVER", "2021", "94", "_Z"));
        samples.others.add(CountrySamples.figure("KEN", "LTE_COVER", "2021", "94", "_Z"));
        assertTrue(
                samples.page("").keys().cards().get(1).place().startsWith("1st of 2 in Eastern"));
    }

    @Test
    void gapsCompareTheSameYearNewestFirst() {
        CountryView.Gaps table = samples.page("").gaps().getFirst();
        assertEquals(
                List.of("20.2 25.2 −4.9 2019", "13.5 19.8 −6.4 2015"),
                table.rows().stream()
                        .map(row ->
                                row.first()
                                        + " "
                                        + row.second()
                                        + " "
                                        + row.difference()
                                        + " "
                                        + row.year())
                        .toList());
        assertEquals("/gaps?indicator=IT_NET_USER_ZS&by=sex", table.rows().getFirst().address());
        assertTrue(
                samples.page("")
                        .gapsNote()
                        .startsWith("No figure here distinguishes urban and rural"));
    }

    @Test
    void gapsOfConnectivityAreFirst() {
        samples.women.add(CountrySamples.figure("KEN", "SCHOOL_NET", "2021", "40", "F"));
        samples.women.add(CountrySamples.figure("KEN", "SCHOOL_NET", "2021", "41", "M"));

        assertEquals(
                List.of("Internet use 2019", "Internet use 2015", "Schools with internet 2021"),
                samples.page("").gaps().getFirst().rows().stream()
                        .map(row -> row.name() + " " + row.year())
                        .toList());
    }

    @Test
    void womenAndMenWhoAreNotReachedAreCountedWhereTheirNumbersAreKnown() {
        assertEquals("", samples.page("").gaps().getFirst().rows().getFirst().people());
        samples.newest.add(CountrySamples.figure("KEN", "SP_POP_TOTL_FE_ZS", "2024", "50.3", "_Z"));
        List<CountryView.Gap> rows = samples.page("").gaps().getFirst().rows();
        assertEquals(
                "People not reached (population of 2024): women 22.6 million, men 21 million",
                rows.getFirst().people());
        assertEquals("", rows.get(1).people(), "only beside the newest figure");
        samples.women.add(CountrySamples.figure("KEN", "SP_POP_TOTL", "2023", "20000000", "F"));
        samples.women.add(CountrySamples.figure("KEN", "SP_POP_TOTL", "2023", "10000000", "M"));
        assertEquals(
                "People not reached (population of 2023): women 16 million, men 7.5 million",
                samples.page("").gaps().getFirst().rows().getFirst().people());
    }

    @Test
    void aComparisonBeginsWithTheCountryAndItsReleasesHaveAFeed() {
        CountryView page = samples.page("");
        assertEquals("/compare?indicator=IT_NET_USER_ZS&area=KEN#add", page.compare());
        assertEquals("/countries/KEN/changes.atom?lang=en", page.feed());
        samples.newest.clear();
        assertEquals("/compare?area=ERI#add", samples.page("ERI", "", Language.FRENCH).compare());
    }

    @Test
    void noLinkNamesADataSetByItsCode() {
        addToOtherFlow(CountrySamples.figure("KEN", "LTE_COVER", "2021", "94", "_Z"));
        assertTrue(files().contains("CSV: Population within 4G signal"), () -> files().toString());
        addToOtherFlow(CountrySamples.figure("KEN", "EGDI", "2024", "0.6", "_Z"));
        assertTrue(files().contains("CSV: another data set"), () -> files().toString());
        assertFalse(files().toString().contains("DF_"), () -> files().toString());
    }

    private List<String> files() {
        return samples.page("").downloads().stream().map(link -> link.label()).toList();
    }

    private void addToOtherFlow(Observation other) {
        samples.newest.add(
                new Observation(
                        "DF_X.Y",
                        other.key(),
                        other.indicator(),
                        other.area(),
                        other.areaName(),
                        other.period(),
                        other.value(),
                        other.status(),
                        other.unit(),
                        other.unitMultiplier(),
                        other.decimals(),
                        other.breakdown(),
                        other.source(),
                        other.comment(),
                        null,
                        null,
                        other.release()));
    }

    @Test
    void figuresAreGroupedByTopicAndMissingOnesAreNamed() {
        CountryView.Topics topics = samples.page("").topics();
        assertEquals(
                List.of("Connectivity", "People"),
                topics.topics().stream().map(CountryView.Topic::name).toList());
        CountryView.Row internet = topics.topics().getFirst().rows().getFirst();
        assertEquals("1st of 3 in Eastern Africa; 3rd of 5 in the world", internet.place());
        CountryView.Row schools = topics.topics().get(1).rows().get(1);
        assertEquals("", schools.value());
        assertEquals("missing", schools.note());
        assertEquals("2 indicators without a figure: Kenya", topics.withoutFigure());
        assertEquals(
                "E-government index · E-participation index", topics.empty().getFirst().names());
    }

    @Test
    void everyReleasedValueOfAFigureIsShown() {
        samples.office =
                samples.office.with(
                        List.of(
                                edition(39, "2025-03-30", null),
                                edition(20, "2023-11-27", "25.5"),
                                edition(7, "2022-05-02", "29.5"),
                                edition(6, "2022-05-01", "29.5")));
        CountryView.History history = samples.page("").history();
        assertEquals("Internet use, 2020: as each release had it", history.heading());
        assertEquals(
                List.of(
                        "29.5% since 1 May 2022, release 6",
                        "25.5% since 27 November 2023, release 20",
                        "no longer published since 30 March 2025, release 39"),
                history.steps());
        assertTrue(history.line().getValue().contains("withdrawn"), history.line().getValue());
    }

    @Test
    void aSeriesThatWasNeverChangedHasNoHistory() {
        samples.office = samples.office.with(List.of(edition(6, "2022-05-01", "29.5")));
        assertEquals("", samples.page("").history().heading());
    }

    @Test
    void aRevisionIsShownWithItsReason() {
        Instant day = Instant.parse("2026-11-27T09:00:00Z");
        samples.office =
                new OfficeAnswers(
                        "Kenya National Bureau of Statistics",
                        List.of(sent(39, day, 0, 1, "Recount <2020>"), sent(5, day, 13, 0, null)),
                        List.of(
                                new RevisedCell(
                                        "A.KEN.IT_NET_USER_ZS.F._T._T._T._T",
                                        "IT_NET_USER_ZS",
                                        "2020",
                                        "revised",
                                        new State(new BigDecimal("29.5"), "E"),
                                        new State(new BigDecimal("27.0"), "A"),
                                        39)),
                        List.of(
                                new Releases.PlannedRelease(
                                        "DF_DIGITAL",
                                        "NSO_KEN",
                                        Instant.parse("2026-12-15T06:00:00Z"))),
                        List.of());
        CountryView page = samples.page("");
        assertEquals(
                List.of(
                        "15 December 2026 planned New figures of this office, 09:00 Nairobi time.",
                        "27 November 2026  Revised: Internet use, women 2020, <del>29.5</del> →"
                                + " <b>27.0</b>, release <a href=\"/releases/39\">39</a>. Reason"
                                + " given: “Recount &lt;2020&gt;”.",
                        "27 November 2026  39 figures in 13 series, release"
                                + " <a href=\"/releases/5\">5</a>. "),
                page.news().changes().stream()
                        .map(line -> line.day() + " " + line.tag() + " " + line.text())
                        .toList());
        assertEquals(
                "Figures by Kenya National Bureau of Statistics and international sources.",
                page.facts().getLast().toString());
    }

    @Test
    void thePageOfAnEconomyWithoutFiguresSaysSo() {
        samples.newest.clear();
        samples.history.clear();
        samples.women.clear();
        CountryView page = samples.page("ERI", "", Language.ENGLISH);
        assertEquals("No figure has been released here yet.", page.answer().toString());
        assertEquals("No figure has been released here yet.", page.empty());
        assertEquals("6 indicators without a figure: Eritrea", page.topics().withoutFigure());
        assertEquals(List.of(), page.keys().cards());
    }

    @Test
    void groupsAreLinkedByTheirOwnAddress() {
        CountryView page = samples.page("");
        assertEquals("/groups/002", page.trail().getFirst().address());
        assertTrue(page.facts().getFirst().toString().contains("<a href=\"/groups/LMC\">"));
        assertEquals(
                List.of("/groups/001", "/groups/LMC", "/countries/KEN"),
                List.of("001", "LMC", "KEN").stream().map(Regions::page).toList());
    }

    @ParameterizedTest
    @EnumSource
    void eachLanguageHasACompletePage(Language language) {
        CountryView page = samples.page("KEN", "", language);
        assertFalse(page.answer().toString().contains("{"), page.answer().toString());
        assertFalse(page.keys().cards().getFirst().place().contains("{"));
        assertEquals(2, page.keys().cards().size());
    }

    private static Edition edition(long release, String day, @Nullable String value) {
        return new Edition(
                release,
                Instant.parse(day + "T09:00:00Z"),
                null,
                List.of(
                        new Change(
                                "2020",
                                new State(value == null ? null : new BigDecimal(value), "A"))));
    }

    private static SentRelease sent(
            long id, Instant day, long added, long revised, @Nullable String reason) {
        return new SentRelease(id, day, "DF_DIGITAL", "NSO_KEN", added, revised, 39, reason);
    }
}
