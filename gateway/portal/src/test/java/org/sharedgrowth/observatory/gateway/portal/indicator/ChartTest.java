package org.sharedgrowth.observatory.gateway.portal.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;

/** Population groups in charts, tables and headings. */
class ChartTest {
    private static final Breakdowns SEX =
            new Breakdowns(
                    Map.of(
                            "SEX",
                            List.of(
                                    new Code("_T", "Total"),
                                    new Code("F", "Female"),
                                    new Code("M", "Male"))));

    @ParameterizedTest(name = "{0} is drawn as {1} on an axis of {2}")
    @CsvSource({
        "9999, 9999, US dollars",
        "25000, 25, thousand US dollars",
        "114448978152637, 114.448978152637, trillion US dollars",
        "3000000, 3, million US dollars",
    })
    void anAxisOfLargeNumbersCountsInThousandsMillionsOrMore(
            double largest, double drawn, String axis) {
        Magnitude magnitude = Magnitude.of(largest);
        assertEquals(drawn, magnitude.scaled(largest), 1e-9);
        assertEquals(axis, magnitude.text("US dollars", 0));
    }

    @Test
    void theLabelsOfAnAxisAreInsideTheDrawing() {
        for (String value : List.of("114448978152637", "-25000000", "0.00004", "12")) {
            String svg = lines(List.of(cell("A", "A", "F", value), cell("A", "A", "F", "1")));
            Matcher label =
                    Pattern.compile(
                                    "<text x=\"([0-9.]+)\" y=\"[^\"]+\" text-anchor=\"end\">([^<]+)<")
                            .matcher(svg);
            int labels = 0;
            while (label.find()) {
                labels++;
                int needed = label.group(2).length() * 11;
                assertTrue(Double.parseDouble(label.group(1)) >= needed, label.group());
            }
            assertTrue(labels > 2, svg);
        }
        assertTrue(
                lines(List.of(cell("A", "A", "F", "114448978152637"))).contains(">trillion US d"),
                "the unit of the axis");
    }

    @Test
    void eightSeriesAreDrawnEachWithAMarkOfItsOwnAndTheOthersAreCounted() {
        List<Observation> cells = new ArrayList<>();
        IntStream.range(0, 11).forEach(i -> cells.add(cell("C" + i, "Land " + i, "_T", "1")));
        Chart chart = chart(cells);
        String svg = chart.drawing().getValue();
        assertEquals(
                "The first 8 of 11 series are drawn; the table has all of them.", chart.note());
        assertEquals(8, svg.split("<li>", -1).length - 1);
        assertFalse(svg.contains("s9") || svg.contains("p9"), svg);
        assertEquals("", chart(cells.subList(0, 8)).note());
    }

    @Test
    void everyBarIsDrawnOrCounted() {
        Chart some = Charts.bars(rows(42));
        assertEquals(42, some.drawing().getValue().split("<rect", -1).length - 1);
        assertEquals("", some.note());
        Chart many = Charts.bars(rows(75));
        assertEquals(60, many.drawing().getValue().split("<rect", -1).length - 1);
        assertEquals(
                "The 60 largest of 75 figures are drawn; the table has all of them.", many.note());
    }

    @Test
    void aViewOfWomenAloneSaysSoOnceAndOneOfSeveralPartsSaysSoInEachName() {
        List<Observation> women =
                List.of(cell("KEN", "Kenya", "F", "1"), cell("BRA", "Brazil", "F", "2"));
        assertEquals("Female", SEX.title(chosen("F"), women));
        assertEquals(List.of("Brazil", "Kenya"), names(women));
        List<Observation> both = new ArrayList<>(women);
        both.add(cell("KEN", "Kenya", "M", "3"));
        assertEquals("Female; Male", SEX.title(chosen("F,M"), both));
        assertEquals(List.of("Brazil, Female", "Kenya, Female", "Kenya, Male"), names(both));
        List<Observation> mixed =
                List.of(cell("KEN", "Kenya", "F", "1"), cell("BRA", "Brazil", "_T", "2"));
        assertEquals(List.of("Brazil, Total", "Kenya, Female"), names(mixed));
        assertEquals(
                List.of("Total", "Female"),
                LatestRow.of(mixed, SEX, chosen("F")).stream().map(LatestRow::part).toList());
        assertEquals(
                List.of("/indicators/I?area=BRA&sex=F", "/indicators/I?area=KEN&sex=F"),
                LatestRow.of(mixed, SEX, chosen("F")).stream().map(LatestRow::series).toList(),
                "the choice goes with the reader");
        assertEquals("", SEX.title(chosen(""), List.of(cell("KEN", "Kenya", "_T", "1"))));
        assertEquals("Female", SEX.title(chosen("F"), List.of()));
    }

