package org.sharedgrowth.observatory.gateway.portal.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.Cell;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.State;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases.Pin;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.SinceRow;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.SinceThen;
import org.sharedgrowth.observatory.messages.Language;

/** Tests the page of an indicator as it stood on an earlier day. */
class WorldPastTest {
    private final List<Cell> cells =
            new ArrayList<>(
                    List.of(
                            cell("KEN", "2019", "22", "23.5"),
                            cell("BRA", "2020", "60", "44.3"),
                            cell("UGA", "2020", "19.9", null),
                            cell("FRA", "2021", null, "85"),
                            cell("014", "2020", "10", "90")));

    private final List<Observation> figures =
            new ArrayList<>(
                    List.of(
                            WorldPageTest.figure("KEN", "Kenya", "2020", "22"),
                            WorldPageTest.figure("BRA", "Brazil", "2020", "60"),
                            WorldPageTest.figure("UGA", "Uganda", "2020", "19.9")));

    @Test
    void theLargestChangesComeFirstAndThenWhatIsNoLongerPublished() {
        SinceThen since = page("asOf=2022-05-01").since().getFirst();

        assertEquals("Since then: 1 figure added, 2 revised, and 1 withdrawn.", since.sentence());
        assertEquals(
                List.of(
                        "Brazil 2020: 60.0 → 44.3 (−15.7)",
                        "Kenya 2019: 22.0 → 23.5 (+1.5)",
                        "Uganda 2020: 19.9 →  (✕)"),
                since.rows().stream().map(WorldPastTest::asText).toList());
        assertEquals("/countries/BRA", since.rows().getFirst().address());
        assertTrue(since.caption().contains("Ring: release 39, 27 November 2026."));
        assertTrue(since.caption().contains("Dot: release 40, 28 November 2026."));
        assertEquals("/releases/changes?flow=DF&from=12&indicator=IT_NET_USER_ZS", since.all());
    }

    @Test
    void ringsAndDotsAreAtTheirValuesAndWithdrawnFiguresHaveASign() {
        List<SinceRow> rows = page("asOf=2022-05-01").since().getFirst().rows();

        String moved = rows.getFirst().drawing().getValue();
        assertTrue(moved.contains("class=\"b\" cx=\"60%\""), moved);
        assertTrue(moved.contains("class=\"n\" cx=\"44.3%\""), moved);
        String gone = rows.getLast().drawing().getValue();
        assertTrue(gone.contains("✕") && !gone.contains("class=\"n\""), gone);
    }

    @Test
    void onlyTheChosenGroupAndYearAreCounted() {
        SinceThen group = page("asOf=2022-05-01&group=014").since().getFirst();
        assertEquals("Since then: 1 revised and 1 withdrawn.", group.sentence());
        SinceThen year = page("asOf=2022-05-01&year=2019").since().getFirst();
        assertEquals("Since then: 1 revised.", year.sentence());
    }

    @Test
    void figuresThatAreNotSharesAreOrderedByTheirRelativeChange() {
        cells.clear();
        cells.add(cell("BRA", "2020", "200000000", "201000000"));
        cells.add(cell("KEN", "2020", "50000000", "49000000"));
        SinceThen since =
                page("asOf=2022-05-01", WorldPageTest.PEOPLE, Language.ENGLISH).since().getFirst();

        assertEquals(
                List.of("Kenya", "Brazil"), since.rows().stream().map(SinceRow::name).toList());
    }

    @Test
    void theTableIsShortAndKeepsRoomForWithdrawnFigures() {
        cells.clear();
        IntStream.range(1990, 2020)
                .mapToObj(Integer::toString)
                .forEach(year -> {
                    cells.add(cell("KEN", year, "10", "20"));
                    cells.add(cell("UGA", year, "10", null));
                });
        List<SinceRow> rows = page("asOf=2022-05-01").since().getFirst().rows();

        assertEquals(14, rows.size());
        assertEquals(4, rows.stream().filter(row -> row.today().isEmpty()).count());
        assertEquals("2019", rows.getFirst().year());
    }

    @Test
    void aMapIsBriefAndLinksToTheTableForEverythingElse() {
        WorldView page = page("asOf=2022-05-01");

        assertTrue(page.isBrief());
        assertEquals("/indicators/IT_NET_USER_ZS?asOf=2022-05-01&view=table", page.tableView());
        assertFalse(page("asOf=2022-05-01&view=table").isBrief());
        assertFalse(page("asOf=2022-05-01&view=ranking").isBrief());
        assertTrue(page("", PastState.refused(Map.of("asOf", "soon"))).isBrief());
    }

    @Test
    void thePageSaysIfNothingChangedOrChangesCannotBeRead() {
        cells.clear();
        SinceThen since = page("asOf=2022-05-01").since().getFirst();
        assertEquals("None of these figures has changed since then.", since.sentence());
        assertEquals("", since.all());
        WorldView unread =
                page(
                        "asOf=2022-05-01",
                        new PastState(Map.of(), Optional.empty(), PastState.ChangesSince.NOTHING));
        assertTrue(unread.since().getFirst().sentence().contains("could not be read"));
        assertEquals(List.of(), page("").since());
    }

