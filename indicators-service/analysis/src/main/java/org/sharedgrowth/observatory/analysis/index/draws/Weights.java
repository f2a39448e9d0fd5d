package org.sharedgrowth.observatory.analysis.index.draws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.ToDoubleBiFunction;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Node;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;

/** Changes the weights of the means in a definition. */
public final class Weights {
    private Weights() {}

    /** The parts that have a weight: operands of means, ascending, without duplicates. */
    public static List<String> parts(Definition definition) {
        TreeSet<String> parts = new TreeSet<>();
        definition.allNodes().values().stream()
                .map(Node::operator)
                .filter(Operator.WeightedMean.class::isInstance)
                .forEach(mean -> parts.addAll(mean.operands()));
        return List.copyOf(parts);
    }

    /**
     * The definition with changed weights; means whose weights stay the same are kept.
     *
     * @param weight the new weight of a part, given its name and its weight
     */
    public static Definition withChangedWeights(
            Definition definition, ToDoubleBiFunction<String, Double> weight) {
        return mapped(definition, (_, node) -> withChangedWeights(node, weight));
    }

    /** The definition with each node, and the root, replaced. */
    static Definition mapped(Definition definition, BiFunction<String, Node, Node> replace) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        definition.nodes().forEach((name, node) -> nodes.put(name, replace.apply(name, node)));
        return new Definition(
                definition.code(),
                definition.version(),
                definition.owner(),
                definition.source(),
                definition.status(),
                definition.unverified(),
                definition.decimals(),
                definition.rankOn(),
                definition.best(),
                definition.missing(),
                definition.threshold(),
                replace.apply(definition.code(), definition.root()),
                nodes,
                definition.bandsOf(),
                definition.bands(),
                definition.specialCases(),
                definition.also());
    }

    private static Node withChangedWeights(Node node, ToDoubleBiFunction<String, Double> weight) {
        if (!(node.operator() instanceof Operator.WeightedMean mean)) {
            return node;
        }
        List<Double> newWeights = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < mean.of().size(); i++) {
            double newWeight = weight.applyAsDouble(mean.of().get(i), mean.weight(i));
            same &= newWeight == mean.weight(i);
            newWeights.add(newWeight);
        }
        return same
                ? node
                : new Node(
                        new Operator.WeightedMean(mean.kind(), mean.p(), mean.of(), newWeights),
                        node.label(),
                        node.unit(),
                        node.decimals());
    }
}
