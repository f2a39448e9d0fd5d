package org.sharedgrowth.observatory.analysis.inequality;

import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.inequality.curve.Line;
import org.sharedgrowth.observatory.analysis.inequality.curve.Logistic;
import org.sharedgrowth.observatory.analysis.inequality.curve.RobustCovariance;
import org.sharedgrowth.observatory.analysis.inequality.spread.Shares;

/**
 * The slope index (SII) and relative index (RII) of inequality, of groups with an order. A curve is
 * fitted to the groups; the indices are the difference and the ratio of its values at the top and
 * at the bottom of the population. The curve is logistic or a line; the standard errors are robust
 * (HC1). The WHO's package {@code healthequal} weights the logistic curve by the squared
 * population, this class by the population.
 *
 * @param top the curve at the top of the population, as share of the scale
 * @param bottom the curve at the bottom of the population, as share of the scale
 * @param differenceError standard error of {@code top − bottom}
 * @param logRatioError standard error of {@code ln(top/bottom)}
 */
record Slope(double top, double bottom, double differenceError, double logRatioError) {
    /** The logistic curve, weighted by the number of persons. */
    static Result<Slope> logistic(WeightedGroups groups, Scale scale) {
        Refused<Slope> refused = refused(groups, scale);
        return refused == null ? logistic(groups, scale, persons(groups)) : refused;
    }

    /** The logistic curve, with the given weights instead of the number of persons. */
    static Result<Slope> logistic(WeightedGroups groups, Scale scale, double[] weights) {
        double[] persons = persons(groups);
        double[] ranks = Shares.ranks(Shares.of(persons));
        double[] shares = rounded(groups.values(), scale, persons);
        Logistic curve = Logistic.fit(ranks, shares, weights);
        return curve == null
                ? Result.refused(Reason.NOT_CONVERGED, Detail.NONE)
                : Result.of(of(curve, ranks, shares, weights));
    }

    /** The straight line, weighted by the number of persons. */
    static Result<Slope> linear(WeightedGroups groups, Scale scale) {
        Refused<Slope> refused = refused(groups, scale);
        if (refused != null) {
            return refused;
        }
        double[] persons = persons(groups);
        double[] ranks = Shares.ranks(Shares.of(persons));
        double[] shares = groups.values().clone();
        double[] residuals = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= scale.high();
        }
        Line line = Line.fit(ranks, shares, persons);
        for (int i = 0; i < shares.length; i++) {
            residuals[i] = persons[i] * (shares[i] - line.at(ranks[i]));
        }
        RobustCovariance robust = RobustCovariance.of(ranks, persons, residuals);
        double top = line.at(1);
        double bottom = line.at(0);
        return Result.of(
                new Slope(
                        top,
                        bottom,
                        robust.error(0, 1),
                        robust.error(1 / top - 1 / bottom, 1 / top)));
    }

    /** The difference (SII), in the unit of the indicator. */
    Result<Estimate> index(WeightedGroups groups, Scale scale) {
        return Shares.areEqual(groups.values())
                ? Estimates.withoutUncertainty(0, Reason.ZERO_RANGE)
                : Estimates.normal(scale.high() * (top - bottom), scale.high() * differenceError);
    }

    /** The ratio (RII); its standard error is that of its logarithm. */
    Result<Estimate> ratio(WeightedGroups groups) {
        if (Shares.areEqual(groups.values())) {
            return Estimates.withoutUncertainty(1, Reason.ZERO_RANGE);
        }
        if (bottom == 0) {
            return Result.refused(
                    Reason.ZERO_DENOMINATOR, Detail.indicator("bottom").withValue(0, null));
        }
        double ratio = top / bottom;
        return ratio > 0
                ? Estimates.ratio(ratio, logRatioError)
                : Estimates.withoutUncertainty(ratio, Reason.NON_POSITIVE);
    }

    private static Slope of(Logistic curve, double[] ranks, double[] shares, double[] weights) {
        double[] curvature = new double[ranks.length];
        double[] residuals = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            double fitted = curve.at(ranks[i]);
            curvature[i] = weights[i] * fitted * (1 - fitted);
            residuals[i] = weights[i] * (shares[i] - fitted);
        }
        RobustCovariance robust = RobustCovariance.of(ranks, curvature, residuals);
        double top = curve.at(1);
        double bottom = curve.at(0);
        double steepness = top * (1 - top);
        return new Slope(
                top,
                bottom,
                robust.error(steepness - bottom * (1 - bottom), steepness),
                robust.error(bottom - top, 1 - top));
    }

    private static @Nullable Refused<Slope> refused(WeightedGroups groups, Scale scale) {
        if (!Double.isFinite(scale.high()) || scale.high() <= 0) {
            return new Refused<>(Reason.BAD_DEFINITION, Detail.parameter("bounds"));
        }
        for (Group group : groups.groups()) {
            if (group.value() < 0) {
                return new Refused<>(
                        Reason.OUT_OF_BOUNDS,
                        Detail.area(group.code()).withValue(group.value(), 0.0));
            }
        }
        return null;
    }

    private static double[] persons(WeightedGroups groups) {
        double[] persons = groups.populations().clone();
        for (int i = 0; i < persons.length; i++) {
            persons[i] = Math.ceil(persons[i]);
        }
        return persons;
    }

    /** The share of each group, rounded (half to even) to a whole number of its persons. */
    private static double[] rounded(double[] values, Scale scale, double[] persons) {
        double[] shares = new double[values.length];
        for (int i = 0; i < shares.length; i++) {
            double share = values[i] / scale.high();
            shares[i] = persons[i] == 0 ? share : Math.rint(share * persons[i]) / persons[i];
        }
        return shares;
    }
}
