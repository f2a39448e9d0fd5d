package org.sharedgrowth.observatory.chart.tiles;

import java.util.Arrays;
import java.util.List;

/** How the filled part of a tile is computed. */
public enum Fill {
    /** From the bottom, in proportion to a value from 0 to 100. */
    SHARE,
    /** From the bottom, in proportion to the tile's rank: the highest value fills its tile. */
    RANK,
    /**
     * From the middle, upwards for positive and downwards for negative values, relative to the
     * largest absolute value.
     */
    SIGNED;

    /** The start and end of the filled part of a tile: 0 is the bottom and 1 the top. */
    record Level(double start, double end) {
        private static Level upTo(double end) {
            return new Level(0, Math.clamp(end, 0, 1));
        }
    }

    /** The levels of tiles that have a figure, in their order. */
    List<Level> levels(List<Tile> measured) {
        double[] sorted = measured.stream().mapToDouble(Tile::value).sorted().toArray();
        double largest = Arrays.stream(sorted).map(Math::abs).max().orElse(0);
        return measured.stream().map(tile -> level(tile.value(), sorted, largest)).toList();
    }

    private Level level(double value, double[] sorted, double largest) {
        return switch (this) {
            case SHARE -> Level.upTo(value / 100);
            case RANK -> Level.upTo((double) countNotAbove(value, sorted) / sorted.length);
            case SIGNED -> new Level(0.5, largest > 0 ? 0.5 + value / largest / 2 : 0.5);
        };
    }

    private static long countNotAbove(double value, double[] sorted) {
        return Arrays.stream(sorted).filter(other -> other <= value).count();
    }
}
