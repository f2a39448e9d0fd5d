package org.sharedgrowth.observatory.analysis.rank;

import org.jspecify.annotations.Nullable;

/**
 * The method and the members of an index at one of two dates.
 *
 * @param weights by indicator, not negative, not all zero
 * @param goalposts {@code {lo, hi}} by indicator; null: minimum and maximum of the figures of the
 *     members
 * @param members by area, whether it is ranked; null: all are
 */
public record Release(
        double[] weights, double @Nullable [][] goalposts, boolean @Nullable [] members) {

    boolean isMember(int area) {
        boolean[] some = members;
        return some == null || some[area];
    }
}
