package org.sharedgrowth.observatory.analysis.aggregate;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Quantiles;

/** Means, medians and sums; each period is computed by itself. */
final class Means implements GroupColumn {
    private final boolean hasWeights;
    private final Terms terms;
    private final Sums sums;
    private final Coverage coverage;

    Means(Panel figures, @Nullable Panel weights, Group group, Terms terms) {
        this.hasWeights = weights != null;
        this.terms = terms;
        this.sums = new Sums(figures, weights, group, terms.weightPeriod());
        this.coverage = new Coverage(figures, weights, group, terms, sums);
    }

    @Override
    public double value(int period) {
        return refusal(period) == null ? compute(period) : Double.NaN;
    }

    private @Nullable Reason refusal(int period) {
        Reason reason = coverage.refusal(period);
        if (reason == null && !Double.isFinite(compute(period))) {
            return Reason.OUT_OF_BOUNDS;
        }
        return reason;
    }

    private double compute(int period) {
        return switch (terms.rule()) {
            case WEIGHTED_MEAN, GROWTH -> sums.weightedSum[period] / sums.usedWeight[period];
            case MEAN -> sums.valueSum[period] / sums.used[period];
            case MEDIAN -> median(period);
            case SUM, TOTAL -> sums.valueSum[period];
        };
    }

    private double median(int period) {
        double[] figures = sums.figures(period);
        Arrays.sort(figures);
        return Quantiles.ofSorted(figures, 0.5);
    }

    @Override
    public Presence presence(int period) {
        return coverage.presence(period);
    }

    @Override
    public Result<Aggregate> at(int period) {
        Reason reason = refusal(period);
        if (reason != null) {
            return coverage.refused(reason, period);
        }
        double byWeight = sums.coverageWeight(period);
        Double worstCase = worstCase(period);
        return Result.of(
                new Aggregate(
                        terms.rule(),
                        compute(period),
                        sums.expected[period],
                        sums.used[period],
                        coverage.missing(period),
                        sums.coverageCount(period),
                        Double.isNaN(byWeight) ? null : (Double) byWeight,
                        hasWeights ? coverage.membersWithoutWeight(period, false) : List.of(),
                        imputedShare(period),
                        worstCase == null ? null : (Double) (terms.errorFactor() * worstCase),
                        worstCase));
    }

    private double imputedShare(int period) {
        return switch (terms.rule()) {
            case WEIGHTED_MEAN, GROWTH -> 1 - sums.coverageWeight(period);
            case MEAN -> 1 - sums.coverageCount(period);
            case MEDIAN, SUM, TOTAL -> 0;
        };
    }

    private @Nullable Double worstCase(int period) {
        double share = 1 - sums.coverage(period);
        if (share == 0) {
            return 0.0;
        }
        double deviation = sums.deviation(period, false);
        return terms.rule() == Rule.SUM || !Double.isFinite(deviation) ? null : share * deviation;
    }
}
