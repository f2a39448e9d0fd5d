package org.sharedgrowth.observatory.analysis.inequality;

import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.inequality.curve.Line;

/**
 * The degree to which the outcome of an indicator is concentrated among the advantaged, for groups
 * with an order: absolute (ACI), relative (RCI), and the two corrections for indicators with
 * bounds, of Erreygers and of Wagstaff. Positive if the advantaged have more. In the formulas, p is
 * a group's share of the population, R its rank, y its value and s its standard error.
 *
 * <p>The standard errors are sampling errors. The WHO's package {@code healthequal} prints the
 * standard error of a regression instead, which shows how far the groups are from a straight line:
 * {@link #regressionError}.
 */
final class Concentration {
    /** Rounding tolerance for a mean that should be exactly 0 or 1. */
    private static final double ROUNDING = 1e-12;

    private Concentration() {}

    /** {@code 2Σp(R−½)y}, with the standard error {@code 2√(Σp²(R−½)²s²)}. */
    static Result<Estimate> absolute(WeightedGroups groups) {
        return Estimates.normal(index(groups), samplingError(groups, groups.errors(), 0));
    }

    /** ACI divided by the mean. */
    static Result<Estimate> relative(WeightedGroups groups) {
        return groups.divisor()
                .then(mean -> {
                    double relative = index(groups) / mean;
                    return Estimates.normal(
                            relative,
                            samplingError(groups, groups.errors(), relative) / Math.abs(mean));
                });
    }

    /** Four times the ACI of the values on a scale from 0 to 1. */
    static Result<Estimate> erreygers(WeightedGroups groups, Scale scale) {
        Refused<Estimate> refused = scale.refusedAsUnbounded();
        double factor = 4 / scale.range();
        return refused != null
                ? refused
                : Estimates.normal(
                        factor * index(groups), factor * samplingError(groups, groups.errors(), 0));
    }

    /** The RCI of the values on a scale from 0 to 1, divided by one minus their mean. */
    static Result<Estimate> wagstaff(WeightedGroups groups, Scale scale) {
        Refused<Estimate> refused = scale.refusedAsUnbounded();
        if (refused != null) {
            return refused;
        }
        double mean = (groups.mean() - scale.low()) / scale.range();
        if (Math.abs(mean) < ROUNDING || Math.abs(1 - mean) < ROUNDING) {
            Detail detail = Detail.indicator("mean").withValue(groups.mean(), null);
            return Result.refused(Reason.ZERO_DENOMINATOR, detail);
        }
        double relative = index(groups) / scale.range() / mean;
        double error = samplingError(groups, groups.errors(), relative) / scale.range() / mean;
        return Estimates.normal(relative / (1 - mean), error / (1 - mean));
    }

    /**
     * The standard error of ACI in the WHO's package: that of the slope in a regression of {@code
     * 2σ²y} on R, weighted by p, where {@code σ² = Σp(R−½)²}.
     */
    static double regressionError(WeightedGroups groups) {
        double[] shares = groups.shares();
        double[] ranks = groups.ranks();
        double variance = 0;
        for (int i = 0; i < ranks.length; i++) {
            variance += shares[i] * square(ranks[i] - 0.5);
        }
        double[] scaled = new double[ranks.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = 2 * variance * groups.values()[i];
        }
        Line line = Line.fit(ranks, scaled, shares);
        double squares = 0;
        for (int i = 0; i < ranks.length; i++) {
            squares += shares[i] * square(scaled[i] - line.at(ranks[i]));
        }
        return Math.sqrt(squares / ((ranks.length - 2) * variance));
    }

    private static double index(WeightedGroups groups) {
        double[] ranks = groups.ranks();
        double sum = 0;
        for (int i = 0; i < ranks.length; i++) {
            sum += groups.shares()[i] * (ranks[i] - 0.5) * groups.values()[i];
        }
        return 2 * sum;
    }

    /**
     * {@code √(Σp²(2(R−½) − relative)²s²)}: the standard error of ACI if {@code relative} is 0, and
     * of RCI times the mean if it is RCI.
     */
    private static double samplingError(WeightedGroups groups, double[] errors, double relative) {
        double[] ranks = groups.ranks();
        double squares = 0;
        for (int i = 0; i < ranks.length; i++) {
            double slope = groups.shares()[i] * (2 * (ranks[i] - 0.5) - relative);
            squares += square(slope * errors[i]);
        }
        return Math.sqrt(squares);
    }

    private static double square(double number) {
        return number * number;
    }
}
