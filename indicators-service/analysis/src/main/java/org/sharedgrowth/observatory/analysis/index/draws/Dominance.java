package org.sharedgrowth.observatory.analysis.index.draws;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.NodeValues;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;
import org.sharedgrowth.observatory.analysis.index.definition.Scores;

/**
 * Finds out which areas are ahead of others whatever the weights are: at least equal in every part,
 * and better in at least one. Only the lowest parts that have a weight are compared, because the
 * values of higher parts depend on weights themselves.
 */
public final class Dominance {
    private final double[][] parts;
    private final double sign;

    private Dominance(double[][] parts, double sign) {
        this.parts = parts;
        this.sign = sign;
    }

    /** Prepares the comparison of the rows of these scores. */
    public static Dominance of(Scores scores) {
        List<double[]> values =
                lowestParts(scores.definition()).stream()
                        .map(scores::node)
                        .map(NodeValues::values)
                        .toList();
        double sign = scores.definition().best() == Definition.Best.HIGHEST ? 1 : -1;
        return new Dominance(values.toArray(double[][]::new), sign);
    }

    private static Set<String> lowestParts(Definition definition) {
        Set<String> lowestParts = new TreeSet<>();
        for (String part : Weights.parts(definition)) {
            if (!dependsOnMean(definition, part)) {
                lowestParts.add(part);
            }
        }
        return lowestParts;
    }

    private static boolean dependsOnMean(Definition definition, String name) {
        List<String> toVisit = new ArrayList<>(List.of(name));
        while (!toVisit.isEmpty()) {
            var node = definition.allNodes().get(toVisit.removeLast());
            if (node == null) {
                throw new IllegalArgumentException(name + " depends on an unknown node");
            }
            if (node.operator() instanceof Operator.WeightedMean) {
                return true;
            }
            toVisit.addAll(node.operator().operands());
        }
        return false;
    }

    /**
     * Whether an area is ahead of another under all weights; false where a part has no value, or
     * the index has no weights.
     *
     * @param row row of one area in the scores
     * @param other row of another area
     */
    public boolean isAhead(int row, int other) {
        boolean better = false;
        for (double[] part : parts) {
            double difference = sign * (part[row] - part[other]);
            if (Double.isNaN(difference) || difference < 0) {
                return false;
            }
            better |= difference > 0;
        }
        return better;
    }
}
