package org.sharedgrowth.observatory.local.seed;

import java.util.Map;

/**
 * One observation of the seed.
 *
 * @param position table and line that it comes from, for messages
 * @param cells by column of {@code facts.csv}
 */
record Fact(String position, Map<String, String> cells) {
    Fact {
        cells = Map.copyOf(cells);
    }

    /** The cell of a column; empty if there is none. */
    String get(String column) {
        return cells.getOrDefault(column, "");
    }
}
