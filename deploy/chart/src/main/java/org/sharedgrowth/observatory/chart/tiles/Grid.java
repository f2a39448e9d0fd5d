package org.sharedgrowth.observatory.chart.tiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The position of each economy's tile, from {@code world.txt}, in which the world is drawn as a
 * table of codes.
 */
final class Grid {
    /** Distance from a tile to the next one in its row. */
    static final int COLUMN = 33;

    /** Distance from a tile to the next one below. */
    static final int ROW = 29;

    private static final String SOURCE = "world.txt";
    private static final String NO_TILE = "---";
    private static final Map<String, Cell> CELLS = read();

    /** A place in the grid, counted from 0 at the top left. */
    record Cell(int column, int row) {}

    /**
     * A rectangular part of the grid.
     *
     * @param left its first column
     * @param top its first row
     * @param right its last column
     * @param bottom its last row
     */
    record Rectangle(int left, int top, int right, int bottom) {
        boolean contains(Cell cell) {
            return left <= cell.column()
                    && cell.column() <= right
                    && top <= cell.row()
                    && cell.row() <= bottom;
        }

        boolean isEmpty() {
            return right < left;
        }

        private Rectangle union(Rectangle other) {
            return new Rectangle(
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        int width() {
            return (right - left + 1) * COLUMN;
        }

        String viewBox() {
            return left * COLUMN + " " + top * ROW + " " + width() + " " + (bottom - top + 1) * ROW;
        }
    }

    private static final Rectangle EMPTY_RECTANGLE = new Rectangle(0, 0, -1, -1);

    private Grid() {}

    static boolean hasTile(String area) {
        return CELLS.containsKey(area);
    }

    /** The cell of an area, which must have one. */
    static Cell of(String area) {
        return Objects.requireNonNull(CELLS.get(area), area);
    }

    /** The smallest part of the grid that contains all cells; empty if there are none. */
    static Rectangle around(Stream<Cell> cells) {
        return cells.map(
                        cell -> new Rectangle(cell.column(), cell.row(), cell.column(), cell.row()))
                .reduce(Rectangle::union)
                .orElse(EMPTY_RECTANGLE);
    }

    /** All areas that have a tile. */
    static Stream<String> areas() {
        return CELLS.keySet().stream();
    }

    private static Map<String, Cell> read() {
        Map<String, Cell> cells = new HashMap<>();
        List<String> rows = text().lines().toList();
        for (int row = 0; row < rows.size(); row++) {
            String[] codes = rows.get(row).split(" ", -1);
            for (int column = 0; column < codes.length; column++) {
                if (!codes[column].equals(NO_TILE)) {
                    cells.put(codes[column], new Cell(column, row));
                }
            }
        }
        return Map.copyOf(cells);
    }

    private static String text() {
        try (InputStream source = Grid.class.getResourceAsStream(SOURCE)) {
            byte[] bytes = Objects.requireNonNull(source, SOURCE).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
