package org.sharedgrowth.observatory.indicators.query;

import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * What is asked of one dataflow; every dialect's parser yields one, and equal queries have equal
 * answers whatever the dialect.
 *
 * @param keys series fitting any of the patterns; every series if there is none
 * @param conditions all of which a row must fulfil, at most one a component; periods of {@code
 *     TIME_PERIOD} conditions and numbers of measure conditions have been checked
 * @param firstN oldest so many rows of each series, 0 for no such wish
 * @param lastN newest so many rows of each series, 0 for no such wish; with {@code firstN} both
 * @param vintage as of when
 * @param audience for whom
 */
public record DataQuery(
        Dataflow flow,
        List<KeyPattern> keys,
        List<Condition> conditions,
        int firstN,
        int lastN,
        Vintage vintage,
        Audience audience) {
    public DataQuery {
        keys = List.copyOf(keys);
        conditions = List.copyOf(conditions);
    }

    /** Every row of a flow that everybody may see now. */
    public static DataQuery all(Dataflow flow) {
        return new DataQuery(flow, List.of(), List.of(), 0, 0, Vintage.NOW, Audience.EVERYBODY);
    }
}
