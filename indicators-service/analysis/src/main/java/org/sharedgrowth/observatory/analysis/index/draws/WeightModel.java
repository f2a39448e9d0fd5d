package org.sharedgrowth.observatory.analysis.index.draws;

import java.util.Arrays;
import java.util.List;
import org.sharedgrowth.observatory.analysis.index.definition.Repetition;
import org.sharedgrowth.observatory.analysis.number.Draws;

/**
 * Computes by how many ranks areas move on average if weights change. The result of the model is
 * the mean, over the ranked areas, of the distance from their rank with unchanged weights. Not
 * thread-safe.
 */
public final class WeightModel {
    private final RankDraws draws;
    private final List<String> parts;

    /**
     * The position of each part among the factors; negative if the weight of the part does not
     * change.
     */
    private final int[] factorOf;

    private final int factors;
    private final double spread;
    private final int[] nominal;

    /**
     * The model.
     *
     * @param factors parts whose weights change
     * @param spread weights are multiplied by a number from 1 − spread to 1 + spread
     */
    public WeightModel(RankDraws draws, List<String> factors, double spread) {
        this.draws = draws;
        this.parts = Weights.parts(draws.nominal().definition());
        this.factorOf = parts.stream().mapToInt(factors::indexOf).toArray();
        this.factors = factors.size();
        this.spread = spread;
        this.nominal = draws.ranks((_, weight) -> weight);
    }

    /**
     * One row of Saltelli's design: the results at two samples, then for each factor the result at
     * the first sample with this factor taken from the second.
     *
     * @param row from 0; together with the seed it determines the samples
     */
    public double[] row(long seed, long row) {
        Draws random = new Draws(seed, row);
        double[] a = new double[factors];
        double[] b = new double[factors];
        Arrays.setAll(a, _ -> random.uniform());
        Arrays.setAll(b, _ -> random.uniform());
        double[] results = new double[2 + factors];
        results[0] = result(a);
        results[1] = result(b);
        for (int factor = 0; factor < a.length; factor++) {
            double[] mixed = a.clone();
            mixed[factor] = b[factor];
            results[2 + factor] = result(mixed);
        }
        return results;
    }

    private double result(double[] uniform) {
        return meanMove((part, weight) -> {
            int factor = factorOf[part];
            return factor < 0 ? weight : weight * (1 + spread * (2 * uniform[factor] - 1));
        });
    }

    /** The result without a part; NaN if a ranked area has no score without it. */
    public double resultWithout(String part) {
        int omitted = parts.indexOf(part);
        return meanMove((position, weight) -> position == omitted ? 0 : weight);
    }

    private double meanMove(Repetition.Weighting weighting) {
        int[] ranks = draws.ranks(weighting);
        double sum = 0;
        for (int unit = 0; unit < ranks.length; unit++) {
            if (ranks[unit] == 0) {
                return Double.NaN;
            }
            sum += Math.abs(ranks[unit] - nominal[unit]);
        }
        return sum / ranks.length;
    }
}
