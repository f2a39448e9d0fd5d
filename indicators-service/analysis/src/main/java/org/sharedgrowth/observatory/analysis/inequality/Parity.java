package org.sharedgrowth.observatory.analysis.inequality;

import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Estimate;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * One group compared with the reference, in three ways that belong together: a ratio alone hides
 * how many people it concerns.
 *
 * @param group the code of the group
 * @param gap the reference's value minus the group's, in the unit of the indicator
 * @param ratio the group's value divided by the reference's, 1 at parity; its standard error is
 *     that of its logarithm
 * @param notReached how many persons of the group would have to change for it to have the same
 *     value as the reference, {@code (y_ref − y)/high · population}; negative if the group has the
 *     higher value
 */
public record Parity(
        String group, Result<Estimate> gap, Result<Estimate> ratio, Result<Estimate> notReached) {
    private static final int MIN_GROUPS = 2;

    /**
     * Every other group compared with the named reference.
     *
     * @return in the order of the groups, without the groups that have no value
     */
    public static Result<List<Parity>> of(Groups groups) {
        return groups.present(MIN_GROUPS)
                .then(present ->
                        groups.referenceGroup().map(reference -> of(groups, present, reference)));
    }

    private static List<Parity> of(Groups groups, List<Group> present, Group reference) {
        List<Parity> all = new ArrayList<>();
        for (Group group : present) {
            if (!group.code().equals(reference.code())) {
                all.add(
                        new Parity(
                                group.code(),
                                Gap.difference(reference, group),
                                Gap.ratio(group, reference),
                                notReached(reference, group, groups.scale())));
            }
        }
        return List.copyOf(all);
    }

    /**
     * The number of persons of a group who are not reached, with the standard error of the
     * difference; the population counts as exact.
     *
     * @return refused with {@code BAD_DEFINITION} if the scale of the indicator has no finite,
     *     positive upper end, {@code MISSING_REFERENCE} or {@code MISSING_GROUP} if one of the two
     *     has no value, {@code MISSING_WEIGHT} if the population is not known, {@code BAD_WEIGHT}
     *     if it is negative or infinite
     */
    public static Result<Estimate> notReached(Group reference, Group group, Scale scale) {
        if (!Double.isFinite(scale.high()) || scale.high() <= 0) {
            return Result.refused(Reason.BAD_DEFINITION, Detail.parameter("bounds"));
        }
        if (!reference.hasValue()) {
            return Result.refused(
                    Reason.MISSING_REFERENCE, Detail.missing(List.of(reference.code())));
        }
        if (!group.hasValue()) {
            return Result.refused(Reason.MISSING_GROUP, Detail.missing(List.of(group.code())));
        }
        if (Double.isNaN(group.population())) {
            return Result.refused(Reason.MISSING_WEIGHT, Detail.missing(List.of(group.code())));
        }
        if (group.population() < 0 || Double.isInfinite(group.population())) {
            return Result.refused(Reason.BAD_WEIGHT, Detail.area(group.code()));
        }
        double persons = group.population() / scale.high();
        return Estimates.normal(
                (reference.value() - group.value()) * persons,
                Math.hypot(reference.error(), group.error()) * persons);
    }
}
