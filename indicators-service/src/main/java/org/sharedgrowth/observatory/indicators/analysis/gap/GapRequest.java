package org.sharedgrowth.observatory.indicators.analysis.gap;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.inequality.Measure;
import org.sharedgrowth.observatory.indicators.analysis.input.AnswerUnit;
import org.sharedgrowth.observatory.indicators.analysis.input.Breakdown;
import org.sharedgrowth.observatory.indicators.analysis.input.ColumnKey;
import org.sharedgrowth.observatory.indicators.analysis.input.Scope;
import org.sharedgrowth.observatory.indicators.structure.IndicatorTraits;

/**
 * A request for gaps between groups of people.
 *
 * @param areas codes of the areas that the rows are about; the scope also includes the world
 * @param world code of the world; null if the structure has none
 * @param groups codes of the groups, in the natural order of the breakdown if it has one
 * @param reference the group that the others are compared with; null if there is none. Then the
 *     first and the last group are compared if the groups are ordered, otherwise those with the
 *     highest and the lowest figure
 * @param traits the traits that the indicator declares; null if the structure does not list the
 *     indicator
 * @param weight the indicator that counts people; null if there is none
 * @param measures the measures of inequality to compute; may be empty
 */
record GapRequest(
        Scope scope,
        Set<String> areas,
        @Nullable String world,
        String indicator,
        Breakdown by,
        List<String> groups,
        @Nullable String reference,
        @Nullable IndicatorTraits traits,
        @Nullable String weight,
        List<Measure> measures,
        boolean newestOnly,
        Sort sort,
        AnswerUnit unit) {
    GapRequest {
        areas = Set.copyOf(areas);
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
    }

    /** The order of rows. */
    enum Sort {
        WIDEST,
        NARROWEST,
        AREA
    }

    ColumnKey total() {
        return ColumnKey.total(indicator);
    }

    ColumnKey key(String group) {
        return ColumnKey.of(indicator, by.dimension(), group);
    }
}
