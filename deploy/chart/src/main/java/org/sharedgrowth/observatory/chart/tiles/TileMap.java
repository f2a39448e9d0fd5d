package org.sharedgrowth.observatory.chart.tiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.sharedgrowth.observatory.chart.Svg;
import org.sharedgrowth.observatory.chart.tiles.Grid.Cell;
import org.sharedgrowth.observatory.chart.tiles.Grid.Rectangle;

/**
 * A map of the world in tiles. It is hidden from assistive technology: the page has a table with
 * the same figures. It is never mirrored. The colours are defined in {@code map.css}.
 *
 * <p>On a narrow screen the style sheet gives the map the size 0 and shows {@link #windows} or
 * {@link #withoutTexts} instead, which repeat its elements by reference. So the page must contain
 * the map before them.
 */
public final class TileMap {
    private static final int WIDTH = 31;
    private static final int HEIGHT = 27;
    private static final int CODE_LINE = 9;
    private static final int VALUE_LINE = 23;

    /**
     * Position of the printed value in tiles of {@link Fill#SIGNED}: lower, so that it is below the
     * middle line, from which these tiles are filled.
     */
    private static final int SIGNED_VALUE_LINE = 25;

    private final String id;
    private final Fill fill;
    private final List<Tile> tiles;
    private final Rectangle rectangle;

    private TileMap(String id, Fill fill, List<Tile> tiles) {
        this.id = id;
        this.fill = fill;
        this.tiles = tiles;
        this.rectangle = Grid.around(tiles.stream().map(TileMap::cell));
    }

    /**
     * A map of these economies; those without a tile ({@link #hasTile}) are left out. If no economy
     * has a tile, the drawings are empty.
     *
     * @param id of the map in its page: letters only
     */
    public static TileMap of(String id, Fill fill, List<Tile> tiles) {
        Comparator<Tile> byRow = Comparator.comparingInt(tile -> cell(tile).row());
        return new TileMap(
                id,
                fill,
                tiles.stream()
                        .filter(tile -> hasTile(tile.area()))
                        .sorted(byRow.thenComparingInt(tile -> cell(tile).column()))
                        .toList());
    }

    /** Whether there is a tile for this area; groups of countries have none. */
    public static boolean hasTile(String area) {
        return Grid.hasTile(area);
    }