    @Test
    void repeatedAndJoinedCodesAreAllAskedFor() {
        MultiMap query = MultiMap.caseInsensitiveMultiMap().add("sex", "F").add("sex", "M");
        assertTrue(Selection.of("I", query).api().toString().endsWith("&sex=F,M"));
        assertEquals(chosen("F,M").page(), Selection.of("I", query).page());
        assertTrue(chosen("F,*").api().toString().endsWith("&sex=*"));
    }

    @Test
    void chosenSeriesThatAreNotShownAreNamedWithAnAlternative() {
        MultiMap query =
                MultiMap.caseInsensitiveMultiMap()
                        .add("area", "KEN,TCD")
                        .add("sex", "F,M")
                        .add("release", "3")
                        .add("asOf", "2020-01-01");
        List<Area> areas = List.of(area("KEN", "Kenya"), area("TCD", "Chad"));
        List<Observation> cells = List.of(cell("KEN", "Kenya", "F", "1"));
        List<ChoiceNote> notes = ChoiceNote.of(Selection.of("I", query), SEX, areas, cells, true);
        assertEquals(
                List.of(
                        "A release and the date 2020-01-01 were both chosen. The release is used.",
                        "This selection has no figures for Chad.",
                        "There are no figures for Male (sex) in this selection."),
                notes.stream().map(ChoiceNote::text).toList());
        assertEquals(
                List.of(
                        "/indicators/I?area=KEN,TCD&sex=F,M&asOf=2020-01-01",
                        "/indicators/I?area=KEN&sex=F,M&release=3",
                        "/indicators/I?area=KEN,TCD&sex=F&release=3"),
                notes.stream().map(note -> note.way().address()).toList());
        assertEquals(
                1,
                ChoiceNote.of(Selection.of("I", query), SEX, areas, cells, false).size(),
                "what is missing of a part of the figures may be in another");
    }

    private static Selection chosen(String sex) {
        return Selection.of("I", MultiMap.caseInsensitiveMultiMap().add("sex", sex));
    }

    private static List<String> names(List<Observation> cells) {
        return List.copyOf(SeriesTable.names(SeriesTable.series(cells), SEX).values());
    }

    private static Chart chart(List<Observation> cells) {
        Map<String, List<Observation>> series = SeriesTable.series(cells);
        return Charts.lines(series, SeriesTable.names(series, SEX), "US dollars");
    }

    private static String lines(List<Observation> cells) {
        return chart(cells).drawing().getValue();
    }

    private static List<LatestRow> rows(int count) {
        return LatestRow.of(
                IntStream.range(0, count)
                        .mapToObj(i -> cell("C" + i, "Land " + i, "_T", "" + (i + 1)))
                        .toList(),
                SEX,
                chosen(""));
    }

    private static Area area(String code, String name) {
        return new Area(code, name, "country", null, null, null, null, 1);
    }

    private static Observation cell(String area, String name, String sex, @Nullable String value) {
        return new Observation(
                "F",
                "A." + area + ".I." + sex,
                "I",
                area,
                name,
                "2020",
                value == null ? null : new BigDecimal(value),
                "A",
                "USD",
                0,
                1,
                Map.of("SEX", sex),
                "s",
                null,
                1);
    }
}
