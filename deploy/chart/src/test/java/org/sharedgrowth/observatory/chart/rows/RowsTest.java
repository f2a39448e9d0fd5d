package org.sharedgrowth.observatory.chart.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.chart.Drawings.attributes;
import static org.sharedgrowth.observatory.chart.Drawings.count;
import static org.sharedgrowth.observatory.chart.Drawings.gzippedSize;
import static org.sharedgrowth.observatory.chart.Drawings.parse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.chart.rows.DotPair.Kind;

/** Positions of marks and bars in both directions of writing, and what is left out. */
class RowsTest {
    private static final Span SHARES = Span.ofShares(false);
    private static final Span MIRRORED = Span.ofShares(true);

    @ParameterizedTest
    @CsvSource({
        "false, 0, 100, 35, '', 35%",
        "true, 0, 100, 35, 65%, 35%",
        "false, 0, 100, 104, '', 100%",
        "false, -50, 50, -25, 25%, 25%",
        "false, -50, 50, 25, 50%, 25%",
        "true, -50, 50, 25, 25%, 25%",
        "false, 0, 100, 0, '', 0%"
    })
    void aRankingBarReachesFromZeroToItsValue(
            boolean mirrored, double low, double high, double value, String x, String width)
            throws Exception {
        String bar = new RankBar(new Span(low, high, mirrored), value, false).markup();
        assertEquals(List.of(x), attributes(bar, "rect", "", "x"));
        assertEquals(List.of(width), attributes(bar, "rect", "", "width"));
        assertEquals(low < 0 ? 1 : 0, count(bar, "class=\"z\""), "the zero line");
    }

    @Test
    void aMissingValueHasNoBarAndAYardstickIsDistinguished() {
        assertEquals("", new RankBar(SHARES, Double.NaN, false).markup());
        assertTrue(new RankBar(SHARES, 68, true).markup().contains("class=\"rb y\""));
    }

    /** Parts of 0.5 and 0.25 on a span from 0 to 1, in both directions of writing. */
    @ParameterizedTest
    @CsvSource({"false, '', 50%, 50%, 25%", "true, 50%, 25%, 50%, 25%"})
    void partsOfASumFollowEachOther(
            boolean mirrored, String first, String second, String width, String next)
            throws Exception {
        String bar = PartsBar.sum(new Span(0, 1, mirrored), 0.5, 0.25);
        assertEquals(List.of(first, second), attributes(bar, "rect", "", "x"));
        assertEquals(List.of(width, next), attributes(bar, "rect", "", "width"));
    }

    @ParameterizedTest
    @CsvSource({"false, '', 50%, 48%, 24%", "true, 52%, 26%, 48%, 24%"})
    void partsThatDoNotAddUpHaveColumnsOfTheirOwn(
            boolean mirrored, String first, String second, String width, String next)
            throws Exception {
        String bar = PartsBar.columns(new Span(0, 1, mirrored), 1.2, 0.5);
        assertEquals(List.of(first, second), attributes(bar, "rect", "", "x"));
        assertEquals(List.of(width, next), attributes(bar, "rect", "", "width"));
        assertTrue(bar.contains("class=\"pt p2\""), bar);
    }

    @Test
    void womenAreADiscAndMenARingWithIntervalsBelowAndAbove() throws Exception {
        String row =
                new DotPair(SHARES, Kind.WOMEN_MEN, new Dot(65, 62, 68), new Dot(70, 67, 73))
                        .markup();
        assertEquals(List.of("65%"), attributes(row, "circle", "w", "cx"));
        assertEquals(List.of("70%"), attributes(row, "circle", "m", "cx"));
        assertEquals(List.of("65%"), attributes(row, "line", "j", "x1"));
        assertEquals(List.of("70%"), attributes(row, "line", "j", "x2"));
        assertEquals(List.of("62%"), attributes(row, "line", "iw", "x1"));
        assertEquals(List.of("17"), attributes(row, "line", "iw", "y1"));
        assertEquals(List.of("3"), attributes(row, "line", "im", "y1"));
        assertTrue(
                row.indexOf("class=\"m\"") < row.indexOf("class=\"w\""),
                "a disc at the same place stays visible inside the ring");
    }

    @Test
    void pairsAreMirroredAndUrbanAndRuralAreSquares() throws Exception {
        String row = new DotPair(MIRRORED, Kind.URBAN_RURAL, Dot.of(83), Dot.of(48)).markup();
        assertEquals(List.of("17%"), attributes(row, "rect", "u", "x"));
        assertEquals(List.of("52%"), attributes(row, "rect", "r", "x"));
        assertEquals(0, count(row, "<circle"));
        assertEquals(0, count(row, "class=\"i"), "no interval is known");
    }

