package org.sharedgrowth.observatory.chart.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.chart.Drawings.attributes;
import static org.sharedgrowth.observatory.chart.Drawings.count;
import static org.sharedgrowth.observatory.chart.Drawings.gzippedSize;
import static org.sharedgrowth.observatory.chart.Drawings.parse;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.chart.Scale;
import org.sharedgrowth.observatory.chart.time.Point.State;

/** Positions of lines, marks and labels, and how each state of a figure is drawn. */
class TimeChartTest {
    private static final ValueAxis SHARES =
            new ValueAxis(new Scale(0, 100, 50), List.of("0", "50", "100%"), "");
    private static final List<TimeLabel> YEARS =
            List.of(new TimeLabel("2010", "2010"), new TimeLabel("2020", "<2020>"));

    @Test
    void neighboursAreJoinedYearsWithoutAFigureAreDottedAndABreakIsCut() throws Exception {
        String chart =
                chart(
                        Point.of("2010", 0),
                        Point.of("2011", 50),
                        Point.of("2012", Double.NaN),
                        Point.of("2013", 50),
                        Point.of("2014", 100).afterBreak(),
                        Point.of("2015", 100));
        assertEquals(
                List.of("M0 396L100 203M400 10L500 10"), attributes(chart, "path", "ln k1", "d"));
        assertEquals(List.of("M100 203L300 203"), attributes(chart, "path", "ln dt k1", "d"));
        assertEquals(List.of("35%", "35%"), attributes(chart, "line", "ct k1", "x1"));
        assertEquals(List.of("100.5", "100.5"), attributes(chart, "line", "ct k1", "y1"));
        assertEquals(List.of("50%"), attributes(chart, "circle", "k1", "cx"), "the last value");
        assertEquals(0, count(chart, "NaN"));
    }

    @Test
    void theOrderOfPointsDoesNotMatter() {
        List<Point> points =
                Arrays.asList(Point.of("2010", 1), Point.of("2011", 2), Point.of("2015", 3));
        String chart = chart(points.toArray(Point[]::new));
        Collections.reverse(points);
        assertEquals(chart, chart(points.toArray(Point[]::new)));
    }

    @Test
    void estimatesAreRingsAndForecastsAreDashedAfterAnEdge() throws Exception {
        String chart =
                chart(
                        Point.of("2010", 0).withState(State.ESTIMATED),
                        Point.of("2015", 50).withState(State.PROVISIONAL),
                        Point.of("2016", 50),
                        Point.of("2017", 60).withState(State.FORECAST));
        assertEquals(List.of("0%", "50%", "70%"), attributes(chart, "circle", "rg k1", "cx"));
        assertEquals(List.of(), attributes(chart, "circle", "k1", "cx"));
        assertEquals(List.of("M600 203L700 164.4"), attributes(chart, "path", "ln da k1", "d"));
        assertEquals(List.of("65%"), attributes(chart, "line", "fe", "x1"), "between the years");
        assertTrue(chart.contains(">forecast</text>"), chart);
    }

    @Test
    void aWithdrawnValueHasASignAndIsNotJoined() throws Exception {
        String chart =
                chart(
                        Point.of("2010", 0),
                        Point.of("2011", 50).withState(State.WITHDRAWN),
                        Point.of("2012", 0));
        assertEquals(List.of("M0 396L200 396"), attributes(chart, "path", "ln dt k1", "d"));
        assertEquals(List.of("10%"), attributes(chart, "text", "wd", "x"));
        assertEquals(List.of("10%"), attributes(chart, "line", "wd", "x1"));
    }

    @Test
    void aValueThatNoLineReachesHasADot() throws Exception {
        String chart =
                chart(
                        Point.of("2010", 0),
                        Point.of("2011", 50).afterBreak(),
                        Point.of("2012", 60).afterBreak());
        assertEquals(List.of("0%", "10%", "20%"), attributes(chart, "circle", "k1", "cx"));
    }

    @Test
    void intervalsFormABandThatIsCutAtABreak() throws Exception {
        String chart =
                chart(
                        Point.of("2010", 50).withInterval(40, 60),
                        Point.of("2011", 50).withInterval(40, 60),
                        Point.of("2012", 50).withInterval(0, 100).afterBreak(),
                        Point.of("2013", 50).withInterval(0, 100),
                        Point.of("2014", 50));
        assertEquals(
                List.of("M0 164.4L100 164.4L100 241.6L0 241.6zM200 10L300 10L300 396L200 396z"),
                attributes(chart, "path", "bd k1", "d"));
    }

