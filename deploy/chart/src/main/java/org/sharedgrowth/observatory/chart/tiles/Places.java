package org.sharedgrowth.observatory.chart.tiles;

import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.chart.tiles.Grid.Cell;
import org.sharedgrowth.observatory.chart.tiles.Grid.Rectangle;

/** The names of parts of the world, in the reader's language. */
public final class Places {
    private Places() {}

    /** The names of continents, written into empty parts of the whole map. */
    public record Continents(
            String americas, String europe, String africa, String asia, String pacific) {
        /** Each word with the empty cell in which it starts. */
        Map<Cell, String> byCell() {
            return Map.of(
                    new Cell(2, 0), americas,
                    new Cell(13, 0), europe,
                    new Cell(13, 17), africa,
                    new Cell(26, 4), asia,
                    new Cell(30, 15), pacific);
        }
    }

    /** The headings of the five windows that show the map on a narrow screen. */
    public record Windows(
            String americas,
            String europe,
            String africa,
            String westAndSouthAsia,
            String eastAsiaAndPacific) {
        /** The windows from top to bottom; together they show every tile. */
        List<Window> all() {
            return List.of(
                    new Window(americas, new Rectangle(2, 0, 11, 14)),
                    new Window(europe, new Rectangle(13, 0, 21, 9)),
                    new Window(africa, new Rectangle(11, 10, 23, 20)),
                    new Window(westAndSouthAsia, new Rectangle(20, 4, 27, 10)),
                    new Window(eastAsiaAndPacific, new Rectangle(26, 5, 35, 18)));
        }
    }

    /** One window onto the map. */
    record Window(String heading, Rectangle rectangle) {}
}
