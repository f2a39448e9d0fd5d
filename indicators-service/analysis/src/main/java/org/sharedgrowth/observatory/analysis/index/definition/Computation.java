package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.definition.Definition.Missing;

/** Computes the values of one node from those of its operands. */
final class Computation {
    /** A mean may leave out operands that have no value for one of these reasons. */
    private static final Set<Reason> ABSENT =
            Set.of(Reason.MISSING_COMPONENT, Reason.COVERAGE_BELOW_THRESHOLD);

    private final String name;
    private final Definition definition;
    private final Columns inputs;
    private final Operator operator;
    private final List<NodeValues> operands;

    /** Positions of the operands in the order of their names, in which sums are made. */
    private final int[] order;

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
        this.operands = operands;
        this.values = NodeValues.ofRows(inputs.rows());
        this.order =
                IntStream.range(0, operands.size())
                        .boxed()
                        .sorted(Comparator.comparing(operator.operands()::get))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    NodeValues values() {
        if (operator instanceof Operator.MinMax || operator instanceof Operator.ZScore) {
            new Standardisation(name, inputs, operands.getFirst(), values).run(operator);
            return values;
        }
        for (int row = 0; row < inputs.rows(); row++) {
            Refused<Double> why = refusal(row);
            if (why == null) {
                compute(row);
            } else {
                values.refuse(row, why);
            }
        }
        return values;
    }

    /** Why operands without a value leave the row without a value; null if they do not. */
    private @Nullable Refused<Double> refusal(int row) {
        TreeSet<String> missing = new TreeSet<>();
        Refused<Double> covered = null;
        int present = 0;
        for (int position : order) {
            Refused<Double> why = operands.get(position).refused().get(row);
            if (why == null) {
                present++;
            } else if (!ABSENT.contains(why.reason())) {
                return why;
            } else {
                covered = why.reason() == Reason.COVERAGE_BELOW_THRESHOLD ? why : covered;
                missing.addAll(why.detail().missing());
            }
        }
        if (present == operands.size()) {
            return null;
        }
        if (definition.missing() == Missing.AVAILABLE
                && operator instanceof Operator.WeightedMean) {
            return coverage(present, new ArrayList<>(missing));
        }
        return covered != null
                ? covered
                : new Refused<>(Reason.MISSING_COMPONENT, Detail.missing(new ArrayList<>(missing)));
    }

    private @Nullable Refused<Double> coverage(int present, List<String> missing) {
        Double threshold = definition.threshold();
        double limit = threshold == null ? 1 : threshold;
        double share = (double) present / operands.size();
        if (present == 0) {
            return new Refused<>(Reason.MISSING_COMPONENT, Detail.missing(missing));
        }
        return share >= limit
                ? null
                : new Refused<>(
                        Reason.COVERAGE_BELOW_THRESHOLD,
                        Detail.missing(missing).withIndicator(name).withValue(share, limit));
    }

    private double operand(int position, int row) {
        return operands.get(position).values()[row];
    }

    private void compute(int row) {
        switch (operator) {
            case Operator.Clamp clamp -> {
                double x = operand(0, row);
                double raised = clamp.lo() == null ? x : Math.max(x, clamp.lo());
                values.set(row, clamp.hi() == null ? raised : Math.min(raised, clamp.hi()), name);
            }
            case Operator.Function function -> function(row, function, operand(0, row));
            case Operator.Ratio _ -> ratio(row);
            case Operator.Product _ -> {
                double product = 1;
                for (int position : order) {
                    product *= operand(position, row);
                }
                values.set(row, product, name);
            }
            case Operator.Sum _ -> {
                double sum = 0;
                for (int position : order) {
                    sum += operand(position, row);
                }
                values.set(row, sum, name);
            }
            case Operator.WeightedMean mean -> mean(row, mean);
            case Operator.Constant _, Operator.Input _, Operator.MinMax _, Operator.ZScore _ ->
                    throw new IllegalStateException(name);
        }
    }

    private void function(int row, Operator.Function function, double x) {
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

    private void ratio(int row) {
        double denominator = operand(1, row);
        if (denominator == 0) {
            refuse(row, Reason.ZERO_DENOMINATOR, 0);
        } else {
            values.set(row, operand(0, row) / denominator, name);
        }
    }

    private void mean(int row, Operator.WeightedMean mean) {
        double sum = 0;
        double weights = 0;
        for (int position : order) {
            double x = operand(position, row);
            double weight = mean.weight(position);
            if (!Double.isNaN(x) && weight > 0) {
                if (!mean.kind().accepts(x, mean.p())) {
                    refuse(row, Reason.NON_POSITIVE, x);
                    return;
                }
                sum += weight * mean.kind().inner(x, mean.p());
                weights += weight;
            }
        }
        if (weights == 0) {
            values.refuse(row, Reason.BAD_WEIGHT, Detail.indicator(name));
        } else {
            values.set(row, mean.kind().outer(sum / weights, mean.p()), name);
        }
    }
}
