package org.sharedgrowth.observatory.indicators.analysis.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/**
 * The dimensions that break people down, with the groups that are usually compared. Overlapping
 * groups, such as age ranges from different classifications, are never compared by default.
 */
public enum Breakdown {
    SEX(false, List.of("F", "M")),
    URBANISATION(false, List.of("R", "U"), List.of("RUR", "URB")),
    AGE(false, List.of("Y15T24", "Y25T74", "Y_GE75")),
    /** From the poorest to the richest. */
    INCOME(true, List.of("Q1", "Q2", "Q3", "Q4", "Q5"), List.of("Q1", "Q5")),
    DISABILITY(false, List.of("PD", "PWD"), List.of("PD", "PND"));

    private final boolean ordered;
    private final String usual;
    private final String alternative;

    Breakdown(boolean ordered, List<String> usual) {
        this(ordered, usual, usual);
    }

    Breakdown(boolean ordered, List<String> usual, List<String> alternative) {
        this.ordered = ordered;
        this.usual = String.join(" ", usual);
        this.alternative = String.join(" ", alternative);
    }

    /** Whether the groups have an order, from the most disadvantaged to the most advantaged. */
    public boolean isOrdered() {
        return ordered;
    }

    /** The id of the dimension. */
    public String dimension() {
        return name();
    }

    /**
     * The usual groups if the structure has codes for all of them; otherwise those alternative
     * groups for which it has codes.
     */
    public List<String> groups(Dsd dsd) {
        int position = dsd.dimension(name());
        @Nullable Codelist list = position < 0 ? null : dsd.dimensions().get(position).codelist();
        List<String> first = List.of(usual.split(" ", -1));
        List<String> second = List.of(alternative.split(" ", -1));
        if (list == null || list.codes().isEmpty()) {
            return first;
        }
        List<String> known = new ArrayList<>(first);
        known.removeIf(code -> !list.contains(code));
        return known.size() == first.size()
                ? known
                : second.stream().filter(list::contains).toList();
    }

    /** Whether each person belongs to exactly one of the groups. */
    public boolean groupsCoverEverybody(List<String> groups) {
        return switch (this) {
            case SEX, URBANISATION, DISABILITY -> groups.size() == 2 && areUsual(groups);
            case INCOME ->
                    (groups.size() > 2 && areUsual(groups))
                            || Set.copyOf(groups).equals(Set.of("B40", "T60"));
            case AGE -> false;
        };
    }

    private boolean areUsual(List<String> groups) {
        Set<String> sent = Set.copyOf(groups);
        return sent.equals(Set.of(usual.split(" ", -1)))
                || sent.equals(Set.of(alternative.split(" ", -1)));
    }

    /**
     * The group that the others are compared with if the groups have no order: the last of two,
     * which is usually the better-off one. Null for ordered groups, of which the first and the last
     * are compared, and for ages or more than two groups, of which those with the highest and the
     * lowest figure are compared.
     */
    public @Nullable String reference(List<String> groups) {
        return !ordered && this != AGE && groups.size() == 2 ? groups.getLast() : null;
    }
}
