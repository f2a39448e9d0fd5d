package org.sharedgrowth.observatory.indicators.analysis.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.index.definition.Node;
import org.sharedgrowth.observatory.analysis.index.definition.Operator;
import org.sharedgrowth.observatory.analysis.index.draws.Weights;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Weights that a request gives instead of those of the definition. */
public final class OwnWeights {
    static final String PARAMETER = "weights";

    private OwnWeights() {}

    /**
     * The weights in the parameter, by name of the part, sorted; empty if the parameter is absent.
     *
     * @throws Problem 400 if the parameter cannot be read or names a part twice, 422 for a negative
     *     weight
     */
    public static Map<String, Double> read(@Nullable String sent) {
        Map<String, Double> weights = new TreeMap<>();
        if (sent == null || sent.isEmpty()) {
            return weights;
        }
        for (String pair : sent.split(",", -1)) {
            int colon = pair.lastIndexOf(':');
            Double weight = colon < 1 ? null : number(pair.substring(colon + 1));
            if (weight == null || weights.put(pair.substring(0, colon), weight) != null) {
                throw Problem.parameter(
                        PARAMETER, pair, ScoreText.localized(ScoreText::nameAndWeight));
            }
            if (weight < 0) {
                throw Refusals.problem(
                        Reason.BAD_WEIGHT,
                        Detail.indicator(pair.substring(0, colon)).withValue(weight, 0.0));
            }
        }
        return weights;
    }

    private static @Nullable Double number(String text) {
        return text.matches("-?[0-9]{1,9}([.][0-9]{1,9})?") ? Double.valueOf(text) : null;
    }

    /**
     * The definition with these weights instead of its own.
     *
     * @throws Problem 400 if a name is not a part of a weighted mean, 422 if all weights of a mean
     *     are zero
     */
    public static Definition apply(Definition definition, Map<String, Double> weights) {
        if (weights.isEmpty()) {
            return definition;
        }
        List<String> parts = Weights.parts(definition);
        for (String name : weights.keySet()) {
            if (!parts.contains(name)) {
                throw unknownPart(name, parts);
            }
        }
        Definition changed =
                Weights.withChangedWeights(
                        definition, (part, weight) -> weights.getOrDefault(part, weight));
        changed.allNodes().forEach(OwnWeights::requireWeight);
        return changed;
    }

    private static Problem unknownPart(String name, List<String> parts) {
        return Problem.parameter(
                PARAMETER,
                name,
                ScoreText.localized(t -> t.partsWithWeights(String.join(", ", parts))));
    }

    private static void requireWeight(String name, Node node) {
        if (node.operator() instanceof Operator.WeightedMean mean
                && !mean.weights().isEmpty()
                && mean.weights().stream().allMatch(weight -> weight == 0)) {
            throw Refusals.problem(Reason.BAD_WEIGHT, Detail.indicator(name).withValue(0, null));
        }
    }
}
