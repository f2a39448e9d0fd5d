package org.sharedgrowth.observatory.analysis.disclosure;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Another table that satisfies the same relations but has another value in a protected cell: if
 * every cell in which it differs from the true table is hidden, nobody can tell the two apart.
 * Found by a linear program that minimises the loss of information. Source: Kelly, Golden, Assad,
 * "Cell suppression: disclosure protection for sensitive tabular data", Networks 22 (1992).
 */
final class Deviation {
    /** Smaller differences, relative to the value, are ignored. */
    static final double TOLERANCE = 1e-6;

    /** Prefixes of variables: by how much a cell is above or below its true value. */
    private static final String MORE = "+";

    private static final String LESS = "-";

    private Deviation() {}

    /** Orders cells by number of contributors, the fewest first, then by code. */
    static Comparator<String> byInformation(Table table) {
        return Comparator.<String>comparingDouble(code -> cost(table, code))
                .thenComparing(Comparator.naturalOrder());
    }

    /**
     * All cells to hide so that one cell is protected: the cells that the plan hides already, and
     * further cells that carry as little information as possible.
     *
     * @param others the cells that may be hidden in addition
     * @return null if hiding all of them would not protect it
     */
    static @Nullable Set<String> cellsToHide(Suppression plan, String code, Set<String> others) {
        double value = plan.table().value(code);
        TreeSet<String> hidden = new TreeSet<>(plan.hidden());
        for (double change : new double[] {plan.rules().above(value), -plan.rules().below(value)}) {
            SortedMap<String, Double> solution =
                    change == 0
                            ? new TreeMap<>()
                            : solve(plan.table(), hidden, others, code, change);
            if (solution == null) {
                return null;
            }
            solution.forEach((name, amount) -> {
                if (amount > TOLERANCE * TOLERANCE) {
                    hidden.add(name.substring(1));
                }
            });
        }
        return hidden;
    }

    private static @Nullable SortedMap<String, Double> solve(
            Table table, Set<String> hidden, Set<String> others, String code, double change) {
        LinearProgram program = new LinearProgram();
        TreeSet<String> free = new TreeSet<>(hidden);
        free.addAll(others);
        for (String cell : free) {
            double cost = hidden.contains(cell) ? 0 : cost(table, cell);
            program.addVariable(MORE + cell, Double.POSITIVE_INFINITY, cost);
            program.addVariable(LESS + cell, table.value(cell), cost);
        }
        program.addConstraint(Map.of(MORE + code, 1.0, LESS + code, -1.0), change, change);
        for (Relation relation : table.relations()) {
            TreeMap<String, Double> terms = new TreeMap<>();
            double now = 0;
            for (var term : relation.coefficients().entrySet()) {
                now += term.getValue() * table.value(term.getKey());
                if (free.contains(term.getKey())) {
                    terms.put(MORE + term.getKey(), term.getValue());
                    terms.put(LESS + term.getKey(), -term.getValue());
                }
            }
            if (!terms.isEmpty()) {
                boolean equal = relation.low() == relation.high();
                program.addConstraint(
                        terms, equal ? 0 : relation.low() - now, equal ? 0 : relation.high() - now);
            }
        }
        return program.solution();
    }

    private static double cost(Table table, String code) {
        Cell cell = table.cells().get(code);
        return cell == null ? 1 : 1 + cell.contributors();
    }
}
