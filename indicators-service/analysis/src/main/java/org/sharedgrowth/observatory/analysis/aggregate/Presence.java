package org.sharedgrowth.observatory.analysis.aggregate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a group have figures in one period; known even where the group's own figure is
 * refused.
 *
 * @param expected how many members the group has
 * @param used how many of them have a figure
 * @param missing codes of the members without a figure, sorted
 * @param coverageCount used / expected; null if the group has no members
 * @param coverageWeight share of the group's weight that members with a figure have; null if no
 *     weights are given or all are zero
 * @param unweighted codes of members whose weight is not known, ascending: they are not part of
 *     {@code coverageWeight}; empty if no weights are given
 */
public record Presence(
        int expected,
        int used,
        List<String> missing,
        @Nullable Double coverageCount,
        @Nullable Double coverageWeight,
        List<String> unweighted) {}