    @Test
    void aPairWithOneValueHasOneMarkAndNoBar() throws Exception {
        String row = new DotPair(SHARES, Kind.WOMEN_MEN, Dot.NONE, Dot.of(70)).markup();
        parse(row);
        assertEquals(1, count(row, "<circle"));
        assertEquals(0, count(row, "class=\"j\""));
        assertEquals("", new DotPair(SHARES, Kind.WOMEN_MEN, Dot.NONE, Dot.NONE).markup());
    }

    @Test
    void aValueThatIsNoLongerPublishedHasASign() throws Exception {
        String row = new DotPair(SHARES, Kind.NOW_BEFORE, Dot.NONE, Dot.of(10)).markup();
        assertEquals(List.of("10%"), attributes(row, "text", "x", "x"));
        assertEquals(List.of("16"), attributes(row, "text", "x", "dx"));
        String mirrored = new DotPair(MIRRORED, Kind.NOW_BEFORE, Dot.NONE, Dot.of(10)).markup();
        assertEquals(List.of("-16"), attributes(mirrored, "text", "x", "dx"));
        assertFalse(
                new DotPair(SHARES, Kind.NOW_BEFORE, Dot.of(9), Dot.of(10)).markup().contains("✕"));
    }

    @Test
    void aPlaceStripHasAStrokeForEachPeerAndADot() throws Exception {
        List<Double> peers = List.of(87.0, 35.0, Double.NaN, 9.0);
        String strip = new PlaceStrip(SHARES, peers, 35, "0", "<100>").markup();
        assertEquals(List.of("M90 2v12M350 2v12M870 2v12"), attributes(strip, "path", "p", "d"));
        assertEquals(List.of("35%"), attributes(strip, "circle", "o", "cx"));
        assertTrue(strip.endsWith("y=\"29\">&lt;100&gt;</text></svg>"), strip);
        String mirrored = new PlaceStrip(MIRRORED, peers, 35, "0", "100").markup();
        assertEquals(List.of("65%"), attributes(mirrored, "circle", "o", "cx"));
        assertTrue(mirrored.contains("<text y=\"29\">100</text>"), "the start is on the right");
        String plain = new PlaceStrip(SHARES, peers, Double.NaN, "", "").markup();
        assertEquals(0, count(plain, "<text") + count(plain, "<circle"));
    }

    @Test
    void cardsHaveAFilledAndAnOutlinedBar() throws Exception {
        String bars = CardBars.pair(SHARES, 83, 48);
        assertEquals(List.of("83%"), attributes(bars, "rect", "f", "width"));
        assertEquals(List.of("48%"), attributes(bars, "rect", "u", "width"));
        assertEquals(List.of("52%"), attributes(CardBars.pair(MIRRORED, 1, 48), "rect", "u", "x"));
        assertEquals(1, count(CardBars.pair(SHARES, 83, Double.NaN), "<rect"));
    }

    @Test
    void theLastOfTheColumnsIsEmphasisedAndAMissingOneLeavesItsPlaceEmpty() throws Exception {
        String columns = CardBars.columns(List.of(30.3, Double.NaN, 36.2, 42.8));
        assertEquals(List.of("0%", "50%"), attributes(columns, "rect", "c", "x"));
        assertEquals(List.of("75%"), attributes(columns, "rect", "f", "x"));
        assertEquals(List.of("40"), attributes(columns, "rect", "f", "height"));
        assertEquals(0, count(CardBars.columns(List.of()), "<rect"));
    }

    @Test
    void drawingsOfTwoHundredRowsAreSmall() throws Exception {
        String bars =
                IntStream.range(0, 206)
                        .mapToObj(i -> new RankBar(SHARES, i * 37 % 1000 / 10.0, false).markup())
                        .collect(Collectors.joining());
        String pairs =
                IntStream.range(0, 116)
                        .mapToObj(i -> pair(i * 37 % 900 / 10.0, i * 17 % 90 / 10.0))
                        .collect(Collectors.joining());
        assertTrue(gzippedSize(bars) < 1_000, gzippedSize(bars) + " bytes");
        assertTrue(gzippedSize(pairs) < 3_000, gzippedSize(pairs) + " bytes");
    }

    private static String pair(double value, double gap) {
        return new DotPair(
                        SHARES,
                        Kind.WOMEN_MEN,
                        new Dot(value, value - 2.1, value + 2.1),
                        new Dot(value + gap, value + gap - 2.2, value + gap + 2.2))
                .markup();
    }
}