    /** The map with codes, values and the names of the continents. */
    public String fullMap(Places.Continents names) {
        if (rectangle.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(16_384);
        out.append("<svg class=\"tm\" width=\"")
                .append(rectangle.width())
                .append('"')
                .append(frame(rectangle))
                .append(hatch())
                .append("<g id=\"")
                .append(id)
                .append("\" transform=\"translate(.5)\">");
        appendFills(out);
        appendMarks(out);
        appendTexts(out, "tc", tiles, CODE_LINE, tile -> ">" + tile.area());
        appendTexts(out, "tn", tilesWithFigure(), valueLine(), TileMap::value);
        out.append("</g><g class=\"tw\">");
        names.byCell().entrySet().stream()
                .filter(name -> rectangle.contains(name.getKey()))
                .sorted(Comparator.comparingInt(name -> name.getKey().column()))
                .forEach(name -> out.append(name(name.getKey(), name.getValue())));
        return out.append("</g></svg>").toString();
    }

    /** The map in five parts that are shown at nearly full size on a narrow screen. */
    public String windows(Places.Windows names) {
        if (rectangle.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<div class=\"tws\" aria-hidden=\"true\">");
        for (Places.Window window : names.all()) {
            Rectangle shown =
                    Grid.around(
                            tiles.stream().map(TileMap::cell).filter(window.rectangle()::contains));
            if (!shown.isEmpty()) {
                out.append("<p>")
                        .append(Svg.escape(window.heading()))
                        .append("</p><svg width=\"")
                        .append(shown.width())
                        .append('"')
                        .append(frame(shown))
                        .append(use(id))
                        .append("</svg>");
            }
        }
        return out.append("</div>").toString();
    }

    /** The map without texts, for a narrow screen. */
    public String withoutTexts() {
        return rectangle.isEmpty()
                ? ""
                : "<svg class=\"ts\"" + frame(rectangle) + use(id + "t") + "</svg>";
    }

    /** A tile for the legend, filled as a tile of the map with this value would be. */
    public String legendTile(double value, String printed) {
        Tile tile = Tile.of("", value, printed);
        List<Tile> all = new ArrayList<>(tilesWithFigure());
        all.add(tile);
        Strokes level = new Strokes();
        addLevel(level, fill.levels(all).getLast(), new Cell(0, 0));
        return legend(
                path("tv", "", "M16 1v" + HEIGHT)
                        + path("tl", "", level.data())
                        + "<text class=\"tn\" x=\"16\" y=\""
                        + valueLine()
                        + "\">"
                        + Svg.escape(printed)
                        + "</text>");
    }

    /** A hatched tile for the legend. */
    public String legendWithoutFigure() {
        return legend(path("th", stroke(), "M16 1v" + HEIGHT));
    }

    private int valueLine() {
        return fill == Fill.SIGNED ? SIGNED_VALUE_LINE : VALUE_LINE;
    }

    private static String legend(String content) {
        return "<svg class=\"tg\" viewBox=\"0 0 32 28\" width=\"32\" height=\"28\""
                + " direction=\"ltr\" aria-hidden=\"true\"><g transform=\"translate(.5)\">"
                + content
                + "</g></svg>";
    }

    private static String frame(Rectangle rectangle) {
        return " viewBox=\"" + rectangle.viewBox() + "\" direction=\"ltr\" aria-hidden=\"true\">";
    }

    private static String use(String target) {
        return "<use href=\"#" + target + "\"/>";
    }

    private String hatch() {
        return "<pattern id=\""
                + id
                + "h\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><path class=\"tp\" d=\"M0 0v4\"/></pattern>";
    }

    private void appendFills(StringBuilder out) {
        Strokes emptyTiles = new Strokes();
        Strokes levels = new Strokes();
        Strokes hatches = new Strokes();
        Strokes middleLines = new Strokes();
        List<Tile> measured = tilesWithFigure();
        List<Fill.Level> filled = fill.levels(measured);
        for (int i = 0; i < measured.size(); i++) {
            Cell cell = cell(measured.get(i));
            addTile(emptyTiles, cell);
            addLevel(levels, filled.get(i), cell);
            if (fill == Fill.SIGNED) {
                double middle = top(cell) + HEIGHT / 2.0;
                middleLines.add(centre(cell), middle - 0.5, middle + 0.5);
            }
        }
        tiles.stream()
                .filter(tile -> !tile.hasFigure())
                .forEach(tile -> addTile(hatches, cell(tile)));
        out.append("<g id=\"").append(id).append("t\">");
        out.append(path("tv", "", emptyTiles.data())).append(path("tl", "", levels.data()));
        out.append(path("tz", "", middleLines.data())).append(path("th", stroke(), hatches.data()));
        out.append("</g>");
    }

    private static void addTile(Strokes strokes, Cell cell) {
        strokes.add(centre(cell), top(cell) + HEIGHT, top(cell));
    }

    private static void addLevel(Strokes strokes, Fill.Level level, Cell cell) {
        double bottom = top(cell) + HEIGHT;
        strokes.add(centre(cell), bottom - level.start() * HEIGHT, bottom - level.end() * HEIGHT);
    }

    private String stroke() {
        return " stroke=\"url(#" + id + "h)\"";
    }

    private static String path(String type, String attributes, String data) {
        return data.isEmpty()
                ? ""
                : "<path class=\"" + type + "\"" + attributes + " d=\"" + data + "\"/>";
    }

    private void appendMarks(StringBuilder out) {
        StringBuilder frames = new StringBuilder();
        tiles.stream()
                .filter(Tile::marked)
                .map(TileMap::cell)
                .forEach(cell ->
                        frames.append('M')
                                .append(cell.column() * Grid.COLUMN)
                                .append(' ')
                                .append(top(cell) - 1)
                                .append("h32v28h-32z"));
        out.append(path("tk", "", frames.toString()));
    }

    private static void appendTexts(
            StringBuilder out,
            String type,
            List<Tile> tiles,
            int line,
            Function<Tile, String> text) {
        out.append("<g class=\"").append(type).append("\">");
        int row = -1;
        for (Tile tile : tiles) {
            Cell cell = cell(tile);
            if (cell.row() != row) {
                out.append(row < 0 ? "" : "</text>");
                row = cell.row();
                out.append("<text y=\"").append(row * Grid.ROW + line).append("\">");
            }
            out.append("<tspan x=\"").append(centre(cell)).append('"');
            out.append(text.apply(tile)).append("</tspan>");
        }
        out.append(row < 0 ? "" : "</text>").append("</g>");
    }

    /** The class of a value, which depends on its length and age, followed by its text. */
    private static String value(Tile tile) {
        int length = tile.printed().codePointCount(0, tile.printed().length());
        String size = length <= 3 ? "" : length == 4 ? "l4" : length == 5 ? "l5" : "l6";
        String type = tile.old() ? (size + " ol").strip() : size;
        return (type.isEmpty() ? "" : " class=\"" + type + "\"") + ">" + Svg.escape(tile.printed());
    }

    private static String name(Cell cell, String name) {
        return "<text x=\""
                + cell.column() * Grid.COLUMN
                + "\" y=\""
                + (cell.row() * Grid.ROW + 20)
                + "\">"
                + Svg.escape(name)
                + "</text>";
    }

    private List<Tile> tilesWithFigure() {
        return tiles.stream().filter(Tile::hasFigure).toList();
    }

    private static Cell cell(Tile tile) {
        return Grid.of(tile.area());
    }

    private static int centre(Cell cell) {
        return cell.column() * Grid.COLUMN + WIDTH / 2 + 1;
    }

    private static int top(Cell cell) {
        return cell.row() * Grid.ROW + 1;
    }
}
