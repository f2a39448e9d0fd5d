package org.sharedgrowth.observatory.analysis.index.definition;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.index.Columns;
import org.sharedgrowth.observatory.analysis.index.Scope;

/** The operators that compare a value with goalposts or with the other areas. */
final class Standardisation {
    private final String name;
    private final Columns inputs;
    private final NodeValues operand;
    private final NodeValues values;

    Standardisation(String name, Columns inputs, NodeValues operand, NodeValues values) {
        this.name = name;
        this.inputs = inputs;
        this.operand = operand;
        this.values = values;
    }

    void run(Operator operator) {
        switch (operator) {
            case Operator.MinMax minMax when minMax.lo() != null && minMax.hi() != null ->
                    minMax(minMax, 0, inputs.rows(), minMax.lo(), minMax.hi());
            case Operator.MinMax minMax -> {
                int block = block(minMax.scope());
                for (int first = 0; first < inputs.rows(); first += block) {
                    minMaxOfData(minMax, first, first + block);
                }
            }
            case Operator.ZScore score -> {
                int block = block(score.scope());
                for (int first = 0; first < inputs.rows(); first += block) {
                    zScore(score, first, first + block);
                }
            }
            default -> throw new IllegalStateException(name + " is neither minmax nor zscore");
        }
    }

    private int block(@Nullable Scope scope) {
        return scope == Scope.ALL_PERIODS ? inputs.rows() : inputs.areas().size();
    }

    private double x(int row) {
        return operand.values()[row];
    }

    /** If the operand is refused in this row, refuses the row likewise and returns true. */
    private boolean copyRefusal(int row) {
        var refusal = operand.refusal(row);
        if (refusal != null) {
            values.refuse(row, refusal);
        }
        return refusal != null;
    }

    private void refuseAll(int first, int end, Reason reason, Detail detail) {
        for (int row = first; row < end; row++) {
            if (!copyRefusal(row)) {
                values.refuse(row, reason, detail.withIndicator(name));
            }
        }
    }

    private void minMaxOfData(Operator.MinMax minMax, int first, int end) {
        double lo = Double.POSITIVE_INFINITY;
        double hi = Double.NEGATIVE_INFINITY;
        for (int row = first; row < end; row++) {
            if (!Double.isNaN(x(row)) && (!minMax.log() || x(row) > 0)) {
                lo = Math.min(lo, x(row));
                hi = Math.max(hi, x(row));
            }
        }
        if (lo < hi) {
            minMax(minMax, first, end, lo, hi);
        } else {
            refuseAll(first, end, Reason.ZERO_RANGE, Detail.NONE);
        }
    }

    private void minMax(Operator.MinMax minMax, int first, int end, double lo, double hi) {
        double low = minMax.log() ? Math.log(lo) : lo;
        double high = minMax.log() ? Math.log(hi) : hi;
        for (int row = first; row < end; row++) {
            if (copyRefusal(row)) {
                continue;
            }
            if (minMax.log() && x(row) <= 0) {
                Detail detail = Detail.indicator(name).withArea(inputs.area(row));
                values.refuse(row, Reason.NON_POSITIVE, detail.withValue(x(row), 0.0));
                continue;
            }
            double value = minMax.log() ? Math.log(x(row)) : x(row);
            double position =
                    minMax.direction() > 0
                            ? (value - low) / (high - low)
                            : (value - high) / (low - high);
            double clipped = minMax.clip() ? Math.min(Math.max(position, 0), 1) : position;
            values.set(row, clipped * minMax.scale(), name, x(row));
        }
    }

    private void zScore(Operator.ZScore score, int first, int end) {
        int count = 0;
        double sum = 0;
        for (int row = first; row < end; row++) {
            if (!Double.isNaN(x(row))) {
                count++;
                sum += x(row);
            }
        }
        if (count < 2) {
            refuseAll(first, end, Reason.TOO_FEW_VALUES, Detail.count(count, 2));
            return;
        }
        double mean = sum / count;
        double squares = 0;
        for (int row = first; row < end; row++) {
            squares += Double.isNaN(x(row)) ? 0 : (x(row) - mean) * (x(row) - mean);
        }
        double sd = Math.sqrt(squares / (count - 1));
        if (sd == 0) {
            refuseAll(first, end, Reason.ZERO_RANGE, Detail.NONE);
            return;
        }
        for (int row = first; row < end; row++) {
            if (!copyRefusal(row)) {
                double standard = score.direction() * (x(row) - mean) / sd;
                values.set(row, standard * score.sd() + score.mean(), name, x(row));
            }
        }
    }
}
