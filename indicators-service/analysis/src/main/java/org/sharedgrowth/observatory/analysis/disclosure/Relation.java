package org.sharedgrowth.observatory.analysis.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A linear relation between cells that readers know: {@code low ≤ Σ coefficient · cell ≤ high}.
 *
 * @param coefficients coefficients by code of the cell
 */
public record Relation(SortedMap<String, Double> coefficients, double low, double high) {
    public Relation {
        coefficients = Collections.unmodifiableSortedMap(new TreeMap<>(coefficients));
    }

    /** A total is the sum of its parts. */
    public static Relation total(String total, Collection<String> parts) {
        TreeMap<String, Double> coefficients = sum(parts);
        coefficients.put(total, -1.0);
        return new Relation(coefficients, 0, 0);
    }

    /** The sum of some cells was published. */
    public static Relation known(Collection<String> cells, double value) {
        return new Relation(sum(cells), value, value);
    }

    /** The sum of some cells was published, rounded to a multiple of a unit. */
    public static Relation rounded(Collection<String> cells, double value, double unit) {
        return new Relation(sum(cells), value - unit / 2, value + unit / 2);
    }

    /** Two cells are equal, such as the same cell in two vintages if it was not revised. */
    public static Relation same(String one, String other) {
        return new Relation(new TreeMap<>(Map.of(one, 1.0, other, -1.0)), 0, 0);
    }

    private static TreeMap<String, Double> sum(Collection<String> cells) {
        TreeMap<String, Double> coefficients = new TreeMap<>();
        cells.forEach(cell -> coefficients.put(cell, 1.0));
        return coefficients;
    }
}
