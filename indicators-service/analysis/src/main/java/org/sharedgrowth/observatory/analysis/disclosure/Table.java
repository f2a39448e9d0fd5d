package org.sharedgrowth.observatory.analysis.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cells, and the relations between them that readers know: margins, totals of groups, cells of an
 * earlier vintage that were not revised.
 *
 * @param cells cells by code
 * @param relations relations between these cells only; the true values satisfy them
 */
public record Table(SortedMap<String, Cell> cells, List<Relation> relations) {
    private static final double TOLERANCE = 1e-9;

    public Table {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        relations = List.copyOf(relations);
        for (Relation relation : relations) {
            check(cells, relation);
        }
    }

    public static Table of(Collection<Cell> cells, List<Relation> relations) {
        TreeMap<String, Cell> byCode = new TreeMap<>();
        for (Cell cell : cells) {
            if (byCode.put(cell.code(), cell) != null) {
                throw new IllegalArgumentException("duplicate cell " + cell.code());
            }
        }
        return new Table(byCode, relations);
    }

    /** Combines two tables without common cells, and adds the relations between their cells. */
    public Table with(Table other, List<Relation> between) {
        List<Cell> all = new ArrayList<>(cells.values());
        all.addAll(other.cells.values());
        List<Relation> known = new ArrayList<>(relations);
        known.addAll(other.relations);
        known.addAll(between);
        return of(all, known);
    }

    /** The true value. */
    double value(String code) {
        return cell(cells, code).value();
    }

    private static Cell cell(SortedMap<String, Cell> cells, String code) {
        Cell cell = cells.get(code);
        if (cell == null) {
            throw new IllegalArgumentException("no cell " + code);
        }
        return cell;
    }

    private static void check(SortedMap<String, Cell> cells, Relation relation) {
        double sum = 0;
        double size = 1;
        for (var term : relation.coefficients().entrySet()) {
            double part = term.getValue() * cell(cells, term.getKey()).value();
            sum += part;
            size += Math.abs(part);
        }
        double slack = TOLERANCE * size;
        if (sum < relation.low() - slack || sum > relation.high() + slack) {
            throw new IllegalArgumentException("the cells do not satisfy " + relation);
        }
    }
}
