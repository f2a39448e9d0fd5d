package org.sharedgrowth.observatory.analysis.inequality;

import java.util.List;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.number.Decimals;

/**
 * How far two groups are apart, as difference (D) and ratio (R). Source: World Health Organization,
 * Health Equity Assessment Toolkit, technical notes (2023).
 */
public final class Gap {
    private static final int MIN_GROUPS = 2;

    private Gap() {}

    /**
     * The two groups that are compared. If the groups have an order: the last with the first if
     * more is better, else the first with the last. If they have no order but a reference is named:
     * the reference with the lowest of the other groups if more is better, else the highest of the
     * other groups with the reference. If they have neither: the highest with the lowest. Of groups
     * with equal values, the first in the order of codes is used.
     */
    public static Result<Pair> pair(Groups groups) {
        return groups.present(MIN_GROUPS).then(present -> pair(groups, present));
    }

    /** The difference D of the pair, in the unit of the indicator. */
    public static Result<Estimate> difference(Groups groups) {
        return pair(groups).then(Gap::difference);
    }

    /** The ratio R of the pair; its standard error is that of its logarithm. */
    public static Result<Estimate> ratio(Groups groups) {
        return pair(groups).then(Gap::ratio);
    }

    /** The difference D of a pair that is already known. */
    public static Result<Estimate> difference(Pair pair) {
        return difference(pair.first(), pair.second());
    }

    /** The ratio R of a pair that is already known. */
    public static Result<Estimate> ratio(Pair pair) {
        return ratio(pair.first(), pair.second());
    }

    /** The first value minus the second, with the standard error {@code √(s1² + s2²)}. */
    static Result<Estimate> difference(Group first, Group second) {
        return Estimates.normal(
                Decimals.difference(first.value(), second.value()),
                Math.hypot(first.error(), second.error()));
    }

    /**
     * The first value divided by the second, with {@code √((s1/y1)² + (s2/y2)²)} as the standard
     * error of the logarithm.
     */
    static Result<Estimate> ratio(Group first, Group second) {
        if (second.value() == 0) {
            Detail detail = Detail.area(second.code()).withValue(0, null);
            return Result.refused(Reason.ZERO_DENOMINATOR, detail);
        }
        double ratio = first.value() / second.value();
        if (ratio <= 0) {
            return Estimates.withoutUncertainty(ratio, Reason.NON_POSITIVE);
        }
        return Estimates.ratio(
                ratio, Math.hypot(first.error() / first.value(), second.error() / second.value()));
    }

    private static Result<Pair> pair(Groups groups, List<Group> present) {
        boolean favourable = groups.scale().favourable();
        if (groups.isOrdered()) {
            Group first = present.getFirst();
            Group last = present.getLast();
            return Result.of(favourable ? new Pair(last, first) : new Pair(first, last));
        }
        if (groups.reference() == null) {
            return Result.of(new Pair(extreme(present, true), extreme(present, false)));
        }
        return groups.referenceGroup()
                .map(reference -> {
                    List<Group> others =
                            present.stream()
                                    .filter(group -> !group.code().equals(reference.code()))
                                    .toList();
                    return favourable
                            ? new Pair(reference, extreme(others, false))
                            : new Pair(extreme(others, true), reference);
                });
    }

    private static Group extreme(List<Group> groups, boolean highest) {
        Group extreme = groups.getFirst();
        for (Group group : groups) {
            if (highest ? group.value() > extreme.value() : group.value() < extreme.value()) {
                extreme = group;
            }
        }
        return extreme;
    }
}
