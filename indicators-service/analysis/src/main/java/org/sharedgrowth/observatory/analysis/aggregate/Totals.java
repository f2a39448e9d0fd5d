package org.sharedgrowth.observatory.analysis.aggregate;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * Gap-filled totals: in the benchmark period, missing members are assumed to have the same share of
 * the total as they have of the proxy; from there, forwards and backwards in time, the total grows
 * at the rate of the members that have figures in both of two neighbouring periods.
 */
final class Totals implements GroupColumn {
    private final Panel figures;
    private final Group group;
    private final Terms terms;
    private final Sums sums;
    private final Coverage coverage;
    private final int benchmark;
    private final double[] totals;
    private final @Nullable Reason[] reasons;

    /**
     * For each refused period, the period in which the chain of totals broke: all periods beyond
     * that one are refused for the same reason.
     */
    private final int[] causes;

    /**
     * @param group the group, with the members of the benchmark period
     */
    Totals(Panel figures, @Nullable Panel weights, Group group, Terms terms) {
        this.figures = figures;
        this.group = group;
        this.terms = terms;
        this.sums = new Sums(figures, weights, group, terms.weightPeriod());
        this.coverage = new Coverage(figures, weights, group, terms, sums);
        this.benchmark = terms.weightPeriod();
        this.totals = new double[figures.periods()];
        this.reasons = new Reason[figures.periods()];
        this.causes = new int[figures.periods()];
        Arrays.fill(totals, Double.NaN);
        fill();
    }

    private void fill() {
        Reason reason = benchmarkRefusal();
        if (reason != null) {
            Arrays.fill(reasons, reason);
            Arrays.fill(causes, benchmark);
            return;
        }
        double perProxy = sums.valueSum[benchmark] / sums.usedWeight[benchmark];
        totals[benchmark] = perProxy * sums.totalWeight[benchmark];
        reasons[benchmark] = Double.isFinite(totals[benchmark]) ? null : Reason.OUT_OF_BOUNDS;
        causes[benchmark] = benchmark;
        for (int period = benchmark + 1; period < totals.length; period++) {
            chain(period - 1, period);
        }
        for (int period = benchmark - 1; period >= 0; period--) {
            chain(period + 1, period);
        }
    }

    private @Nullable Reason benchmarkRefusal() {
        Reason reason = coverage.refusal(benchmark);
        boolean noProxy = !coverage.membersWithoutWeight(benchmark, false).isEmpty();
        return reason == null && noProxy ? Reason.MISSING_WEIGHT : reason;
    }

    private void chain(int from, int to) {
        if (reasons[from] != null) {
            reasons[to] = reasons[from];
            causes[to] = causes[from];
            return;
        }
        causes[to] = to;
        double before = commonSum(from, to);
        double after = commonSum(to, from);
        totals[to] = totals[from] * (after / before);
        if (Double.isNaN(before)) {
            reasons[to] = sums.used[to] == 0 ? Reason.EMPTY_INPUT : Reason.TOO_FEW_VALUES;
        } else if (before <= 0 || after <= 0) {
            reasons[to] = Reason.UNDEFINED_GROWTH;
        } else if (!Double.isFinite(totals[to])) {
            reasons[to] = Reason.OUT_OF_BOUNDS;
        }
    }

    /**
     * Sum of one period's figures over the members that have figures in both periods; NaN if there
     * are none.
     */
    private double commonSum(int period, int other) {
        double sum = 0;
        boolean any = false;
        for (int area : group.members()) {
            double value = figures.value(area, period);
            if (!Double.isNaN(value) && !Double.isNaN(figures.value(area, other))) {
                sum += value;
                any = true;
            }
        }
        return any ? sum : Double.NaN;
    }

    @Override
    public double value(int period) {
        return reasons[period] == null && coverage.isAboveFloor(period)
                ? totals[period]
                : Double.NaN;
    }

    @Override
    public Presence presence(int period) {
        return coverage.presence(period);
    }

    @Override
    public Result<Aggregate> at(int period) {
        Reason reason = reasons[period];
        if (reason != null) {
            return refused(reason, causes[period]);
        }
        if (!coverage.isAboveFloor(period)) {
            return coverage.belowFloor(period);
        }
        Double worstCase = worstCase(period);
        return Result.of(
                new Aggregate(
                        Rule.TOTAL,
                        totals[period],
                        sums.expected[period],
                        sums.used[period],
                        coverage.missing(period),
                        sums.coverageCount(period),
                        sums.coverageWeight(period),
                        List.of(),
                        imputedShare(period),
                        worstCase == null ? null : (Double) (terms.errorFactor() * worstCase),
                        worstCase));
    }

    private double imputedShare(int period) {
        boolean complete = sums.used[period] == sums.expected[period];
        return complete ? 0 : Math.max(0, 1 - sums.valueSum[period] / totals[period]);
    }

    private Result<Aggregate> refused(Reason reason, int period) {
        return switch (reason) {
            case MISSING_WEIGHT -> coverage.missingProxy(period);
            case TOO_FEW_VALUES ->
                    Result.refused(reason, Detail.count(0, 1).withArea(group.code()));
            default -> coverage.refused(reason, period);
        };
    }

    private @Nullable Double worstCase(int period) {
        double share = 1 - sums.coverage(period);
        if (share == 0) {
            return 0.0;
        }
        double deviation = sums.deviation(period, true);
        return Double.isFinite(deviation)
                ? (Double) (share * deviation * sums.totalWeight[period])
                : null;
    }
}
