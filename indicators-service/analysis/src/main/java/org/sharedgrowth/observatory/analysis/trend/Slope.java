package org.sharedgrowth.observatory.analysis.trend;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.regression.SimpleRegression;
import org.jspecify.annotations.Nullable;

/**
 * A regression of yearly growth on the starting level (beta convergence), by ordinary least
 * squares.
 *
 * @param slope growth per year for each unit of the starting level; if negative, areas that start
 *     lower grow faster
 * @param intercept growth per year at level 0
 * @param se standard error of the slope
 * @param t slope / se; null if the points lie on a line, so that se is 0
 * @param p two-sided, with n − 2 degrees of freedom; null where {@code t} is
 * @param r2 share of the variance of growth that the level explains; null if all grow alike
 * @param n number of areas
 */
public record Slope(
        double slope,
        double intercept,
        double se,
        @Nullable Double t,
        @Nullable Double p,
        @Nullable Double r2,
        int n) {

    /**
     * @param levels at least three, not all equal
     * @param growth in the same order
     */
    static Slope of(double[] levels, double[] growth) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < levels.length; i++) {
            line.addData(levels[i], growth[i]);
        }
        double se = line.getSlopeStdErr();
        Double t = se > 0 ? (Double) (line.getSlope() / se) : null;
        Double p = null;
        if (t != null) {
            double below =
                    new TDistribution(levels.length - 2.0).cumulativeProbability(-Math.abs(t));
            p = 2 * below;
        }
        double r2 = line.getRSquare();
        return new Slope(
                line.getSlope(),
                line.getIntercept(),
                se,
                t,
                p,
                Double.isFinite(r2) ? (Double) r2 : null,
                levels.length);
    }
}
