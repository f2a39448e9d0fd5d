package org.sharedgrowth.observatory.analysis.index.draws;

import java.util.Arrays;
import java.util.List;
import org.sharedgrowth.observatory.analysis.index.definition.Definition;
import org.sharedgrowth.observatory.analysis.number.Draws;

/**
 * By how many places areas move on average if weights change. The result of the model is the mean
 * over the ranked areas of the distance to their rank without any change. Not thread-safe.
 */
public final class WeightModel {
    private final RankDraws draws;
    private final List<String> factors;
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
        this.factors = List.copyOf(factors);
        this.spread = spread;
        this.nominal = draws.ranks(draws.nominal().definition());
    }

    /**
     * One row of the design of Saltelli: results of both samples, then of the first with each
     * factor from the second.
     *
     * @param row from 0: with the seed it determines the samples
     */
    public double[] row(long seed, long row) {
        Draws random = new Draws(seed, row);
        double[] a = new double[factors.size()];
        double[] b = new double[factors.size()];
        Arrays.setAll(a, _ -> random.uniform());
        Arrays.setAll(b, _ -> random.uniform());
        double[] results = new double[2 + factors.size()];
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
        return moved(
                Weights.changed(
                        draws.nominal().definition(),
                        (part, weight) -> {
                            int factor = factors.indexOf(part);
                            return factor < 0
                                    ? weight
                                    : weight * (1 + spread * (2 * uniform[factor] - 1));
                        }));
    }

    /** The result without a part; NaN if there is no score without it. */
    public double without(String part) {
        Definition changed =
                Weights.changed(
                        draws.nominal().definition(),
                        (name, weight) -> name.equals(part) ? 0 : weight);
        return moved(changed);
    }

    private double moved(Definition changed) {
        int[] ranks = draws.ranks(changed);
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
