package org.sharedgrowth.observatory.analysis.index;

import java.util.List;

/**
 * A part of an index that is a mean of other parts.
 *
 * @param code code of the part
 * @param mean kind of mean
 * @param p exponent, for {@link Mean#POWER} only
 * @param children codes of parts or indicators
 * @param weights weights of the children, in their order; empty if they are equal
 */
public record Branch(
        String code, Mean mean, double p, List<String> children, List<Double> weights) {
    public Branch {
        children = List.copyOf(children);
        weights = List.copyOf(weights);
    }

    /** An arithmetic mean with equal weights. */
    public static Branch of(String code, List<String> children) {
        return new Branch(code, Mean.ARITHMETIC, 0, children, List.of());
    }

    /** The weight of a child by its position. */
    double weight(int position) {
        return weights.isEmpty() ? 1 : weights.get(position);
    }

    boolean hasValidWeights() {
        return weights.isEmpty()
                || (weights.size() == children.size()
                        && weights.stream().allMatch(weight -> weight >= 0 && weight < 1e300)
                        && weights.stream().anyMatch(weight -> weight > 0));
    }
}
