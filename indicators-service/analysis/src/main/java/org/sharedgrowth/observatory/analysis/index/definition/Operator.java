package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.Mean;
import org.sharedgrowth.observatory.analysis.index.Scope;

/**
 * The operation that computes the value of a node from other nodes. The set of operations is
 * closed.
 */
public sealed interface Operator {

    /** The names of the nodes that it computes from, in the order of the definition. */
    List<String> operands();

    /** The same number for every area. */
    record Constant(double value) implements Operator {
        @Override
        public List<String> operands() {
            return List.of();
        }
    }

    /**
     * Figures that are given, not computed.
     *
     * @param indicator code of the indicator; null if it is the name of the node
     * @param where the codes that select the figures by dimension, such as SEX = F; empty for the
     *     totals
     */
    record Input(@Nullable String indicator, Map<String, String> where) implements Operator {
        public Input {
            where = OrderedMaps.copy(where);
        }

        @Override
        public List<String> operands() {
            return List.of();
        }
    }

    /** The value, or the nearer limit where it is outside; at least one limit is not null. */
    record Clamp(String of, @Nullable Double lo, @Nullable Double hi) implements Operator {
        @Override
        public List<String> operands() {
            return List.of(of);
        }
    }

    /**
     * Where the value lies between two goalposts: 0 at the worse, {@code scale} at the better.
     *
     * @param lo lower goalpost in the unit of the value; null (with {@code hi}): minimum of the
     *     data
     * @param hi upper goalpost; null: maximum of the data
     * @param direction 1 if higher is better, else -1
     * @param clip whether values outside the goalposts become 0 or {@code scale}
     * @param scale the result at the better goalpost
     * @param log whether value and goalposts are first replaced by their natural logarithms
     * @param scope the rows over which minimum and maximum are taken; null if there are goalposts
     */
    record MinMax(
            String of,
            @Nullable Double lo,
            @Nullable Double hi,
            int direction,
            boolean clip,
            double scale,
            boolean log,
            @Nullable Scope scope)
            implements Operator {
        @Override
        public List<String> operands() {
            return List.of(of);
        }
    }

    /** A function of one value. */
    record Function(Kind kind, String of) implements Operator {
        /** The kind of function. */
        public enum Kind {
            LN,
            LOG10,
            SQRT,
            /** {@code 1 − x}. */
            ONE_MINUS
        }

        @Override
        public List<String> operands() {
            return List.of(of);
        }
    }

    /** The product of one or more operands. */
    record Product(List<String> of) implements Operator {
        public Product {
            of = List.copyOf(of);
        }

        @Override
        public List<String> operands() {
            return of;
        }
    }

    /** {@code of / by}. */
    record Ratio(String of, String by) implements Operator {
        @Override
        public List<String> operands() {
            return List.of(of, by);
        }
    }

    /** The sum of one or more operands, all of which must have a value. */
    record Sum(List<String> of) implements Operator {
        public Sum {
            of = List.copyOf(of);
        }

        @Override
        public List<String> operands() {
            return of;
        }
    }

    /**
     * A weighted mean.
     *
     * @param p exponent, for {@link Mean#POWER} only, else 0
     * @param weights weights in the order of {@code of}; empty if they are equal
     */
    record WeightedMean(Mean kind, double p, List<String> of, List<Double> weights)
            implements Operator {
        public WeightedMean {
            of = List.copyOf(of);
            weights = List.copyOf(weights);
        }

        @Override
        public List<String> operands() {
            return of;
        }

        /** The weight of an operand by its position. */
        public double weight(int position) {
            return weights.isEmpty() ? 1 : weights.get(position);
        }
    }

    /**
     * {@code direction · (x − m)/s · sd + mean}, where m and s are the mean and the standard
     * deviation (divisor n − 1) of the data.
     */
    record ZScore(String of, int direction, double mean, double sd, Scope scope)
            implements Operator {
        @Override
        public List<String> operands() {
            return List.of(of);
        }
    }
}