    @Test
    void monthlyAndAnnualPointsShareAnAxis() throws Exception {
        Line annual = line("A", Point.of("2010", 0), Point.of("2020", 50));
        Line monthly = line("B", Point.of("2010-12", 0), Point.of("2011-01", 50));
        String chart = new TimeChart(420, SHARES, YEARS, "", List.of(annual, monthly)).markup();
        assertEquals(List.of("M46 396L54 203"), attributes(chart, "path", "ln k2", "d"));
        assertEquals(List.of("M0 396L1000 203"), attributes(chart, "path", "ln dt k1", "d"));
    }

    @Test
    void namesAreCompleteEscapedAndDoNotOverlap() throws Exception {
        List<Line> lines =
                IntStream.range(0, 6)
                        .mapToObj(i -> line("<Country> & " + i, Point.of("2020", 50 + i / 10.0)))
                        .toList();
        String chart = new TimeChart(420, SHARES, YEARS, "", lines).markup();
        parse(chart);
        List<Double> places =
                IntStream.rangeClosed(1, 6).mapToObj(i -> labelPlace(chart, i)).sorted().toList();
        for (int i = 1; i < places.size(); i++) {
            assertTrue(places.get(i) - places.get(i - 1) >= 17, places.toString());
        }
        assertTrue(chart.contains("&lt;Country&gt; &amp;"), chart);
    }

    @Test
    void aLineWithoutAFigureKeepsItsLabelAndAYardstickHasNoColour() throws Exception {
        Line none = line("Brazil: no figures", Point.of("2020", Double.NaN));
        Line world = new Line("World", "68", List.of(Point.of("2020", 68)), true);
        Line kenya = line("Kenya", Point.of("2020", 35));
        String chart = new TimeChart(420, SHARES, YEARS, "", List.of(none, world, kenya)).markup();
        assertTrue(chart.contains(">Brazil: no<tspan"), chart);
        assertEquals(1, attributes(chart, "text", "lb yd", "y").size());
        assertEquals(1, attributes(chart, "text", "lb k2", "y").size());
        assertTrue(chart.contains("<tspan class=\"va\"> 68</tspan>"), "hidden on a narrow screen");
    }