    @Test
    void beforeTheFirstReleaseThePageSaysWhenItWasAndLinksToIt() {
        figures.clear();
        WorldView page =
                page(
                        "asOf=1990-01-01&year=2019",
                        new PastState(
                                Map.of(),
                                Optional.of(LocalDate.of(2020, 3, 3)),
                                PastState.ChangesSince.NOTHING));

        assertEquals(
                "Nothing about this indicator was released before 3 March 2020.",
                page.pastStateNote());
        assertEquals(
                "/indicators/IT_NET_USER_ZS?asOf=2020-03-03&year=2019",
                page.firstFigures().getFirst().address());
        assertEquals("No figure had been released by then.", page.answer().toString());
        assertEquals(List.of(), page.since());
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, is not a date",
        "2026-02-30, is not a date",
        "9999-01-01, is in the future"
    })
    void aWrongDayIsReportedAtTheFieldAndTheRestIsKept(String sent, String fault) {
        WorldView page = page("year=2020", PastState.refused(Map.of("asOf", sent)));

        assertEquals(sent, page.form().asOf());
        assertTrue(page.form().asOfFault().contains("“" + sent + "” " + fault));
        assertTrue(page.form().years().stream().anyMatch(year -> year.chosen()));
        assertEquals("", page.pastStateNote());
        assertFalse(Selection.of("X", sent("asOf=" + sent)).hasPossibleVintage());
        assertTrue(Selection.of("X", sent("asOf=2020-02-29")).hasPossibleVintage());
    }

    @Test
    void aWrongReleaseIsReported() {
        WorldView page = page("", PastState.refused(Map.of("release", "first")));

        assertEquals(
                "There is no release “first”. Today’s figures are shown.",
                page.notes().getFirst().text());
        assertFalse(Selection.of("X", sent("release=first")).hasPossibleVintage());
    }

    @ParameterizedTest
    @EnumSource
    void eachLanguageSaysWhatChanged(Language language) {
        SinceThen since = page("asOf=2022-05-01", WorldPageTest.SHARE, language).since().getFirst();

        assertFalse((since.sentence() + since.caption()).contains("{"), since.toString());
        boolean mirrored = since.rows().getFirst().drawing().getValue().contains("cx=\"40%\"");
        assertEquals(language.isRightToLeft(), mirrored);
    }

    private WorldView page(String query) {
        return page(query, WorldPageTest.SHARE, Language.ENGLISH);
    }

    private WorldView page(String query, PastState past) {
        return WorldPage.of(parts(query, WorldPageTest.SHARE, past), Language.ENGLISH);
    }

    private WorldView page(String query, Code unit, Language language) {
        Differences.Answer answer =
                new Differences.Answer(
                        1,
                        1000,
                        cells.size(),
                        Differences.Totals.NONE,
                        new Pin(12, Instant.parse("2022-05-01T09:00:00Z")),
                        new Pin(40, Instant.parse("2026-11-28T09:00:00Z")),
                        cells);
        PastState past =
                new PastState(
                        Map.of(),
                        Optional.empty(),
                        new PastState.ChangesSince("DF", answer, cells.size(), cells));
        return WorldPage.of(parts(query, unit, past), language);
    }

    private WorldPage.Parts parts(String query, Code unit, PastState past) {
        MultiMap sent = sent(query);
        return new WorldPage.Parts(
                WorldQuery.of(Selection.of("IT_NET_USER_ZS", sent), sent),
                WorldPageTest.indicator(unit),
                WorldPageTest.listing(figures),
                Map.of(),
                WorldPageTest.listing(WorldPageTest.AREAS),
                Listing.unavailable(),
                past,
                "https://observatory.example");
    }

    private static MultiMap sent(String query) {
        MultiMap sent = MultiMap.caseInsensitiveMultiMap();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            sent.add(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return sent;
    }

    private static String asText(SinceRow row) {
        return row.name()
                + " "
                + row.year()
                + ": "
                + row.then()
                + " → "
                + row.today()
                + " ("
                + row.change()
                + ")";
    }

    private static Cell cell(
            String area, String period, @Nullable String before, @Nullable String after) {
        Map<String, String> names =
                Map.of("KEN", "Kenya", "BRA", "Brazil", "UGA", "Uganda", "FRA", "France");
        return new Cell(
                "A." + area,
                "IT_NET_USER_ZS",
                area,
                period,
                "Internet use",
                names.getOrDefault(area, area),
                List.of(),
                1,
                before == null ? "added" : after == null ? "removed" : "revised",
                state(before),
                state(after),
                List.of(),
                before == null || after == null
                        ? null
                        : new BigDecimal(after).subtract(new BigDecimal(before)),
                31,
                Instant.parse("2026-04-01T09:00:00Z"),
                "NSO",
                "Recount");
    }

    private static @Nullable State state(@Nullable String value) {
        return value == null ? null : new State(new BigDecimal(value), "A", "PT");
    }
}
