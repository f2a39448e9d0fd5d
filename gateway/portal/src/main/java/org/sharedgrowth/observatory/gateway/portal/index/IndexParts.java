package org.sharedgrowth.observatory.gateway.portal.index;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Part;

/**
 * The parts of an index whose weights a visitor may change: the parts that its last step combines.
 */
record IndexParts(IndexText text, List<Part> parts, IndexQuery query) {

    /** A field for each part; none if the index is not a weighted mean. */
    List<RankingView.Weight> fields() {
        Map<String, String> labels = new HashMap<>();
        parts.forEach(
                part -> labels.put(part.name(), requireNonNullElse(part.label(), part.name())));
        List<RankingView.Weight> fields = new ArrayList<>();
        ownerWeights(parts)
                .forEach((part, weight) ->
                        fields.add(
                                new RankingView.Weight(
                                        IndexQuery.WEIGHT + part,
                                        text.part(part, requireNonNullElse(labels.get(part), part)),
                                        query.weights()
                                                .getOrDefault(part, weight.toPlainString()))));
        return fields;
    }

    /** The weights of the owner by part, in the order of the definition; empty without parts. */
    static Map<String, BigDecimal> ownerWeights(List<Part> parts) {
        Map<String, BigDecimal> ownerWeights = new LinkedHashMap<>();
        if (!parts.isEmpty()) {
            Part root = parts.getLast();
            List<String> of = requireNonNullElse(root.of(), List.<String>of());
            List<Double> weights = requireNonNullElse(root.weights(), List.<Double>of());
            for (int i = 0; i < Math.min(of.size(), weights.size()); i++) {
                ownerWeights.put(
                        of.get(i), BigDecimal.valueOf(weights.get(i)).stripTrailingZeros());
            }
        }
        return ownerWeights;
    }
}