    @Test
    void anAxisThatDoesNotStartAtZeroIsMarked() throws Exception {
        ValueAxis axis =
                new ValueAxis(new Scale(60, 80, 10), List.of("60", "70", "80 years"), "from 60");
        String chart =
                new TimeChart(270, axis, YEARS, "", List.of(line("A", Point.of("2020", 63))))
                        .markup();
        assertTrue(chart.contains(">from 60</text>") && chart.contains("class=\"nt\""), chart);
        assertEquals(0, count(chart, "class=\"zr\""));
        assertEquals(1, count(chart(Point.of("2020", 1)), "class=\"zr\""));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ValueAxis(new Scale(60, 80, 10), List.of("60"), ""));
    }

    @Test
    void aSmallPictureHasNeitherAxesNorSigns() throws Exception {
        ValueAxis plain = new ValueAxis(new Scale(0, 100, 50), List.of(), "");
        Line line = line("A", Point.of("2020", 1), Point.of("2021", 2).afterBreak());
        String chart = new TimeChart(56, plain, List.of(), "", List.of(line)).markup();
        assertTrue(chart.startsWith("<div class=\"lf no\">"), chart);
        assertEquals(
                0,
                count(chart, "class=\"ct")
                        + count(chart, "class=\"vl")
                        + count(chart, "class=\"ti"));
        assertEquals(2, count(chart, "<circle"), "the line is cut anyway");
    }

    @Test
    void timeRunsFromLeftToRightAndNothingHasAStyleAttribute() {
        String chart = chart(Point.of("2010", 1), Point.of("2011", 2));
        assertTrue(chart.contains(" direction=\"ltr\" aria-hidden=\"true\""), chart);
        assertTrue(chart.contains(">&lt;2020&gt;</text>"), chart);
        assertFalse(chart.contains("style="), chart);
    }

    @Test
    void moreLinesThanCanBeDistinguishedAreRefused() {
        List<Line> lines = Collections.nCopies(7, line("A", Point.of("2020", 1)));
        assertThrows(
                IllegalArgumentException.class, () -> new TimeChart(420, SHARES, YEARS, "", lines));
    }

    @Test
    void aPhoneShowsAYearBetweenTheFirstAndTheLastOnlyInTheMiddle() {
        assertEquals(1, count(years(2005, 2015, 2024), "class=\"ti mi\""));
        assertEquals(0, count(years(2010, 2015, 2024), "class=\"ti mi\""));
        assertEquals(1, count(years(2010, 2015, 2024), "class=\"ti mi le\""));
    }

    private static String years(int... all) {
        List<TimeLabel> labels =
                IntStream.of(all)
                        .mapToObj(Integer::toString)
                        .map(year -> new TimeLabel(year, year))
                        .toList();
        List<Line> lines = List.of(line("A", Point.of(Integer.toString(all[0]), 1)));
        return new TimeChart(420, SHARES, labels, "", lines).markup();
    }

    @Test
    void atMostSevenYearsAreWrittenBelowTheAxis() {
        assertEquals(List.of(2005, 2010, 2015, 2020, 2024), TimeLabel.years(2005, 2024));
        assertEquals(List.of(2019, 2020, 2021), TimeLabel.years(2019, 2021));
        assertEquals(List.of(2020), TimeLabel.years(2020, 2020));
        assertTrue(TimeLabel.years(1960, 2025).size() <= 7);
    }

    @Test
    void smallMultiplesShareTheirAxesAndTheirYardstick() throws Exception {
        List<Point> world = List.of(Point.of("2010", 50), Point.of("2011", 50));
        List<String> charts =
                new SmallMultiples(
                                new Scale(0, 100, 50),
                                YEARS.getFirst(),
                                YEARS.getLast(),
                                world,
                                Collections.nCopies(
                                        18, List.of(Point.of("2010", 0), Point.of("2012", 100))))
                        .markup();
        assertEquals(
                List.of("M0 49L100 49"), attributes(charts.getFirst(), "path", "ln hl yd", "d"));
        assertEquals(
                List.of("M0 90L200 8"), attributes(charts.getFirst(), "path", "ln dt k1", "d"));
        assertEquals(List.of("20%"), attributes(charts.getFirst(), "circle", "k1", "cx"));
        assertTrue(gzippedSize(String.join("", charts)) < 1_000);
    }

    @Test
    void aSparklineHasAScaleFromZeroAndEndsInADot() throws Exception {
        String line =
                new Sparkline(41, List.of(Point.of("2010", 50), Point.of("2011", 100))).markup();
        assertEquals(List.of("M0 23L1000 6"), attributes(line, "path", "ln k1", "d"));
        assertEquals(List.of("100%"), attributes(line, "circle", "k1", "cx"));
        assertEquals("", new Sparkline(41, List.of(Point.of("2010", 50))).markup());
    }

    @Test
    void aChartOfSixLinesAndTwentyYearsIsSmall() throws Exception {
        List<Line> lines =
                IntStream.range(0, 6)
                        .mapToObj(country ->
                                new Line(
                                        "Country " + country,
                                        "50",
                                        IntStream.rangeClosed(2005, 2024)
                                                .mapToObj(year -> estimate(country, year))
                                                .toList(),
                                        false))
                        .toList();
        String chart = new TimeChart(420, SHARES, YEARS, "", lines).markup();
        assertTrue(gzippedSize(chart) < 2_200, gzippedSize(chart) + " bytes");
    }

    private static Point estimate(int country, int year) {
        Point point = Point.of(Integer.toString(year), (year * 37 + country * 11) % 1000 / 10.0);
        return year % 2 == 0 ? point : point.withState(State.ESTIMATED);
    }

    private static double labelPlace(String chart, int line) {
        try {
            return Double.parseDouble(attributes(chart, "text", "lb k" + line, "y").getFirst());
        } catch (Exception e) {
            throw new AssertionError(chart, e);
        }
    }

    private static String chart(Point... points) {
        return new TimeChart(420, SHARES, YEARS, "forecast", List.of(line("A", points))).markup();
    }

    private static Line line(String name, Point... points) {
        return new Line(name, "", List.of(points), false);
    }
}
