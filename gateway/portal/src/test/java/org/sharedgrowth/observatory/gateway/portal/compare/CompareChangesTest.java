package org.sharedgrowth.observatory.gateway.portal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.gateway.portal.compare.ComparisonSamples.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.Cell;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.State;
import org.sharedgrowth.observatory.gateway.portal.client.Releases.Pin;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Changes;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Tab;
import org.sharedgrowth.observatory.gateway.portal.revision.ChangeRow;
import org.sharedgrowth.observatory.messages.Language;

/** Tests the list of what changed in a comparison since a day or release. */
class CompareChangesTest {
    private static final String PAGE = "indicator=IT_NET_USER_ZS&area=KEN,BRA&view=changes";

    private final List<Cell> cells =
            List.of(
                    revised("KEN", "2020", "29.5", "27.0", List.of()),
                    revised("KEN", "2020", "25.1", "22.9", List.of("Women")),
                    cell("BRA", "2023", null, "84.2", "added", List.of()),
                    cell("KEN", "2021", "30.1", null, "removed", List.of()));

    @Test
    void everyChangedFigureIsShownBeforeAndAfterWithTheReleaseThatChangedIt() {
        CompareView page = page(PAGE, cells, cells.size());

        assertEquals(
                "From release 30 of 1 March 2026 to release 39 of 27 November 2026: 1 figure added,"
                        + " 1 revised, and 1 withdrawn.",
                page.answer().toString());
        Changes table = page.changes().getFirst();
        assertEquals(
                List.of(
                        "Kenya 2020: 29.5% → 27.0% (−2.5) release 31",
                        "Brazil 2023:  → 84.2% () release 31",
                        "Kenya 2021: 30.1% →  () release 31"),
                table.rows().stream().map(CompareChangesTest::asText).toList());
        assertEquals("Recount", table.rows().getFirst().reason());
        assertEquals("/releases/31", table.rows().getFirst().release().address());
        assertEquals("Rows 1 to 3 of 3", table.caption());
        assertEquals(
                "/releases/changes?flow=DF&from=30&to=39&indicator=IT_NET_USER_ZS", table.all());
        assertTrue(page.showsChanges());
    }

    @Test
    void onlyTheChosenPeopleAndPeriodsAreShown() {
        assertEquals(
                List.of("Kenya 2020: 25.1% → 22.9% (−2.2) release 31"),
                rows(page(PAGE + "&sex=F", cells, cells.size())));
        assertEquals(4, rows(page(PAGE + "&sex=_T,F", cells, cells.size())).size());
        assertEquals(List.of(), rows(page(PAGE + "&sex=M", cells, cells.size())));
        assertEquals(
                List.of("Kenya 2021: 30.1% →  () release 31"),
                rows(page(PAGE + "&from=2021&to=2021", cells, cells.size())));
    }

    @Test
    void theAnswerSaysIfNothingChanged() {
        CompareView page = page(PAGE + "&sex=M", cells, cells.size());

        assertTrue(
                page.answer().toString().endsWith(": none of these figures changed."),
                page.answer().toString());
        assertEquals(List.of(), page.changes());
    }

    @Test
    void theAnswerAndTheTableSayHowManyChangesTheyCover() {
        String answer = page(PAGE, cells, 5).answer().toString();
        assertTrue(answer.contains("Only the first 4 of 5 changes"), answer);
        List<Cell> many =
                IntStream.range(0, 100)
                        .mapToObj(i ->
                                revised("KEN", Integer.toString(1950 + i), "1", "2", List.of()))
                        .toList();
        Changes table = page(PAGE, many, 100).changes().getFirst();
        assertEquals(60, table.rows().size());
        assertEquals("Rows 1 to 60 of 100", table.caption());
    }

    @Test
    void theTabKeepsTheChoiceAndIsTheOnlyOneWithTheDateField() {
        CompareView page = page(PAGE + "&since=2026-03-01", cells, cells.size());

        assertEquals("2026-03-01", page.form().since().getFirst().value());
        assertEquals(
                List.of("Change since…"),
                page.tabs().stream().filter(Tab::current).map(Tab::label).toList());
        assertEquals(
                "/compare?indicator=IT_NET_USER_ZS&area=KEN,BRA&view=changes&since=2026-03-01",
                page.address());
        assertFalse(page.form().hidden().stream().anyMatch(field -> field.value().equals("since")));
        CompareView figures = page("indicator=IT_NET_USER_ZS&area=KEN&since=12", cells, 4);
        assertEquals(List.of(), figures.form().since());
        assertTrue(
                figures.form().hidden().stream().anyMatch(field -> field.value().equals("since")));
    }

    @Test
    void anInvalidDayOrReleaseIsReportedAtTheField() {
        for (String wrong : List.of("yesterday", "2026-02-30", "0", "<b>", "1".repeat(20))) {
            CompareView page = page(PAGE + "&since=" + wrong, cells, cells.size());

            assertEquals(wrong, page.form().since().getFirst().value());
            assertTrue(page.form().since().getFirst().fault().contains(wrong), wrong);
            assertEquals(3, rows(page).size());
        }
    }

    @Test
    void theAddressesToEmbedLeaveOutTheViewOfChanges() {
        String embed = page(PAGE, cells, 4).take().embeds().toString();

        assertFalse(embed.contains("view=changes"), embed);
    }

    private static CompareView page(String query, List<Cell> cells, long total) {
        ComparePage.Parts parts =
                ComparisonSamples.parts(query, List.of(figure("KEN", "2020", "27.0", "A", null)));
        Differences.Answer answer =
                new Differences.Answer(
                        1,
                        1000,
                        total,
                        Differences.Totals.NONE,
                        new Pin(30, Instant.parse("2026-03-01T09:00:00Z")),
                        new Pin(39, Instant.parse("2026-11-27T09:00:00Z")),
                        cells);
        return ComparePage.of(
                new ComparePage.Parts(
                        parts.sent(),
                        parts.chosen(),
                        parts.known(),
                        parts.figures(),
                        Map.of("DF", answer),
                        parts.origin(),
                        parts.today()),
                Language.ENGLISH);
    }

    private static List<String> rows(CompareView page) {
        return page.changes().stream()
                .flatMap(table -> table.rows().stream())
                .map(CompareChangesTest::asText)
                .toList();
    }

    private static String asText(ChangeRow row) {
        return row.place().label()
                + " "
                + row.period().label()
                + ": "
                + row.before()
                + " → "
                + row.after()
                + " ("
                + row.difference()
                + ") "
                + row.release().label().toLowerCase(java.util.Locale.ROOT);
    }

    private static Cell revised(
            String area, String period, String before, String after, List<String> people) {
        return cell(area, period, before, after, "revised", people);
    }

    private static Cell cell(
            String area,
            String period,
            @Nullable String before,
            @Nullable String after,
            String change,
            List<String> people) {
        return new Cell(
                "A." + area,
                "IT_NET_USER_ZS",
                area,
                period,
                "Internet use",
                area.equals("KEN") ? "Kenya" : "Brazil",
                people,
                1,
                change,
                state(before),
                state(after),
                List.of(),
                before == null || after == null
                        ? null
                        : new BigDecimal(after).subtract(new BigDecimal(before)),
                31,
                Instant.parse("2026-04-01T09:00:00Z"),
                "NSO_KEN",
                "Recount");
    }

    private static @Nullable State state(@Nullable String value) {
        return value == null ? null : new State(new BigDecimal(value), "A", "PT");
    }
}
