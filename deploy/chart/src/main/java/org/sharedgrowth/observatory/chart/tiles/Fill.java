package org.sharedgrowth.observatory.chart.tiles;

import java.util.Arrays;
import java.util.List;

/** How far a tile is filled. */
public enum Fill {
    /** From the bottom, as far as the value goes from 0 to 100. */
    SHARE,
    /** From the bottom, as far as its place among all measured: the highest value is full. */
    PLACE,
    /** From the middle, upwards above zero and downwards below, as far as the largest amount. */
    SIGNED;

    /** Where the filled part of a tile starts and ends: 0 is its bottom and 1 its top. */
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
            case PLACE -> Level.upTo((double) notAbove(value, sorted) / sorted.length);
            case SIGNED -> new Level(0.5, largest > 0 ? 0.5 + value / largest / 2 : 0.5);
        };
    }

    private static long notAbove(double value, double[] sorted) {
        return Arrays.stream(sorted).filter(other -> other <= value).count();
    }
}
