package org.sharedgrowth.observatory.gateway.portal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.gateway.portal.compare.ComparisonSamples.figure;
import static org.sharedgrowth.observatory.gateway.portal.compare.ComparisonSamples.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Chip;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Note;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Panel;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Reason;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Row;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Section;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Tab;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.messages.Language;

class ComparePageTest {
    private static final String NET = "indicator=IT_NET_USER_ZS";

    private final List<Observation> figures =
            new ArrayList<>(
                    List.of(
                            figure("001", "2023", "67", "A", null),
                            figure("001", "2024", "68", "B", "By a new method"),
                            figure("KEN", "2019", "22.7", "A", null),
                            figure("KEN", "2020", null, "O", "Withdrawn by the source"),
                            figure("KEN", "2021", null, "O", "Withdrawn by the source"),
                            figure("KEN", "2023", "35", "E", null),
                            figure("BRA", "2023", "84.2", "A", null)));

    @Test
    void theAnswerNamesBothExtremesAndTheCountriesAboveTheWorld() {
        assertEquals(
                "The newest figures run from <b>35%</b> (Kenya, 2023) to <b>84%</b> (Brazil, 2023)."
                        + " The world is at <b>68%</b> (2024). Above it: Brazil."
                        + " Below it: Kenya.",
                page(NET + "&area=KEN,BRA,001").answer().toString());
        assertEquals(
                "Kenya: <b>23%</b> in 2019, <b>35%</b> in 2023.",
                page(NET + "&area=KEN").answer().toString());
    }

    @Test
    void theTableIsNewestFirstAndEveryEmptyCellSaysWhy() {
        Section section = page(NET + "&area=KEN,BRA,001").sections().getFirst();
        assertEquals(
                List.of(
                        "2024: not yet reported | not yet reported | 68.0b",
                        "2023: 35.0e | 84.2 | 67.0",
                        "2021: missing | no figure | no figure",
                        "2020: missing | no figure | no figure",
                        "2019: 22.7 | no figure | no figure"),
                section.table().rows().stream().map(ComparePageTest::asText).toList());
        assertEquals(
                "Internet use, %. b – break in series; e – estimated", section.table().caption());
        assertTrue(section.table().open());
    }

    @Test
    void missingFiguresAndBreaksAreExplainedForEachCountry() {
        assertEquals(
                List.of(
                        new Reason("Kenya, 2020 to 2021.", "missing: Withdrawn by the source"),
                        new Reason("World, 2024.", "break in series: By a new method"),
                        new Reason("Kenya", "No figure after 2023."),
                        new Reason("Uganda", "No figures for this choice.")),
                page(NET + "&area=KEN,UGA,001").reasons());
    }

    @Test
    void aChosenCountryWithoutFiguresKeepsItsLabel() {
        CompareView page = page(NET + "&area=KEN,UGA");
        String picture = page.sections().getFirst().picture().getValue();
        assertTrue(picture.contains("Uganda: no"), picture);
        assertEquals(List.of("Kenya", "Uganda"), page.sections().getFirst().table().columns());
    }

    @Test
    void withoutFiguresASentenceReplacesThePicture() {
        CompareView page = page(NET + "&area=UGA");
        assertEquals("There is no figure for this choice.", page.answer().toString());
        assertFalse(page.sections().getFirst().hasPicture());
        assertTrue(page(NET + "&area=KEN,UGA").sections().getFirst().hasPicture());
    }

    @Test
    void gapsAndBreaksArePlottedAndExplained() {
        Section section = page(NET + "&area=KEN,001").sections().getFirst();
        assertTrue(section.picture().getValue().contains("class=\"ct "));
        assertTrue(section.picture().getValue().contains("class=\"ln dt "));
        assertEquals(
                List.of(
                        "published",
                        "estimated",
                        "years without a figure",
                        "break: not comparable"),
                section.legend().stream().map(CompareView.LegendItem::text).toList());
    }

    @Test
    void typedTextAddsTheCountryAndUnknownTextKeepsTheRest() {
        assertEquals(
                List.of("Kenya", "Côte d’Ivoire"),
                labels(page(NET + "&area=KEN&add=cote d'ivoire")));
        assertEquals(List.of("Kenya", "Brazil"), labels(page(NET + "&area=KEN&add=br")));
        CompareView page = page(NET + "&area=BRA&from=2020&add=Kenia");
        assertEquals("No country or group is called “Kenia”.", page.form().area().fault());
        assertEquals("Kenia", page.form().area().value());
        assertEquals(
                List.of(new PageLink("/compare?" + NET + "&area=BRA,KEN&from=2020", "Kenya")),
                page.form().area().meant());
        assertEquals(List.of("Brazil"), labels(page));
    }

