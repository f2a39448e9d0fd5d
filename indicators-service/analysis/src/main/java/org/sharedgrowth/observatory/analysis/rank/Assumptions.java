package org.sharedgrowth.observatory.analysis.rank;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.Mean;
import org.sharedgrowth.observatory.analysis.index.Normaliser;
import org.sharedgrowth.observatory.analysis.index.draws.Errors;

/**
 * What is uncertain about an index. Each draw chooses anew; of a list, each entry with the same
 * probability.
 *
 * @param weightNoise f: weights are multiplied by {@code 1 + U(−f, f)}; from 0 to 1
 * @param depths distances from the root at which weights are uncertain, 1 for its children; empty:
 *     all
 * @param normalisers instead of the one of the index; empty: as it is
 * @param means in all branches, instead of those of the index; empty: as they are
 * @param maxMoved how many outliers may be moved; empty: as it is
 * @param leftOut distance from the root of the parts of which one is left out; 0: none is
 * @param errors of the figures; null: they are exact
 * @param anyWeights whether, instead of noise, all indicators have random weights, uniform over all
 *     that have the sum 1, in one arithmetic mean without branches
 */
public record Assumptions(
        double weightNoise,
        Set<Integer> depths,
        List<Normaliser> normalisers,
        List<Mean> means,
        List<Integer> maxMoved,
        int leftOut,
        @Nullable Errors errors,
        boolean anyWeights) {

    /** Only weights are uncertain, by the factor 1 ± f, at all depths. */
    public static Assumptions ofWeights(double f) {
        return new Assumptions(f, Set.of(), List.of(), List.of(), List.of(), 0, null, false);
    }

    /** Nothing is known about the weights. */
    public static final Assumptions ANY_WEIGHTS =
            new Assumptions(0, Set.of(), List.of(), List.of(), List.of(), 0, null, true);

    public Assumptions withErrors(@Nullable Errors other) {
        return new Assumptions(
                weightNoise, depths, normalisers, means, maxMoved, leftOut, other, anyWeights);
    }
}
