package org.sharedgrowth.observatory.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Knows only the published cells of all vintages, and computes the bounds of a hidden cell from
 * them. It shares no code with the method that it attacks: another library solves its linear
 * programs.
 */
final class Attacker {
    private static final double ROUNDING = 1e-7;

    private final TreeMap<String, Integer> unknown = new TreeMap<>();
    private final Map<String, Double> published = new TreeMap<>();
    private final List<LinearConstraint> constraints = new ArrayList<>();

    /** Learns the value of a published cell. */
    void sees(String code, double value) {
        published.put(code, value);
    }

    /** Learns that there is a hidden cell, but not its value. */
    void seesHidden(String code) {
        unknown.put(code, unknown.size());
    }

    /** Learns a relation between cells; to be called after all cells are known. */
    void knows(Relation relation) {
        double[] coefficients = new double[unknown.size()];
        double sum = 0;
        for (var term : relation.coefficients().entrySet()) {
            Integer place = unknown.get(term.getKey());
            if (place == null) {
                sum += term.getValue() * Objects.requireNonNull(published.get(term.getKey()));
            } else {
                coefficients[place] = term.getValue();
            }
        }
        if (Arrays.stream(coefficients).allMatch(x -> x == 0)) {
            return;
        }
        if (relation.low() == relation.high()) {
            constraints.add(
                    new LinearConstraint(coefficients, Relationship.EQ, relation.low() - sum));
        } else {
            constraints.add(
                    new LinearConstraint(coefficients, Relationship.GEQ, relation.low() - sum));
            constraints.add(
                    new LinearConstraint(coefficients, Relationship.LEQ, relation.high() - sum));
        }
    }

    /** The lowest possible value of a cell. */
    double lowest(String code) {
        return solve(code, GoalType.MINIMIZE);
    }

    /** The highest possible value of a cell; infinity if there is no limit. */
    double highest(String code) {
        return solve(code, GoalType.MAXIMIZE);
    }

    private double solve(String code, GoalType goal) {
        Double value = published.get(code);
        if (value != null) {
            return value;
        }
        double[] objective = new double[unknown.size()];
        objective[Objects.requireNonNull(unknown.get(code), code)] = 1;
        try {
            return new SimplexSolver(ROUNDING)
                    .optimize(
                            new LinearObjectiveFunction(objective, 0),
                            new LinearConstraintSet(constraints),
                            new NonNegativeConstraint(true),
                            goal)
                    .getValue();
        } catch (MathIllegalStateException failed) {
            if (failed.getSpecifier() == LocalizedOptimFormats.UNBOUNDED_SOLUTION) {
                return Double.POSITIVE_INFINITY;
            }
            throw new IllegalStateException(code + ": no bounds can be computed", failed);
        }
    }
}
