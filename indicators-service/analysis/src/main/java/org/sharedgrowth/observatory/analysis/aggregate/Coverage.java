package org.sharedgrowth.observatory.analysis.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;

/**
 * Decides whether the members with figures cover enough of their group, and lists the missing ones.
 */
final class Coverage {
    /** Tolerance when shares are compared, because sums are rounded. */
    private static final double ROUNDING = 1e-12;

    private final Panel panel;
    private final Group group;
    private final Terms terms;
    private final Sums sums;
    private final String weightName;
    private final boolean hasWeights;

    Coverage(Panel panel, @Nullable Panel weights, Group group, Terms terms, Sums sums) {
        this.panel = panel;
        this.group = group;
        this.terms = terms;
        this.sums = sums;
        this.hasWeights = weights != null;
        this.weightName = weights == null ? "weight" : weights.indicator();
    }

    Presence presence(int period) {
        double byCount = sums.coverageCount(period);
        double byWeight = sums.coverageWeight(period);
        return new Presence(
                sums.expected[period],
                sums.used[period],
                missing(period),
                Double.isNaN(byCount) ? null : (Double) byCount,
                Double.isNaN(byWeight) ? null : (Double) byWeight,
                hasWeights ? membersWithoutWeight(period, false) : List.of());
    }

    /** The reason why the group has no figure; null if it can have one. */
    @Nullable Reason refusal(int period) {
        if (sums.used[period] == 0) {
            return Reason.EMPTY_INPUT;
        }
        Reason weightReason = weightReason(period);
        if (weightReason != null) {
            return weightReason;
        }
        return isCovered(period) && isAboveFloor(period) ? null : Reason.COVERAGE_BELOW_THRESHOLD;
    }

    private @Nullable Reason weightReason(int period) {
        if (sums.hasNegativeWeight[period]) {
            return Reason.BAD_WEIGHT;
        }
        if (!terms.rule().needsWeights()) {
            return null;
        }
        if (sums.usedWithoutWeight[period] > 0) {
            return Reason.MISSING_WEIGHT;
        }
        return sums.usedWeight[period] == 0 ? Reason.BAD_WEIGHT : null;
    }

    private boolean isCovered(int period) {
        return ruleCoverage(period) >= 1 - terms.maxMissing() - ROUNDING;
    }

    boolean isAboveFloor(int period) {
        return certainCoverage(period) >= terms.floor() - ROUNDING;
    }

    /**
     * The share of the group's weight that certainly has figures, see {@link
     * Sums#certainCoverageWeight}; the share of its members if there are no weights.
     */
    private double certainCoverage(int period) {
        double byWeight = sums.certainCoverageWeight(period);
        return Double.isNaN(byWeight) ? sums.coverageCount(period) : byWeight;
    }

    /** The coverage that is compared with the limit of the rule. */
    private double ruleCoverage(int period) {
        return terms.rule().measuresCoverageByWeight
                ? sums.certainCoverageWeight(period)
                : sums.coverageCount(period);
    }

    Refused<Aggregate> refused(Reason reason, int period) {
        return switch (reason) {
            case COVERAGE_BELOW_THRESHOLD ->
                    isCovered(period)
                            ? belowFloor(period)
                            : tooLittleCoverage(
                                    period, ruleCoverage(period), 1 - terms.maxMissing());
            case MISSING_WEIGHT -> missingWeights(membersWithoutWeight(period, true));
            case BAD_WEIGHT -> new Refused<>(reason, badWeight(period));
            default -> new Refused<>(reason, detail(period));
        };
    }

    Refused<Aggregate> belowFloor(int period) {
        return tooLittleCoverage(period, certainCoverage(period), terms.floor());
    }

    private Refused<Aggregate> tooLittleCoverage(int period, double share, double limit) {
        return new Refused<>(
                Reason.COVERAGE_BELOW_THRESHOLD, detail(period).withValue(share, limit));
    }

    private Detail detail(int period) {
        return Detail.missing(missing(period))
                .withArea(group.code())
                .withIndicator(panel.indicator());
    }

    /**
     * The refusal of a gap-filled total if a member has no weight; even members without a figure
     * need one.
     */
    Refused<Aggregate> missingProxy(int period) {
        return missingWeights(membersWithoutWeight(period, false));
    }

    private Refused<Aggregate> missingWeights(List<String> members) {
        return new Refused<>(
                Reason.MISSING_WEIGHT,
                Detail.missing(members).withArea(group.code()).withIndicator(weightName));
    }

    private Detail badWeight(int period) {
        Detail detail = Detail.indicator(weightName);
        for (int area : group.members()) {
            double weight = sums.weight(area, period);
            if (weight < 0) {
                return detail.withArea(panel.areas().get(area)).withValue(weight, 0.0);
            }
        }
        return detail.withArea(group.code()).withValue(0, 0.0);
    }

    List<String> missing(int period) {
        List<String> missing = new ArrayList<>();
        for (int member = 0; member < group.members().length; member++) {
            int area = group.members()[member];
            if (group.has(member, period, panel.periods())
                    && Double.isNaN(panel.value(area, period))) {
                missing.add(panel.areas().get(area));
            }
        }
        return missing;
    }

    /**
     * Members whose weight is not known.
     *
     * @param onlyUsed whether members without a figure are left out
     */
    List<String> membersWithoutWeight(int period, boolean onlyUsed) {
        List<String> unweighted = new ArrayList<>();
        for (int member = 0; member < group.members().length; member++) {
            int area = group.members()[member];
            boolean counts = !onlyUsed || !Double.isNaN(panel.value(area, period));
            if (counts
                    && group.has(member, period, panel.periods())
                    && Double.isNaN(sums.weight(area, period))) {
                unweighted.add(panel.areas().get(area));
            }
        }
        return unweighted;
    }
}
