package org.sharedgrowth.observatory.analysis.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.analysis.index.Tree;

/**
 * Turns numbers from 0 to 1 into assumptions: first the choices, of which there may be none, then
 * the weight of each node that is uncertain.
 */
final class Inputs {
    private final Assumptions assumptions;
    private final double[] usual;
    private final int[] noisy;
    private final int[] candidates;
    private final List<String> names = new ArrayList<>();
    private final int normaliser;
    private final int maxMoved;
    private final int mean;
    private final int leftOut;
    private final int firstWeight;

    Inputs(Tree tree, Assumptions assumptions) {
        this.assumptions = assumptions;
        this.usual = tree.weights();
        int[] depths = tree.depths();
        boolean varied = assumptions.weightNoise() > 0 || assumptions.anyWeights();
        this.noisy =
                IntStream.range(0, tree.size() - 1)
                        .filter(node -> varied)
                        .filter(node ->
                                assumptions.depths().isEmpty()
                                        || assumptions.depths().contains(depths[node]))
                        .toArray();
        this.candidates =
                IntStream.range(0, tree.size() - 1)
                        .filter(node -> depths[node] == assumptions.leftOut())
                        .toArray();
        this.normaliser = choice("normaliser", assumptions.normalisers().size());
        this.maxMoved = choice("maxMoved", assumptions.maxMoved().size());
        this.mean = choice("mean", assumptions.means().size());
        this.leftOut = choice("leftOut", candidates.length);
        this.firstWeight = names.size();
        for (int node : noisy) {
            names.add(tree.codes().get(node));
        }
    }

    /** The position of a choice among the inputs, −1 if there is nothing to choose. */
    private int choice(String name, int options) {
        if (options < 2) {
            return -1;
        }
        names.add(name);
        return names.size() - 1;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    int count() {
        return names.size();
    }

    private static int chosen(double[] at, int position, int options) {
        return position < 0 ? 0 : (int) (at[position] * options);
    }

    /** Number of the chosen combination of normaliser and treatment. */
    int variant(double[] at) {
        int treatments = Math.max(1, assumptions.maxMoved().size());
        return chosen(at, normaliser, assumptions.normalisers().size()) * treatments
                + chosen(at, maxMoved, treatments);
    }

    /** Number of the chosen mean. */
    int mean(double[] at) {
        return chosen(at, mean, assumptions.means().size());
    }

    /** Sets the weights of all nodes. */
    void weights(double[] at, double[] weights) {
        System.arraycopy(usual, 0, weights, 0, usual.length);
        double noise = assumptions.weightNoise();
        for (int i = 0; i < noisy.length; i++) {
            double u = at[firstWeight + i];
            weights[noisy[i]] =
                    assumptions.anyWeights()
                            ? -Math.log1p(-u)
                            : weights[noisy[i]] * (1 + noise * (2 * u - 1));
        }
        if (leftOut >= 0) {
            weights[candidates[chosen(at, leftOut, candidates.length)]] = 0;
        }
    }
}