    @Test
    void anotherNameOfAGroupSuggestsTheGroupAndItsCountriesAndKeepsTheRest() {
        CompareView page = page(NET + "&area=BRA&from=2020&add=East Africa");
        assertEquals("No country or group is called “East Africa”.", page.form().area().fault());
        assertEquals(
                List.of(
                        new PageLink(
                                "/compare?" + NET + "&area=BRA,014&from=2020", "Eastern Africa"),
                        new PageLink(
                                "/compare?" + NET + "&area=BRA&group=014&from=2020",
                                "Eastern Africa: 2 countries")),
                page.form().area().meant());
        assertEquals(
                List.of(new PageLink("/countries", "All countries and groups")),
                page.form().area().all());
        assertEquals(List.of("Brazil"), labels(page));
    }

    @Test
    void wordsSuggestAnIndicatorAndItsNameAddsIt() {
        CompareView words = page(NET + "&area=KEN&addIndicator=going online");
        assertEquals(
                List.of("Internet use (% of population)"),
                words.form().indicator().meant().stream().map(PageLink::label).toList());
        assertEquals("going online", words.form().indicator().value());
        assertEquals(
                "/compare?" + NET + "&area=KEN",
                page("area=KEN&addIndicator=internet use").address());
    }

    @Test
    void eachChosenCountryCanBeRemoved() {
        Chip chip = page(NET + "&area=KEN,BRA&to=2023").areas().getFirst();
        assertEquals("Remove Kenya", chip.removeText());
        assertEquals("/compare?" + NET + "&area=BRA&to=2023", chip.remove());
    }

    @Test
    void aGroupCanShowItsCountries() {
        Chip chip = page(NET + "&area=014").areas().getFirst();
        assertEquals(
                List.of(new PageLink("/compare?" + NET + "&group=014", "show its 2 countries")),
                chip.members());
        CompareView page = page(NET + "&group=014");
        assertEquals("Internet use: Eastern Africa", page.title());
        assertEquals(List.of("Kenya", "Uganda"), page.sections().getFirst().table().columns());
    }

    @Test
    void moreThanSixLinesBecomeSmallMultiplesWithTheWorldInGrey() {
        figures.add(figure("C3", "2024", "91", "A", null));
        CompareView page = page(NET + "&area=KEN,UGA,BRA,C1,C2,C3,C4");
        Section section = page.sections().getFirst();
        assertEquals("", section.picture().getValue());
        assertEquals(
                List.of("Country 3 91%", "Brazil 84%", "Kenya 35%", "Uganda: no figures "),
                section.panels().stream().limit(4).map(ComparePageTest::asText).toList());
        assertEquals(7, section.panels().size());
        assertTrue(section.panels().getFirst().drawing().getValue().contains("hl yd"));
        assertTrue(section.remark().startsWith("More than 6 lines"));
        assertEquals(
                List.of("Small multiples", "Change since…", "Table only"),
                page.tabs().stream().map(Tab::label).toList());
    }

    @Test
    void countriesThatDoNotFitAreNamedAndTheRankingShowsAll() {
        String codes =
                IntStream.range(0, 40).mapToObj(i -> "C" + i).collect(Collectors.joining(","));
        CompareView page = page(NET + "&area=" + codes);
        Note note = page.notes().getFirst();
        assertTrue(
                note.text().startsWith("40 countries and groups were chosen, and 24 fit"),
                note.text());
        assertTrue(note.text().endsWith("Country 38, and Country 39."), note.text());
        assertEquals("/indicators/IT_NET_USER_ZS?view=ranking", note.links().getFirst().address());
        assertEquals(24, page.sections().getFirst().panels().size());
        assertEquals(40, page.areas().size());
        assertTrue(
                page.title().endsWith(": 40 countries and groups, 24 of them shown"), page.title());
    }

    @Test
    void wrongValuesAreReportedAndTheRestIsApplied() {
        CompareView page =
                page(NET + "&area=KEN,XXX&from=2023&to=2020&sex=Q&group=9&asOf=yesterday&view=x");
        assertEquals(
                List.of(
                        "“9” is not a group of countries. It was left out.",
                        "“XXX” is not a country or group. It was left out.",
                        "“Q” is not a group of people that is reported here. It was left out."),
                page.notes().stream().map(Note::text).toList());
        assertEquals(
                "The period ends before it begins: 2023 – 2020. All years are shown.",
                page.form().from().fault());
        assertEquals("2020", page.form().to().value());
        assertTrue(page.form().asOf().fault().contains("“yesterday”"));
        assertEquals(List.of("Kenya"), labels(page));
        assertEquals(
                "“20x” is not a year or a period, such as 2015 or 2020-Q1.",
                page(NET + "&area=KEN&to=20x").form().to().fault());
    }

