package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.analysis.index.Columns;

/**
 * Evaluates a definition repeatedly with changed weights, and with changed figures if wanted. Nodes
 * that depend on neither are computed once, and the definition is not checked again. The scores
 * equal, to the last digit, those of {@link Evaluation} for a definition with these weights. Not
 * thread-safe.
 */
public final class Repetition {
    /** The weights of a repetition. */
    @FunctionalInterface
    public interface Weighting {
        /**
         * The weight of a part in this repetition.
         *
         * @param part position among the parts that have a weight
         * @param weight its weight in the definition; not negative
         * @return its weight now; not negative
         */
        double weight(int part, double weight);
    }

    /**
     * A node that is computed again.
     *
     * @param nominalWeights the operands' weights in the definition; empty unless the node is a
     *     mean
     * @param parts the part to which each of these weights belongs; empty unless the node is a mean
     */
    private record Step(Node node, Computation computation, double[] nominalWeights, int[] parts) {}

    /** An input whose figures change, with the position of its column among the figures. */
    private record ChangingInput(String name, int column, NodeValues values) {}

    private final Definition definition;
    private final Map<String, NodeValues> nodes = new LinkedHashMap<>();
    private final List<ChangingInput> changingInputs = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final double[] noScores;

    private Repetition(Scores scores, List<String> parts, boolean changesFigures) {
        this.definition = scores.definition();
        this.noScores = new double[scores.inputs().rows()];
        Arrays.fill(noScores, Double.NaN);
        Map<String, Node> all = definition.allNodes();
        for (String name : Definitions.order(definition)) {
            nodes.put(
                    name,
                    prepare(name, Definitions.node(all, name), scores, parts, changesFigures));
        }
    }

    /**
     * Prepares repetitions.
     *
     * @param scores scores of the unchanged definition
     * @param parts the parts that have a weight, ascending
     * @param changesFigures whether each repetition has figures of its own
     */
    public static Repetition of(Scores scores, List<String> parts, boolean changesFigures) {
        return new Repetition(scores, parts, changesFigures);
    }

    private NodeValues prepare(
            String name, Node node, Scores scores, List<String> parts, boolean changesFigures) {
        NodeValues nominalValues = scores.node(name);
        Columns inputs = scores.inputs();
        if (node.operator() instanceof Operator.Input && changesFigures) {
            NodeValues values = NodeValues.ofRows(inputs.rows());
            changingInputs.add(new ChangingInput(name, inputs.indicators().indexOf(name), values));
            return values;
        }
        List<NodeValues> operands = new ArrayList<>();
        boolean changes = node.operator() instanceof Operator.WeightedMean;
        for (String operand : node.operator().operands()) {
            NodeValues values = Evaluation.valuesOf(nodes, operand);
            operands.add(values);
            changes |= values != scores.node(operand);
        }
        if (!changes) {
            return nominalValues;
        }
        Computation computation =
                new Computation(name, definition, inputs, node.operator(), operands);
        steps.add(step(node, computation, parts));
        return computation.values();
    }

    private static Step step(Node node, Computation computation, List<String> parts) {
        if (!(node.operator() instanceof Operator.WeightedMean mean)) {
            return new Step(node, computation, new double[0], new int[0]);
        }
        double[] nominalWeights = new double[mean.of().size()];
        Arrays.setAll(nominalWeights, mean::weight);
        return new Step(
                node,
                computation,
                nominalWeights,
                mean.of().stream().mapToInt(parts::indexOf).toArray());
    }

    /**
     * The scores that ranks compare, printed or unrounded as the definition says.
     *
     * @param figures figures by input and row, in the order of the inputs; used only if each
     *     repetition has figures of its own
     * @return the scores by row, NaN for rows without a score; all NaN if a mean has no weight;
     *     valid until the next call
     */
    public double[] scoresForRanking(Weighting weighting, double[][] figures) {
        for (ChangingInput input : changingInputs) {
            Evaluation.read(input.name(), figures[input.column()], input.values());
        }
        for (Step step : steps) {
            if (!compute(step, weighting)) {
                return noScores;
            }
        }
        NodeValues score = Evaluation.scoresWithSpecialCases(definition, nodes);
        return Evaluation.scoresForRanking(definition, score.values());
    }

    private static boolean compute(Step step, Weighting weighting) {
        if (step.parts().length == 0) {
            Evaluation.round(step.node(), step.computation().values());
            return true;
        }
        double[] weights = new double[step.nominalWeights().length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weighting.weight(step.parts()[i], step.nominalWeights()[i]);
            sum += weights[i];
        }
        if (sum > 0) {
            Evaluation.round(step.node(), step.computation().values(weights));
        }
        return sum > 0;
    }
}
