package org.sharedgrowth.observatory.analysis.trend;

import java.util.Arrays;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Anticipated progress: a line through the figures, continued to the target's time. Source: ESCAP,
 * "Asia and the Pacific SDG Progress Report"; its weights of the years are not confirmed, so the
 * weights are an argument.
 *
 * @param projection value of the line at the target's time
 * @param shortfall share of the way from baseline to target that is then missing; 0 if the target
 *     is met
 * @param equalWeights whether all years have the same weight
 */
public record AnticipatedProgress(double projection, double shortfall, boolean equalWeights) {
    private static final int MIN_POINTS = 2;

    /**
     * Projects a series.
     *
     * @param series figures from the baseline on
     * @param weights of the times of the series, in their order; null for equal weights
     * @param target baseline and target of the series; the newest value is not used
     */
    public static Result<AnticipatedProgress> of(
            Series series, double @Nullable [] weights, Target target) {
        Series known = series.known();
        if (known.size() < MIN_POINTS) {
            return Result.refused(
                    Reason.TOO_FEW_VALUES,
                    Detail.area(series.area()).withValue(known.size(), (double) MIN_POINTS));
        }
        if (target.target() == target.start()) {
            return Result.refused(
                    Reason.DEGENERATE_TARGET,
                    Detail.area(series.area()).withValue(target.target(), target.start()));
        }
        double[] usedWeights = weights == null ? ones(series.size()) : weights;
        for (double weight : usedWeights) {
            if (!(weight > 0)) {
                return Result.refused(
                        Reason.BAD_WEIGHT, Detail.area(series.area()).withValue(weight, 0.0));
            }
        }
        double projection = project(series, usedWeights, target.targetTime());
        double missing = (target.target() - projection) / (target.target() - target.start());
        return Result.of(
                new AnticipatedProgress(
                        projection, target.isMetBy(projection) ? 0 : missing, weights == null));
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Weighted least squares: rows multiplied by the root of their weight. */
    private static double project(Series series, double[] weights, double time) {
        int count = series.known().size();
        double[] y = new double[count];
        double[][] x = new double[count][];
        int row = 0;
        for (int i = 0; i < series.size(); i++) {
            if (!Double.isNaN(series.values()[i])) {
                double root = Math.sqrt(weights[i]);
                y[row] = root * series.values()[i];
                x[row++] = new double[] {root, root * (series.times()[i] - time)};
            }
        }
        if (count == MIN_POINTS) {
            return line(series.known(), time);
        }
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.setNoIntercept(true);
        fit.newSampleData(y, x);
        return fit.estimateRegressionParameters()[0];
    }

    /** The value, at a time, of the line through two points. */
    private static double line(Series two, double time) {
        double slope = (two.values()[1] - two.values()[0]) / (two.times()[1] - two.times()[0]);
        return two.values()[1] + slope * (time - two.times()[1]);
    }
}
