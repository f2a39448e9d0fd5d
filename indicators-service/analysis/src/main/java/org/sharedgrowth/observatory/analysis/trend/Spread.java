package org.sharedgrowth.observatory.analysis.trend;

import java.util.Arrays;
import org.hipparchus.stat.StatUtils;
import org.sharedgrowth.observatory.analysis.number.Quantiles;

/**
 * How far apart areas are at one time.
 *
 * @param sigma standard deviation of the logarithms (divisor n − 1)
 * @param variation coefficient of variation: standard deviation (divisor n − 1) / mean
 * @param range highest minus lowest figure, in the unit of the figures
 * @param deciles ninth decile minus first decile, in the unit of the figures
 */
public record Spread(double sigma, double variation, double range, double deciles) {

    /**
     * @param values at least two, above zero, without NaN
     */
    static Spread of(double[] values) {
        double[] logs = Arrays.stream(values).map(Math::log).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(
                Math.sqrt(StatUtils.variance(logs)),
                Math.sqrt(StatUtils.variance(values)) / StatUtils.mean(values),
                sorted[sorted.length - 1] - sorted[0],
                Quantiles.ofSorted(sorted, 0.9) - Quantiles.ofSorted(sorted, 0.1));
    }
}