    @Test
    void womenAreNamedInHeadingChartTableFileAndPrint() {
        figures.clear();
        figures.add(figure("KEN", "2019", "20.2", "A", null, "F"));
        CompareView page = page(NET + "&area=KEN&sex=F");
        assertEquals("Internet use, Women: Kenya", page.title());
        Section section = page.sections().getFirst();
        assertEquals("Internet use, Women, %", section.caption());
        assertTrue(section.table().caption().startsWith("Internet use, Women"));
        assertEquals("internet-use-women-kenya", page.take().name());
        assertTrue(page.printed().contains("Internet use, Women: Kenya"), page.printed());
        page.tabs().forEach(tab -> assertTrue(tab.address().contains("sex=F"), tab.address()));
    }

    @Test
    void womenAndMenAreSeparateLines() {
        figures.clear();
        figures.add(figure("KEN", "2019", "20.2", "A", null, "F"));
        figures.add(figure("KEN", "2019", "25.1", "A", null, "M"));
        CompareView page = page(NET + "&area=KEN&sex=F,M");
        assertEquals(
                List.of("Kenya (Women)", "Kenya (Men)"),
                page.sections().getFirst().table().columns());
        assertEquals(
                List.of("Everyone", "Women", "Men", "Women + Men"),
                page.people().stream().map(Tab::label).toList());
        assertTrue(page.people().getLast().current());
        assertEquals(
                page.sections().getFirst().table().columns(),
                page(NET + "&area=KEN&sex=*").sections().getFirst().table().columns());
    }

    @Test
    void annualAndMonthlyFiguresAreComparedByYear() {
        figures.add(monthly("UGA", "2023-11", "8"));
        figures.add(monthly("UGA", "2023-12", "9.4"));
        Section section = page(NET + "&area=BRA,UGA").sections().getFirst();
        assertEquals(
                List.of("2023: 84.2 | 9.4 December 2023"),
                section.table().rows().stream().map(ComparePageTest::asText).toList());
    }

    @Test
    void thePrintedPageStatesChoiceReleaseAddressAndDay() {
        assertEquals(
                "Printed on 28 November 2026. Choice: Internet use: Kenya and Brazil; since 2019;"
                        + " release 39, 27 November 2026."
                        + " https://observatory.example/compare?indicator=IT_NET_USER_ZS"
                        + "&area=KEN,BRA&from=2019&release=39",
                page(NET + "&area=KEN,BRA&from=2019").printed());
    }

    @Test
    void theQueryIsOfferedInSixForms() {
        CompareView page = page(NET + "&area=KEN,BRA&from=2019");
        String csv =
                "https://observatory.example/sdmx/3.0/data/dataflow/DIGOBS/DF/+/A.BRA,A.KEN"
                        + "?c%5BTIME_PERIOD%5D=ge:2019&format=csvdata";
        assertEquals(
                List.of(
                        "SDMX: " + csv.replace("&format=csvdata", ""),
                        "CSV: " + csv,
                        "R: figures <- read.csv(\"" + csv + "\")",
                        "Python: import pandas; figures = pandas.read_csv(\"" + csv + "\")",
                        "Spreadsheet: =IMPORTDATA(\"" + csv + "\")",
                        "JSON: https://observatory.example/api/indicators/v1/observations"
                                + "?indicator=IT_NET_USER_ZS&area=KEN,BRA&from=2019&pageSize=1000"),
                page.take().lines().stream()
                        .map(line -> line.label() + ": " + line.code())
                        .toList());
    }

    @Test
    void withoutAnIndicatorThePageOffersSome() {
        CompareView page = page("area=KEN");
        assertEquals("Compare", page.title());
        assertEquals(
                List.of(
                        new PageLink(
                                "/compare?" + NET + "&area=KEN", "Internet use (% of population)")),
                page.start());
        assertEquals(List.of(), page.sections());
    }

    @ParameterizedTest
    @EnumSource
    void eachLanguageHasACompletePage(Language language) {
        CompareView page = page(NET + "&area=KEN,BRA,001", language);
        assertFalse(page.answer().toString().contains("{"), page.answer().toString());
        assertFalse(page.printed().contains("{"), page.printed());
        assertTrue(page.sections().getFirst().picture().getValue().contains("<svg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!?", "%F0%9F%98%80", "x"})
    void textThatResemblesNothingHasNoSuggestion(String typed) {
        CompareView page = page(NET + "&area=KEN&add=" + typed);
        assertFalse(page.form().area().fault().isEmpty());
        assertEquals(List.of(), page.form().area().meant());
    }

    private static List<String> labels(CompareView page) {
        return page.areas().stream().map(Chip::label).toList();
    }

    private static String asText(Panel panel) {
        return panel.name() + " " + panel.value();
    }

    private static String asText(Row row) {
        return row.period()
                + ": "
                + row.cells().stream()
                        .map(cell -> (cell.value() + cell.sign() + " " + cell.note()).strip())
                        .collect(Collectors.joining(" | "));
    }

    private CompareView page(String query) {
        return page(query, Language.ENGLISH);
    }

    private CompareView page(String query, Language language) {
        return ComparisonSamples.page(query, figures, language);
    }
}
