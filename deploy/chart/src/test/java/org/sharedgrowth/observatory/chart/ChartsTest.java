package org.sharedgrowth.observatory.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.chart.Drawings.count;
import static org.sharedgrowth.observatory.chart.Drawings.parse;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.chart.BarChart.Bar;
import org.sharedgrowth.observatory.chart.LineChart.Point;
import org.sharedgrowth.observatory.chart.LineChart.Series;
import org.w3c.dom.Document;

/** How the drawings show gaps, breaks, missing values and names. */
class ChartsTest {
    @Test
    void aGapIsDottedABreakIsOpenAndAMissingValueHasNoMark() throws Exception {
        String svg =
                draw(
                        point("2018", 1.5),
                        point("2019", 2),
                        point("2020", Double.NaN),
                        point("2022", 3),
                        new Point("2023", 4, true));
        Document drawing = parse(svg);
        assertEquals(1, count(svg, "class=\"s1\""), "2018 to 2019");
        assertEquals(1, count(svg, "class=\"s1 gap\""), "2019 to 2022");
        assertEquals(
                5,
                drawing.getElementsByTagName("path").getLength(),
                "four marks in the chart, one in the legend");
    }

    @Test
    void theOrderOfPointsDoesNotMatter() {
        assertEquals(
                draw(point("2018", 1), point("2019", 2), point("2021", 3)),
                draw(point("2021", 3), point("2018", 1), point("2019", 2)));
    }

    @Test
    void namesAndUnitsAreEscapedAndNumbersHaveAPointInEveryLocale() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            String svg =
                    LineChart.draw(
                            number -> "% of \"<all>\"",
                            List.of(new Series("A <&> B", List.of(point("2020", 1.25)))));
            parse(svg);
            assertTrue(svg.contains("A &lt;&amp;&gt; B"), svg);
            assertFalse(Pattern.compile("=\"-?\\d+,\\d").matcher(svg).find(), svg);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** If an axis does not begin at zero, a small change looks large. */
    @Test
    void anAxisWithoutZeroSaysWhereItBegins() {
        assertTrue(draw(point("2020", 60), point("2021", 90)).contains(">from 60<"));
        assertFalse(draw(point("2020", 10), point("2021", 90)).contains(">from"));
    }

    @Test
    void eightSeriesHaveMarksThatDifferWithoutColour() {
        assertEquals(
                LineChart.MAX_SERIES,
                IntStream.rangeClosed(1, LineChart.MAX_SERIES)
                        .mapToObj(i -> Mark.outline(i) + Mark.isHollow(i))
                        .distinct()
                        .count());
    }

    @Test
    void seriesWithoutAValueAreNotDrawn() {
        assertEquals("", draw(point("2020", Double.NaN)));
        assertEquals("", draw(point("soon", 1)));
        assertEquals("", BarChart.draw(List.of()));
    }

    @Test
    void aNegativeBarExtendsToTheLeftOfZeroAndAMissingBarIsADashedBox() throws Exception {
        String svg =
                BarChart.draw(
                        List.of(
                                new Bar("A", "-3", -3),
                                new Bar("B", "6", 6),
                                new Bar("C", "not available", Double.NaN)));
        parse(svg);
        List<Double> widths = numbers(svg, "class=\"b\"[^>]* width");
        assertEquals(widths.get(1) / 2, widths.get(0), 0.2);
        List<Double> lefts = numbers(svg, "class=\"b\" x");
        assertEquals(
                lefts.get(1),
                lefts.get(0) + widths.get(0),
                0.2,
                "one ends where the other begins: at zero");
        assertEquals(1, count(svg, "class=\"missing\""));
        assertTrue(svg.contains(">not available<"), svg);
    }

    @Test
    void aLongNameIsWrittenInFullAboveItsBar() {
        String name = "Population covered by at least a 4G mobile network, Kenya, 2020";
        String svg = BarChart.draw(List.of(new Bar(name, "97.0", 97), new Bar("B", "1", 1)));
        assertTrue(svg.contains(">" + name + "<"), svg);
        assertTrue(numbers(svg, "class=\"b\" x").stream().allMatch(x -> x == 0), svg);
    }

    private static String draw(Point... points) {
        return LineChart.draw(
                number -> "from " + number, List.of(new Series("A", List.of(points))));
    }

    private static Point point(String period, double value) {
        return new Point(period, value, false);
    }

    private static List<Double> numbers(String svg, String attribute) {
        Matcher matcher = Pattern.compile(attribute + "=\"(-?[0-9.]+)\"").matcher(svg);
        return matcher.results().map(found -> Double.valueOf(found.group(1))).toList();
    }
}
