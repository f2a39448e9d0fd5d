package org.sharedgrowth.observatory.analysis.index.draws;

import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * How much of the variance of a result each uncertain factor explains, alone and with all others.
 * Sources: Saltelli and others, "Variance based sensitivity analysis of model output" (2010); for
 * the total, Jansen (1999).
 */
public final class Sobol {
    private Sobol() {}

    /**
     * The indices of each factor; small negative numbers are kept.
     *
     * @param first share of the variance that the factor explains alone
     * @param total share that it explains alone and together with others
     */
    public record Indices(double[] first, double[] total) {}

    /**
     * The indices from the results of all runs.
     *
     * @param a results of the first sample
     * @param b results of the second sample
     * @param mixed {@code mixed[i]}: of the first sample with factor i from the second
     * @return TOO_FEW_VALUES for fewer than 2 results, ZERO_RANGE if all are equal
     */
    public static Result<Indices> of(double[] a, double[] b, double[][] mixed) {
        int size = a.length;
        if (size < 2) {
            return Result.refused(Reason.TOO_FEW_VALUES, Detail.count(size, 2));
        }
        double variance = variance(a, b);
        if (variance == 0) {
            return Result.refused(Reason.ZERO_RANGE, Detail.NONE);
        }
        double[] first = new double[mixed.length];
        double[] total = new double[mixed.length];
        for (int factor = 0; factor < mixed.length; factor++) {
            for (int row = 0; row < size; row++) {
                double change = mixed[factor][row] - a[row];
                first[factor] += b[row] * change;
                total[factor] += change * change;
            }
            first[factor] /= size * variance;
            total[factor] /= 2 * size * variance;
        }
        return Result.of(new Indices(first, total));
    }

    /** Of both samples together, divided by n − 1. */
    private static double variance(double[] a, double[] b) {
        int count = a.length + b.length;
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            sum += a[row] + b[row];
        }
        double mean = sum / count;
        double squares = 0;
        for (int row = 0; row < a.length; row++) {
            squares += (a[row] - mean) * (a[row] - mean) + (b[row] - mean) * (b[row] - mean);
        }
        return squares / (count - 1);
    }
}
