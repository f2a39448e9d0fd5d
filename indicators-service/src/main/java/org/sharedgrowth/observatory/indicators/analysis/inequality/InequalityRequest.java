package org.sharedgrowth.observatory.indicators.analysis.inequality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.inequality.Measure;
import org.sharedgrowth.observatory.indicators.analysis.input.AnswerUnit;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.GroupMembers;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;

/**
 * A request for inequality between areas.
 *
 * @param scope the scope to read; its areas are the members of all groups
 * @param groups in the order of the answer
 * @param weight the indicator that counts the people in the areas; null if there is none
 * @param unit the unit of the answer
 */
record InequalityRequest(
        Scope scope,
        List<GroupMembers> groups,
        String indicator,
        @Nullable String weight,
        List<Measure> measures,
        AnswerUnit unit) {
    InequalityRequest {
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
    }

    ColumnKey key() {
        return ColumnKey.total(indicator);
    }
}
