package org.sharedgrowth.observatory.chart.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.chart.Drawings.gzippedSize;
import static org.sharedgrowth.observatory.chart.Drawings.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.chart.tiles.Grid.Cell;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Positions, fill, texts and size in bytes of tiles. */
class TileMapTest {
    private static final Places.Continents CONTINENTS =
            new Places.Continents("Americas", "Europe", "Africa", "Asia", "Pacific");
    private static final Places.Windows WINDOWS =
            new Places.Windows("Americas", "Europe", "Africa", "Western Asia", "Pacific");
    private static final int MAX_BYTES = 4_200;

    @Test
    void theMapOf217EconomiesWithCodesValuesAndWindowsIsSmall() throws Exception {
        TileMap map = TileMap.of("mp", Fill.SHARE, internetUse());
        String whole = map.fullMap(CONTINENTS);
        int alone = gzippedSize(whole);
        int withWindows = gzippedSize(whole + map.windows(WINDOWS));
        assertTrue(alone <= MAX_BYTES, alone + " bytes");
        assertTrue(withWindows <= alone + 500, withWindows + " bytes with windows");
        Document drawing = parse(whole);
        assertEquals(217, texts(drawing, "tc").size(), "one code for each economy");
        assertEquals(204, texts(drawing, "tn").size(), "one value for each figure");
    }

