package org.sharedgrowth.observatory.analysis.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Builds a table with all its margins: the totals over each combination of dimensions. */
public final class Margins {
    /** The code of a total in a dimension. */
    public static final String TOTAL = "_T";

    /** Separates the codes of dimensions. */
    private static final String SEPARATOR = ".";

    private static final int MAX_LARGEST = 10;

    private Margins() {}

    /**
     * A table of the inner cells and their margins.
     *
     * @param inner cells whose codes consist of a prefix, such as the vintage and indicator, and
     *     one code for each dimension, separated by dots; all have the same number of segments, and
     *     none is a total
     * @param dimensions how many of the last segments of a code are dimensions
     */
    public static Table of(Collection<Cell> inner, int dimensions) {
        TreeMap<String, List<Cell>> innerCells = new TreeMap<>();
        for (Cell cell : inner) {
            for (int mask = 0; mask < (1 << dimensions); mask++) {
                innerCells
                        .computeIfAbsent(
                                margin(cell.code(), dimensions, mask), _ -> new ArrayList<>())
                        .add(cell);
            }
        }
        List<Cell> cells = new ArrayList<>();
        innerCells.forEach((code, members) -> cells.add(sum(code, members)));
        return Table.of(cells, relations(innerCells.keySet(), dimensions));
    }

    /** A relation for each total and each dimension that it sums over. */
    private static List<Relation> relations(Collection<String> codes, int dimensions) {
        Map<String, TreeSet<String>> addends = new HashMap<>();
        for (String code : codes) {
            for (int dimension = 0; dimension < dimensions; dimension++) {
                String total = margin(code, dimensions, 1 << dimension);
                if (!total.equals(code)) {
                    addends.computeIfAbsent(dimension + " " + total, _ -> new TreeSet<>())
                            .add(code);
                }
            }
        }
        return new TreeMap<>(addends)
                .entrySet().stream()
                        .map(entry ->
                                Relation.total(
                                        entry.getKey().substring(entry.getKey().indexOf(' ') + 1),
                                        entry.getValue()))
                        .toList();
    }

    /** The code with a total in each dimension that is in the mask. */
    private static String margin(String code, int dimensions, int mask) {
        String[] segments = code.split("\\.", -1);
        if (segments.length < dimensions) {
            throw new IllegalArgumentException(code + " has fewer segments than " + dimensions);
        }
        for (int dimension = 0; dimension < dimensions; dimension++) {
            if ((mask & (1 << dimension)) != 0) {
                segments[segments.length - dimensions + dimension] = TOTAL;
            }
        }
        return String.join(SEPARATOR, segments);
    }

    private static Cell sum(String code, List<Cell> members) {
        if (members.size() == 1 && members.getFirst().code().equals(code)) {
            return members.getFirst();
        }
        return new Cell(
                code,
                members.stream().mapToDouble(Cell::value).sum(),
                members.stream().mapToInt(Cell::contributors).sum(),
                members.stream()
                        .flatMap(cell -> cell.largest().stream())
                        .sorted(Comparator.reverseOrder())
                        .limit(MAX_LARGEST)
                        .toList(),
                members.stream().allMatch(Cell::structuralZero));
    }
}
