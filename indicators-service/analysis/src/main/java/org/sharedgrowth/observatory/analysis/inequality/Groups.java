package org.sharedgrowth.observatory.analysis.inequality;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * The groups that are compared, at one time and place.
 *
 * <p>This class decides whether a method may use them, in the same way for all measures: without an
 * order, up to 15 % of the groups may lack a value, and the others are used; with an order, every
 * group must have one.
 */
public final class Groups {
    /** The share of groups that must have a value, if the groups have no order. */
    public static final double MIN_PRESENT_SHARE = 0.85;

    /** With more groups than this, a set finds a repeated code faster than comparisons in pairs. */
    private static final int MAX_FOR_PAIRS = 8;

    private final List<Group> all;
    private final Scale scale;
    private final boolean ordered;
    private final @Nullable String reference;

    private Groups(List<Group> all, Scale scale, boolean ordered, @Nullable String reference) {
        this.all = all;
        this.scale = scale;
        this.ordered = ordered;
        this.reference = reference;
    }

    /** Groups without an order, such as sexes and areas. */
    public static Groups unordered(List<Group> groups, Scale scale) {
        return new Groups(
                groups.stream().sorted(Comparator.comparing(Group::code)).toList(),
                scale,
                false,
                null);
    }

    /**
     * Groups with an order, such as income quintiles.
     *
     * @param groups all groups, including those without a value, from the most disadvantaged to the
     *     most advantaged
     */
    public static Groups ordered(List<Group> groups, Scale scale) {
        return new Groups(List.copyOf(groups), scale, true, null);
    }

    /**
     * Groups with an order, which may be given in any sequence.
     *
     * @param numbers the place of each group, whole numbers without gaps, such as 1, 2, 3
     * @return refused with {@code BAD_DEFINITION} if a number is missing or occurs twice
     */
    public static Result<Groups> ordered(List<Group> groups, int[] numbers, Scale scale) {
        int[] places =
                IntStream.range(0, groups.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(place -> numbers[place]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int i = 1; i < places.length; i++) {
            int expected = numbers[places[i - 1]] + 1;
            if (numbers[places[i]] != expected) {
                Detail detail =
                        Detail.area(groups.get(places[i]).code())
                                .withIndicator("order")
                                .withValue(numbers[places[i]], (double) expected);
                return Result.refused(Reason.BAD_DEFINITION, detail);
            }
        }
        return Result.of(ordered(IntStream.of(places).mapToObj(groups::get).toList(), scale));
    }

    /** The same groups, with the code of the reference group that the others are compared with. */
    public Groups withReference(String code) {
        return new Groups(all, scale, ordered, code);
    }

    /** All groups, in the order in which they are used. */
    public List<Group> all() {
        return all;
    }

    public Scale scale() {
        return scale;
    }

    public boolean isOrdered() {
        return ordered;
    }

    /** The group that the others are compared with; null if no reference was named. */
    public @Nullable String reference() {
        return reference;
    }

    /**
     * The groups that have a value.
     *
     * @param min the smallest number of groups that the method compares
     */
    Result<List<Group>> present(int min) {
        List<Group> present = isComplete() ? all : all.stream().filter(Group::hasValue).toList();
        Refused<List<Group>> refused = scale.refused();
        if (refused == null) {
            refused = refusedForGaps(present, min);
        }
        if (refused == null) {
            refused = refusedForValues(present);
        }
        return refused == null ? Result.of(present) : refused;
    }

    /** The named reference; refused if no reference is named, or it has no value. */
    Result<Group> referenceGroup() {
        String code = reference;
        if (code == null) {
            return Result.refused(Reason.MISSING_REFERENCE, Detail.NONE);
        }
        return all.stream()
                .filter(group -> group.code().equals(code) && group.hasValue())
                .findFirst()
                .<Result<Group>>map(Result::of)
                .orElseGet(() ->
                        Result.refused(Reason.MISSING_REFERENCE, Detail.missing(List.of(code))));
    }

    private boolean isComplete() {
        for (Group group : all) {
            if (!group.hasValue()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Refused<List<Group>> refusedForGaps(List<Group> present, int min) {
        if (present.isEmpty()) {
            return new Refused<>(Reason.EMPTY_INPUT, missing());
        }
        if (all.size() < min) {
            return new Refused<>(Reason.TOO_FEW_VALUES, Detail.count(all.size(), min));
        }
        if (ordered && present.size() < all.size()) {
            return new Refused<>(Reason.MISSING_GROUP, missing());
        }
        double share = present.size() / (double) all.size();
        return share < MIN_PRESENT_SHARE
                ? new Refused<>(
                        Reason.COVERAGE_BELOW_THRESHOLD,
                        missing().withValue(share, MIN_PRESENT_SHARE))
                : null;
    }

    private Detail missing() {
        return Detail.missing(
                all.stream().filter(group -> !group.hasValue()).map(Group::code).sorted().toList());
    }

    private @Nullable Refused<List<Group>> refusedForValues(List<Group> present) {
        Set<String> codes = present.size() > MAX_FOR_PAIRS ? new HashSet<>() : null;
        for (int i = 0; i < present.size(); i++) {
            Group group = present.get(i);
            Double exceeded = scale.exceededBound(group.value());
            if (exceeded != null || Double.isInfinite(group.value())) {
                return outOfBounds(group, null, group.value(), exceeded);
            }
            if (group.error() < 0 || Double.isInfinite(group.error())) {
                return outOfBounds(group, "standard error", group.error(), 0.0);
            }
            if (codes == null ? isRepeated(i, present) : !codes.add(group.code())) {
                return new Refused<>(Reason.BAD_DEFINITION, Detail.area(group.code()));
            }
        }
        return null;
    }

    /** Whether an earlier group has the same code; for few groups faster than a set of codes. */
    private static boolean isRepeated(int position, List<Group> present) {
        for (int i = 0; i < position; i++) {
            if (present.get(i).code().equals(present.get(position).code())) {
                return true;
            }
        }
        return false;
    }

    private static Refused<List<Group>> outOfBounds(
            Group group, @Nullable String what, double value, @Nullable Double limit) {
        Double statedLimit =
                limit == null ? Double.valueOf(Math.copySign(Double.MAX_VALUE, value)) : limit;
        Detail detail = Detail.area(group.code()).withIndicator(what);
        return new Refused<>(
                Reason.OUT_OF_BOUNDS,
                Double.isFinite(value) ? detail.withValue(value, statedLimit) : detail);
    }
}