    @Test
    void noTwoAreasShareATileAndEachIsInAWindow() {
        Map<Cell, String> areas = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        Grid.areas().forEach(area -> areas.put(Grid.of(area), area));
        assertEquals(251, Grid.areas().count());
        assertEquals(251, areas.size());
        for (Map.Entry<Cell, String> area : areas.entrySet()) {
            assertTrue(
                    WINDOWS.all().stream()
                            .anyMatch(part -> part.rectangle().contains(area.getKey())),
                    area.getValue());
        }
        CONTINENTS.byCell().keySet().forEach(cell -> assertFalse(areas.containsKey(cell)));
        assertEquals(new Cell(20, 13), Grid.of("KEN"));
        assertEquals(new Cell(35, 16), Grid.of("PCN"));
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE,  100, 50,  v-27 v-13.5",
        "SHARE,  104, 10,  v-27 v-2.5",
        "SHARE,    0, 100, v-27",
        "RANK, 9000, 3,   v-27 v-13.5",
        "RANK,    7, 7,   v-27 v-27",
        "SIGNED,  -4, 2,   v13.5 v-6.5",
        "SIGNED,   0, 0,   ''"
    })
    void aTileIsFilledAccordingToTheFillOfItsMap(
            Fill fill, double first, double second, String strokes) throws Exception {
        Document drawing =
                parse(
                        TileMap.of(
                                        "mp",
                                        fill,
                                        List.of(
                                                Tile.of("KEN", first, "a"),
                                                Tile.of("SOM", second, "b")))
                                .fullMap(CONTINENTS));
        assertEquals(
                Stream.of(strokes.split(" ")).filter(one -> !one.isEmpty()).sorted().toList(),
                Pattern.compile("v-?[0-9.]+")
                        .matcher(path(drawing, "tl"))
                        .results()
                        .map(found -> found.group())
                        .sorted()
                        .toList());
    }

    @Test
    void aSignedTileHasAMiddleLine() throws Exception {
        Document drawing =
                parse(
                        TileMap.of("mp", Fill.SIGNED, List.of(Tile.of("KEN", -2, "−2")))
                                .fullMap(CONTINENTS));
        assertTrue(path(drawing, "tz").endsWith("v1z"), path(drawing, "tz"));
        assertEquals(List.of("−2"), texts(drawing, "tn"));
    }

    @Test
    void strokesOfTilesAreAtTheirPositions() throws Exception {
        List<Tile> tiles = internetUse();
        Document drawing = parse(TileMap.of("mp", Fill.SHARE, tiles).fullMap(CONTINENTS));
        List<String> expected =
                tiles.stream()
                        .filter(Tile::hasFigure)
                        .map(tile -> Grid.of(tile.area()))
                        .map(cell ->
                                (cell.column() * 33 + 16) + ".0," + (cell.row() * 29 + 28) + ".0")
                        .sorted()
                        .toList();
        assertEquals(expected, starts(path(drawing, "tl")));
    }

    @Test
    void anEconomyWithoutAFigureIsHatchedAndHasNeitherLevelNorNumber() throws Exception {
        String svg =
                TileMap.of("mp", Fill.SHARE, List.of(Tile.withoutFigure("PRK")))
                        .fullMap(CONTINENTS);
        Document drawing = parse(svg);
        assertEquals("", path(drawing, "tv"));
        assertEquals("", path(drawing, "tl"));
        assertEquals("M940 173v-27z", path(drawing, "th"));
        assertTrue(svg.contains("stroke=\"url(#mph)\""), svg);
        assertEquals(List.of("PRK"), texts(drawing, "tc"));
        assertEquals(List.of(), texts(drawing, "tn"));
    }

    @Test
    void oldAndLongValuesHaveTheirOwnTypeAndTextsAreEscaped() throws Exception {
        String svg =
                TileMap.of(
                                "mp",
                                Fill.RANK,
                                List.of(
                                        new Tile("KEN", 1, "35", true, false),
                                        new Tile("SOM", 2, "1 234", true, false),
                                        Tile.of("UGA", 3, "<&>9")))
                        .fullMap(new Places.Continents("A", "E", "<b>", "A", "P"));
        parse(svg);
        assertTrue(svg.contains(" class=\"ol\">35<"), svg);
        assertTrue(svg.contains(" class=\"l5 ol\">1 234<"), svg);
        assertTrue(svg.contains(" class=\"l4\">&lt;&amp;&gt;9<"), svg);
    }

    @Test
    void theMapIsHiddenNeverMirroredAndMarksTheChosenEconomy() throws Exception {
        TileMap map = TileMap.of("mp", Fill.SHARE, List.of(Tile.of("KEN", 35, "35").asMarked()));
        Document drawing = parse(map.fullMap(CONTINENTS));
        Element svg = (Element) drawing.getElementsByTagName("svg").item(0);
        assertEquals("true", svg.getAttribute("aria-hidden"));
        assertEquals("ltr", svg.getAttribute("direction"));
        assertEquals("660 377 33 29", svg.getAttribute("viewBox"), "only what is drawn");
        assertEquals("M660 377h32v28h-32z", path(drawing, "tk"));
        assertFalse(map.fullMap(CONTINENTS).contains("style="));
    }

    @Test
    void windowsShowOnlyPartsThatHaveATile() throws Exception {
        TileMap map =
                TileMap.of(
                        "mp",
                        Fill.SHARE,
                        List.of(Tile.of("KEN", 35, "35"), Tile.of("UGA", 9, "9")));
        Document windows = parse(map.windows(WINDOWS));
        assertEquals(1, windows.getElementsByTagName("p").getLength());
        assertEquals("Africa", windows.getElementsByTagName("p").item(0).getTextContent());
        Element use = (Element) windows.getElementsByTagName("use").item(0);
        assertEquals("#mp", use.getAttribute("href"));
        assertTrue(map.withoutTexts().contains("<use href=\"#mpt\"/>"), map.withoutTexts());
    }

    @Test
    void aMapWithoutTilesHasNoDrawing() {
        TileMap map = TileMap.of("mp", Fill.SHARE, List.of(Tile.of("WLD", 68, "68")));
        assertFalse(TileMap.hasTile("WLD"));
        assertEquals("", map.fullMap(CONTINENTS) + map.windows(WINDOWS) + map.withoutTexts());
    }

    @Test
    void tilesOfTheLegendAreFilledLikeTilesOfTheMap() throws Exception {
        TileMap map = TileMap.of("mp", Fill.SHARE, internetUse());
        assertEquals("M16 28v-9.5z", path(parse(map.legendTile(35, "35")), "tl"));
        assertTrue(map.legendWithoutFigure().contains("url(#mph)"), map.legendWithoutFigure());
    }

    @Test
    void numbersHaveAPointInEveryLocale() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            String svg = TileMap.of("mp", Fill.SHARE, internetUse()).fullMap(CONTINENTS);
            assertFalse(Pattern.compile("v-?\\d+,\\d").matcher(svg).find());
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Where the strokes of a path start, following its relative moves from start to start. */
    private static List<String> starts(String data) {
        List<String> starts = new ArrayList<>();
        double x = 0;
        double y = 0;
        var steps = Pattern.compile("[mM](-?[0-9.]+) ?(-?[0-9.]+)v-?[0-9.]+z").matcher(data);
        while (steps.find()) {
            x += Double.parseDouble(steps.group(1));
            y += Double.parseDouble(steps.group(2));
            starts.add(Math.round(x * 10) / 10.0 + "," + Math.round(y * 10) / 10.0);
        }
        return starts.stream().sorted().toList();
    }

    private static String path(Document drawing, String type) {
        var paths = drawing.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            if (path.getAttribute("class").equals(type)) {
                return path.getAttribute("d");
            }
        }
        return "";
    }

    private static List<String> texts(Document drawing, String type) {
        List<String> texts = new ArrayList<>();
        var spans = drawing.getElementsByTagName("tspan");
        for (int i = 0; i < spans.getLength(); i++) {
            Element group = (Element) spans.item(i).getParentNode().getParentNode();
            if (group.getAttribute("class").equals(type)) {
                texts.add(spans.item(i).getTextContent());
            }
        }
        return texts;
    }

    /** The newest figure of each economy since 2015, by the ITU, from World Bank and Gapminder. */
    private static List<Tile> internetUse() throws IOException {
        try (InputStream source = TileMapTest.class.getResourceAsStream("internet-use.csv")) {
            byte[] bytes = Objects.requireNonNull(source).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .map(cells ->
                            cells[1].isEmpty()
                                    ? Tile.withoutFigure(cells[0])
                                    : tile(cells[0], Double.parseDouble(cells[1])))
                    .toList();
        }
    }

    private static Tile tile(String area, double value) {
        return Tile.of(area, value, Long.toString(Math.round(value)));
    }
}
