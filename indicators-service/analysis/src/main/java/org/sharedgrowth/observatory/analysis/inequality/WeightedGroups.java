package org.sharedgrowth.observatory.analysis.inequality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.inequality.spread.Shares;

/**
 * The groups that have a value, as columns in the order of the groups, with their shares of the
 * population.
 */
final class WeightedGroups {
    static final int MIN_GROUPS = 3;

    private final List<Group> groups;
    private final double[] values;
    private final double[] errors;
    private final double[] populations;
    private final double[] shares;
    private final double[] ranks;
    private final double mean;

    private WeightedGroups(List<Group> groups) {
        this.groups = groups;
        values = new double[groups.size()];
        errors = new double[values.length];
        populations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = groups.get(i).value();
            errors[i] = groups.get(i).error();
            populations[i] = groups.get(i).population();
        }
        shares = Shares.of(populations);
        ranks = Shares.ranks(shares);
        mean = Shares.mean(values, shares);
    }

    /**
     * Refused like {@link Groups#present}; also if a group that has a value has no population or an
     * invalid one, or if all populations are zero.
     */
    static Result<WeightedGroups> of(Groups groups) {
        return groups.present(MIN_GROUPS)
                .then(present -> {
                    Refused<WeightedGroups> refused = refused(present);
                    return refused == null ? Result.of(new WeightedGroups(present)) : refused;
                });
    }

    private static @Nullable Refused<WeightedGroups> refused(List<Group> present) {
        for (Group group : present) {
            if (Double.isNaN(group.population())) {
                return new Refused<>(
                        Reason.MISSING_WEIGHT,
                        Detail.missing(
                                present.stream()
                                        .filter(other -> Double.isNaN(other.population()))
                                        .map(Group::code)
                                        .sorted()
                                        .toList()));
            }
        }
        double sum = 0;
        for (Group group : present) {
            if (group.population() < 0 || Double.isInfinite(group.population())) {
                Detail detail = Detail.area(group.code());
                return new Refused<>(
                        Reason.BAD_WEIGHT,
                        Double.isFinite(group.population())
                                ? detail.withValue(group.population(), 0.0)
                                : detail);
            }
            sum += group.population();
        }
        return sum > 0 && Double.isFinite(sum)
                ? null
                : new Refused<>(Reason.BAD_WEIGHT, Detail.NONE);
    }

    List<Group> groups() {
        return groups;
    }

    int size() {
        return values.length;
    }

    double[] values() {
        return values;
    }

    /** Standard errors, NaN where there is none. */
    double[] errors() {
        return errors;
    }

    /** The populations of the groups, in persons. */
    double[] populations() {
        return populations;
    }

    /** Shares of the population; they add up to 1. */
    double[] shares() {
        return shares;
    }

    /** The midpoint of each group in the cumulative shares of the population, from 0 to 1. */
    double[] ranks() {
        return ranks;
    }

    /** The mean of the values, weighted by population. */
    double mean() {
        return mean;
    }

    /** The mean, refused if it is zero and so cannot be divided by. */
    Result<Double> divisor() {
        return mean == 0
                ? Result.refused(
                        Reason.ZERO_DENOMINATOR, Detail.indicator("mean").withValue(0, null))
                : Result.of(mean);
    }

    /** Refused if a value is negative. */
    Result<WeightedGroups> nonNegative() {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                return Result.refused(
                        Reason.OUT_OF_BOUNDS,
                        Detail.area(groups.get(i).code()).withValue(values[i], 0.0));
            }
        }
        return Result.of(this);
    }
}
