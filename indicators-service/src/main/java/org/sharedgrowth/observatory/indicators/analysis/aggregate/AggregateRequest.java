package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.aggregate.Rule;
import org.sharedgrowth.observatory.indicators.analysis.input.AnswerUnit;
import org.sharedgrowth.observatory.indicators.analysis.input.GroupMembers;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;

/**
 * A request for figures of groups of areas.
 *
 * @param scope what is read: the figures of the members of all groups and, for comparison, those
 *     published for the groups themselves
 * @param first first year of the answer; null for the first with a figure
 * @param last last year of the answer; null for the last with a figure
 * @param groups in the order of the answer
 * @param weight the indicator used as weight; null if there is none
 * @param benchmark the year whose weights are used for all figures; null if each year uses its own
 *     weights
 * @param maxMissing the largest share that may be missing; null for the limit that the rule sets
 * @param errorFactor the expected error as a share of the error in the worst case; null for the
 *     default
 */
record AggregateRequest(
        Scope scope,
        @Nullable Integer first,
        @Nullable Integer last,
        List<GroupMembers> groups,
        String indicator,
        Rule rule,
        @Nullable String weight,
        @Nullable Integer benchmark,
        @Nullable Double maxMissing,
        @Nullable Double errorFactor,
        AnswerUnit unit) {

    /** Whether the year was requested. */
    boolean has(int year) {
        return (first == null || year >= first) && (last == null || year <= last);
    }

    /** Whether a single number is requested; if it is refused, the refusal is the whole answer. */
    boolean isSingle() {
        return groups.size() == 1 && first != null && first.equals(last);
    }
}
