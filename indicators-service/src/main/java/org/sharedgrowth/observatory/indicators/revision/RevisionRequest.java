package org.sharedgrowth.observatory.indicators.revision;

import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.VisibleRows;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.release.ReleaseLog;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.StoreState;

/**
 * A query for revisions, with its vintages resolved.
 *
 * @param query selects the series; its vintage is not used
 * @param from newest release of the flow in the earlier vintage, 0 for none
 * @param to newest release of the flow in the later vintage, not before {@code from}
 */
record RevisionRequest(
        StoreState state, DataQuery query, MinimumChange minimumChange, long from, long to) {
    FlowSnapshot laterSnapshot() {
        return state.flow(query.flow().dataKey(), to);
    }

    VisibleRows visibleRows() {
        return new VisibleRows(query.flow(), query.audience());
    }

    ReleaseLog log() {
        return state.log();
    }

    /** Series that got a new version between the two vintages; all others are equal in both. */
    int[] changedSeries() {
        FlowSnapshot later = laterSnapshot();
        return Arrays.stream(later.inKeyOrder(Selection.matchingOrDeleted(query, later)))
                .filter(ordinal -> later.versionRelease(ordinal) > from)
                .toArray();
    }

    /**
     * The version of an answer to the query: it depends on the releases up to the later vintage.
     *
     * @param representation everything else that affects the answer
     */
    DataVersion version(String representation) {
        return DataVersion.of(
                cacheKey() + "\n" + representation, Recency.of(state.log(), from, to));
    }

    /** Distinguishes queries whose answers may differ. */
    String cacheKey() {
        return String.join(
                "\n",
                query.flow().id().toString(),
                query.flow().structure().id().toString(),
                query.keys().toString(),
                query.conditions().toString(),
                query.audience().cacheKey(),
                minimumChange.toString(),
                from + "-" + to);
    }
}
