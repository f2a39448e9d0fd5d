package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Missing;

/**
 * Computes the values of one node from those of its operands; can be repeated when these change.
 * Not thread-safe.
 */
final class Computation {
    private final String name;
    private final Definition definition;
    private final Columns inputs;
    private final Operator operator;
    private final NodeValues[] operands;

    /** Positions of the operands in the order of their names, in which they are added up. */
    private final int[] order;

    /** The smallest share of the operands that must have a value. */
    private final double limit;

    private final NodeValues values;

    Computation(
            String name,
            Definition definition,
            Columns inputs,
            Operator operator,
            List<NodeValues> operands) {
        this.name = name;
        this.definition = definition;
        this.inputs = inputs;
        this.operator = operator;
        this.operands = operands.toArray(NodeValues[]::new);
        this.limit = definition.threshold() == null ? 1 : definition.threshold();
        this.values = NodeValues.ofRows(inputs.rows());
        this.order =
                IntStream.range(0, operands.size())
                        .boxed()
                        .sorted(Comparator.comparing(operator.operands()::get))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /** Computes the values; the result is valid until the next call. */
    NodeValues values() {
        values.clear();
        switch (operator) {
            case Operator.MinMax _, Operator.ZScore _ ->
                    new Standardisation(name, inputs, operands[0], values).run(operator);
            case Operator.WeightedMean mean -> {
                double[] weights = new double[operands.length];
                Arrays.setAll(weights, mean::weight);
                computeMean(mean, weights);
            }
            default -> computeRows();
        }
        return values;
    }

    /**
     * Computes the values with the given weights of the operands; only for a node that is a mean.
     */
    NodeValues values(double[] weights) {
        if (!(operator instanceof Operator.WeightedMean mean)) {
            throw new IllegalStateException(name + " is not a mean");
        }
        values.clear();
        computeMean(mean, weights);
        return values;
    }

    private void computeRows() {
        boolean complete = Arrays.stream(operands).allMatch(NodeValues::isComplete);
        for (int row = 0; row < inputs.rows(); row++) {
            Refused<?> refusal = complete ? null : refusal(row);
            if (refusal == null) {
                compute(row);
            } else {
                values.refuse(row, refusal);
            }
        }
    }

    /** Why missing operands leave the row without a value; null if the row can have one. */
    private @Nullable Refused<?> refusal(int row) {
        Refused<?> belowThreshold = null;
        int present = 0;
        for (int position : order) {
            Refused<?> refusal = operands[position].refusal(row);
            if (refusal == null) {
                present++;
            } else if (!NodeValues.isOmissible(refusal.reason())) {
                return refusal;
            } else {
                belowThreshold =
                        refusal.reason() == Reason.COVERAGE_BELOW_THRESHOLD
                                ? refusal
                                : belowThreshold;
            }
        }
        if (present == operands.length) {
            return null;
        }
        if (definition.missing() == Missing.AVAILABLE
                && operator instanceof Operator.WeightedMean) {
            return coverageRefusal(row, present);
        }
        return belowThreshold != null ? belowThreshold : missingComponents(row);
    }

    private @Nullable Refused<?> coverageRefusal(int row, int present) {
        if (present == 0) {
            return missingComponents(row);
        }
        double share = (double) present / operands.length;
        return share >= limit
                ? null
                : new Refused<>(
                        Reason.COVERAGE_BELOW_THRESHOLD,
                        missingComponents(row)
                                .detail()
                                .withIndicator(name)
                                .withValue(share, limit));
    }

    private Refused<?> missingComponents(int row) {
        TreeSet<String> missing = new TreeSet<>();
        for (NodeValues operand : operands) {
            Refused<?> refusal = operand.refusal(row);
            if (refusal != null) {
                missing.addAll(refusal.detail().missing());
            }
        }
        return new Refused<>(Reason.MISSING_COMPONENT, Detail.missing(new ArrayList<>(missing)));
    }

    private double operand(int position, int row) {
        return operands[position].values()[row];
    }

    /** The operand with the largest absolute value; NaN if no operand has a value. */
    private double largest(int row) {
        double largest = Double.NaN;
        for (int position : order) {
            double x = operand(position, row);
            largest = Math.abs(x) <= Math.abs(largest) || Double.isNaN(x) ? largest : x;
        }
        return largest;
    }

    private void compute(int row) {
        switch (operator) {
            case Operator.Clamp clamp -> {
                double x = operand(0, row);
                double raised = clamp.lo() == null ? x : Math.max(x, clamp.lo());
                values.set(row, clamp.hi() == null ? raised : Math.min(raised, clamp.hi()), name);
            }
            case Operator.Function function -> computeFunction(row, function, operand(0, row));
            case Operator.Ratio _ -> computeRatio(row);
            case Operator.Product _ -> {
                double product = 1;
                for (int position : order) {
                    product *= operand(position, row);
                }
                values.set(row, product, name, largest(row));
            }
            case Operator.Sum _ -> {
                double sum = 0;
                for (int position : order) {
                    sum += operand(position, row);
                }
                values.set(row, sum, name, largest(row));
            }
            default -> throw new IllegalStateException(name + " is not computed row by row");
        }
    }

    private void computeFunction(int row, Operator.Function function, double x) {
        switch (function.kind()) {
            case ONE_MINUS -> values.set(row, 1 - x, name);
            case SQRT -> {
                if (x < 0) {
                    refuse(row, Reason.OUT_OF_BOUNDS, x);
                } else {
                    values.set(row, Math.sqrt(x), name);
                }
            }
            case LN, LOG10 -> {
                if (x <= 0) {
                    refuse(row, Reason.NON_POSITIVE, x);
                } else {
                    boolean isNatural = function.kind() == Operator.Function.Kind.LN;
                    values.set(row, isNatural ? Math.log(x) : Math.log10(x), name);
                }
            }
        }
    }

    private void refuse(int row, Reason reason, double x) {
        Detail detail = Detail.indicator(name).withArea(inputs.area(row)).withValue(x, 0.0);
        values.refuse(row, reason, detail);
    }

    private void computeRatio(int row) {
        double denominator = operand(1, row);
        if (denominator == 0) {
            refuse(row, Reason.ZERO_DENOMINATOR, 0);
        } else {
            values.set(row, operand(0, row) / denominator, name, operand(0, row));
        }
    }

    /** Adds one operand after the other, so that each loop reads one column only. */
    private void computeMean(Operator.WeightedMean mean, double[] weights) {
        int rows = inputs.rows();
        WeightedSums sums = new WeightedSums(rows, mean.kind(), mean.p());
        boolean mayBeLeftOut = definition.missing() == Missing.AVAILABLE;
        for (int position : order) {
            sums.add(operands[position].values(), weights[position]);
            mayBeLeftOut &= operands[position].mayOmitRefusedRows();
        }
        double minShare = mayBeLeftOut ? limit : 1;
        for (int row = 0; row < rows; row++) {
            boolean enough = (double) sums.present(row) / operands.length >= minShare;
            Refused<?> refusal = enough ? null : refusal(row);
            if (refusal != null) {
                values.refuse(row, refusal);
            } else if (sums.isRefused(row)) {
                refuseMean(row, mean, weights);
            } else if (sums.weight(row) == 0) {
                values.refuse(row, Reason.BAD_WEIGHT, Detail.indicator(name));
            } else {
                values.set(row, sums.mean(row), name, largest(row));
            }
        }
    }

    private void refuseMean(int row, Operator.WeightedMean mean, double[] weights) {
        for (int position : order) {
            double x = operand(position, row);
            if (weights[position] > 0
                    && !Double.isNaN(x)
                    && !WeightedSums.accepts(mean.kind(), mean.p(), x)) {
                refuse(row, Reason.NON_POSITIVE, x);
                return;
            }
        }
        values.set(row, Double.NaN, name, largest(row));
    }
}
