package org.sharedgrowth.observatory.analysis.inequality;

import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.inequality.spread.Shares;

/**
 * The Theil index (TI) and mean log deviation (MLD) of groups, times 1,000. A value of zero counts
 * as 0.000001. The WHO's package {@code healthequal} prints the standard errors without the factor
 * 1,000; here they are multiplied by it, like the estimates. In the formulas, p is a group's share
 * of the population, y its value and μ the mean.
 */
final class Entropy {
    private static final double INSTEAD_OF_ZERO = 1e-6;
    private static final double FACTOR = 1_000;

    private Entropy() {}

    /** {@code 1000Σp r ln r} with r = y/μ. */
    static Result<Estimate> theil(WeightedGroups groups) {
        return groups.nonNegative().then(Entropy::theilOfNonNegative);
    }

    /** {@code 1000Σp(−ln r)} with r = y/μ. */
    static Result<Estimate> logDeviation(WeightedGroups groups) {
        return groups.nonNegative().then(Entropy::logDeviationOfNonNegative);
    }

    private static Result<Estimate> theilOfNonNegative(WeightedGroups groups) {
        double[] shares = groups.shares();
        double[] values = positive(groups.values());
        double mean = Shares.mean(values, shares);
        double theil = 0;
        double weighted = 0;
        for (int i = 0; i < values.length; i++) {
            double ratio = values[i] / mean;
            theil += shares[i] * ratio * Math.log(ratio);
            weighted += shares[i] * ratio * (1 + Math.log(ratio));
        }
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double slope = 1 + Math.log(values[i] / mean) - weighted;
            squares += square(slope * shares[i] * groups.errors()[i] / mean);
        }
        return Estimates.normal(FACTOR * theil, FACTOR * Math.sqrt(squares));
    }

    private static Result<Estimate> logDeviationOfNonNegative(WeightedGroups groups) {
        double[] shares = groups.shares();
        double[] values = positive(groups.values());
        double mean = Shares.mean(values, shares);
        double deviation = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double ratio = values[i] / mean;
            deviation -= shares[i] * Math.log(ratio);
            squares += square((1 - 1 / ratio) * shares[i] * groups.errors()[i] / mean);
        }
        return Estimates.normal(FACTOR * deviation, FACTOR * Math.sqrt(squares));
    }

    private static double[] positive(double[] values) {
        double[] positive = values.clone();
        for (int i = 0; i < positive.length; i++) {
            positive[i] = values[i] == 0 ? INSTEAD_OF_ZERO : values[i];
        }
        return positive;
    }

    private static double square(double number) {
        return number * number;
    }
}
