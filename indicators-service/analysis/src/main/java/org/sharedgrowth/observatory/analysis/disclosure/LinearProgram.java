package org.sharedgrowth.observatory.analysis.disclosure;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A linear program, solved by ojAlgo: named variables with bounds and costs, and constraints
 * between them.
 */
final class LinearProgram {
    /**
     * By how much an inequality may be violated, as a share of its finite lower bound; absolutely
     * if that bound is below 1.
     */
    private static final double TOLERANCE = 1e-9;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final SortedMap<String, Variable> variables = new TreeMap<>();
    private int constraints;

    /**
     * Adds a variable with the lower bound 0.
     *
     * @param high infinity if it has no upper bound
     */
    void addVariable(String name, double high, double cost) {
        Variable variable = model.newVariable(name).lower(0).weight(cost);
        if (Double.isFinite(high)) {
            variable.upper(high);
        }
        variables.put(name, variable);
    }

    /** Adds {@code low ≤ Σ coefficient · variable ≤ high}; its variables must have been added. */
    void addConstraint(Map<String, Double> coefficients, double low, double high) {
        Expression constraint = model.newExpression("c" + constraints);
        constraints++;
        coefficients.forEach((name, coefficient) -> {
            Variable variable = variables.get(name);
            if (variable == null) {
                throw new IllegalArgumentException("no variable " + name);
            }
            constraint.set(variable, coefficient);
        });
        if (low == high) {
            constraint.level(low);
            return;
        }
        double slack = TOLERANCE * Math.max(1, Math.abs(low));
        if (Double.isFinite(low)) {
            constraint.lower(low - slack);
        }
        if (Double.isFinite(high)) {
            constraint.upper(high + slack);
        }
    }

    /** The lowest total cost; null if there is no solution. */
    @Nullable Double lowest() {
        Optimisation.Result result = model.minimise();
        return result.getState().isOptimal() ? Double.valueOf(result.getValue()) : null;
    }

    /** The highest total cost; infinity if it is unbounded, null if there is no solution. */
    @Nullable Double highest() {
        Optimisation.Result result = model.maximise();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return Double.POSITIVE_INFINITY;
        }
        return result.getState().isOptimal() ? Double.valueOf(result.getValue()) : null;
    }

    /** The values of the variables at the lowest total cost; null if there is no solution. */
    @Nullable SortedMap<String, Double> solution() {
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            return null;
        }
        TreeMap<String, Double> solution = new TreeMap<>();
        variables.forEach((name, variable) ->
                solution.put(name, result.doubleValue(model.indexOf(variable))));
        return solution;
    }
}
