package org.sharedgrowth.observatory.analysis.disclosure;

import java.util.List;

/**
 * A cell with its true value.
 *
 * @param code identifies the cell, its table and its vintage
 * @param value number of persons or amount, 0 or more
 * @param contributors number of persons or enterprises that contribute to the value
 * @param largest the largest contributions, the largest first, as many as are known; empty if all
 *     contributions are equal
 * @param structuralZero whether the value is zero because nothing else is possible
 */
public record Cell(
        String code, double value, int contributors, List<Double> largest, boolean structuralZero) {
    public Cell {
        if (!(value >= 0) || Double.isInfinite(value) || contributors < 0) {
            throw new IllegalArgumentException(
                    "cell " + code + ": value " + value + ", contributors " + contributors);
        }
        largest = List.copyOf(largest);
    }

    /** A number of persons: each contributes 1. */
    public static Cell count(String code, int persons) {
        return new Cell(code, persons, persons, List.of(), false);
    }

    /** A structural zero, which everybody knows to be zero. */
    public static Cell zero(String code) {
        return new Cell(code, 0, 0, List.of(), true);
    }
}
