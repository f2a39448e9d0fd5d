package org.sharedgrowth.observatory.analysis.aggregate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figure of a group in one period, with its coverage and expected error.
 *
 * @param rule how the figure was computed
 * @param value in the unit of the members' figures
 * @param expected how many members the group has
 * @param used how many of them have a figure
 * @param missing codes of the members without a figure, sorted
 * @param coverageCount used / expected
 * @param coverageWeight share of the group's weight that the used members have; null if no weights
 *     are given or all are zero
 * @param unweighted codes of members whose weight is not known, ascending: they are not part of
 *     {@code coverageWeight}; empty if no weights are given
 * @param imputedShare share of the value that is imputed for members without figures: for a
 *     weighted or plain mean, the share that is assumed to equal the average; for a total, the
 *     share that is not the sum of the members' figures; 0 if nothing is imputed
 * @param expectedError by how much the missing members usually change the value, in the unit of
 *     {@code value}: the error factor times {@code worstCase}
 * @param worstCase share of the weight (of the members, if there are no weights) that has no
 *     figures, times the standard deviation of the figures; for a total, times the standard
 *     deviation of the ratios of figure to proxy and times the proxy of all members. Like {@code
 *     expectedError}, it is null if there is only one figure and a member is missing, and for a
 *     partial sum, which does not estimate the whole group
 */
public record Aggregate(
        Rule rule,
        double value,
        int expected,
        int used,
        List<String> missing,
        double coverageCount,
        @Nullable Double coverageWeight,
        List<String> unweighted,
        double imputedShare,
        @Nullable Double expectedError,
        @Nullable Double worstCase) {

    /** Whether this is a sum without the figures of some members. */
    public boolean partial() {
        return rule == Rule.SUM && used < expected;
    }
}
