package org.sharedgrowth.observatory.indicators.structure;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The countries of a group.
 *
 * @param countries codes in hierarchy order, including those of subgroups; empty if the group is
 *     unknown
 * @param dated whether these are the members on the requested day, from a hierarchy that states
 *     when its codes are valid; otherwise they are the members that are stated without dates,
 *     because no hierarchy states those of the day
 */
public record Membership(Set<String> countries, boolean dated) {
    public Membership {
        countries = Collections.unmodifiableSet(new LinkedHashSet<>(countries));
    }
}
