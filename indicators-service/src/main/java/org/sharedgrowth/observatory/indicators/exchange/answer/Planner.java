package org.sharedgrowth.observatory.indicators.exchange.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet;
import org.sharedgrowth.observatory.indicators.exchange.encoding.DataSet.Action;
import org.sharedgrowth.observatory.indicators.exchange.request.DataRequest;
import org.sharedgrowth.observatory.indicators.exchange.request.DataSetQuery;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.ChangeScan;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.StoreState;

/**
 * Finds the data sets that answer a request, and the recency of the answer. Some of the data sets
 * may have no rows.
 */
final class Planner {
    private final StoreState state;
    private final DataRequest request;
    private final List<PlannedDataSet> dataSets = new ArrayList<>();
    private final long[] newestReleases;

    private Planner(StoreState state, DataRequest request) {
        this.state = state;
        this.request = request;
        this.newestReleases = new long[request.queries().size()];
    }

    /** The data sets of an answer, and the recency of the releases that changed them. */
    record Planned(List<PlannedDataSet> dataSets, Recency recency) {}

    static Planned plan(StoreState state, DataRequest request) {
        Planner planner = new Planner(state, request);
        for (int i = 0; i < request.queries().size(); i++) {
            planner.add(i, request.queries().get(i));
        }
        return new Planned(planner.dataSets, Recency.of(state.log(), planner.newestReleases));
    }

    private void add(int content, DataSetQuery dataSetQuery) {
        DataQuery query = dataSetQuery.query();
        long release = AsOf.release(query.vintage(), state.log(), query.flow().dataKey());
        Action action = DataSet.of(content, dataSetQuery.parts()).action();
        Selection selection = selection(query, release);
        // Set even if the query has no rows now, because it may have had rows before.
        newestReleases[content] = selection.newestRelease();
        Instant after = request.changes().after();
        if (request.changes().history()) {
            long from = after == null ? 0 : state.log().asOf(query.flow().dataKey(), after);
            history(content, query, action, from, release);
        } else if (after != null) {
            long from = Math.min(state.log().asOf(query.flow().dataKey(), after), release);
            changes(content, query, action, from, release, null, null);
        } else {
            @Nullable Instant at =
                    query.vintage() instanceof Vintage.At(Instant instant) ? instant : null;
            addPlainDataSet(new DataSet(content, action, at, at), selection);
        }
    }

    private Selection selection(DataQuery query, long release) {
        return Selection.of(query, state, release);
    }

    private void addPlainDataSet(DataSet head, Selection selection) {
        if (selection.ordinals().length == 0) {
            return;
        }
        boolean wholeSeries =
                request.seriesOnly()
                        || (request.format().hasLayouts() && !request.layout().isFlat());
        dataSets.add(
                new PlannedDataSet(
                        head,
                        selection,
                        window -> new Scan(selection, window),
                        request.sort(),
                        wholeSeries));
    }

    /** Adds the changes of each release, oldest first. */
    private void history(int content, DataQuery query, Action action, long from, long to) {
        boolean firstOrLastOnly = query.firstN() > 0 || query.lastN() > 0;
        @Nullable Selection latest = firstOrLastOnly ? selection(query, to) : null;
        for (Release release : state.log().releases().subList((int) from, (int) to)) {
            if (release.dataKey().equals(query.flow().dataKey())) {
                changes(
                        content,
                        query,
                        action,
                        release.id() - 1,
                        release.id(),
                        release.publishedAt(),
                        latest);
            }
        }
    }

    /** Adds the changes from one release to another. */
    private void changes(
            int content,
            DataQuery query,
            Action action,
            long from,
            long to,
            @Nullable Instant instant,
            @Nullable Selection latest) {
        Selection earlier = selection(query, from);
        Selection later = selection(query, to);
        Selection added = ChangeScan.changed(later, earlier.snapshot());
        if (added.ordinals().length > 0) {
            dataSets.add(
                    PlannedDataSet.unsorted(
                            new DataSet(content, action, instant, null),
                            added,
                            window -> ChangeScan.added(added, earlier.snapshot(), latest, window)));
        }
        Selection removed = ChangeScan.changed(earlier, later.snapshot());
        if (removed.ordinals().length > 0) {
            dataSets.add(
                    PlannedDataSet.unsorted(
                            new DataSet(content, Action.DELETE, null, instant),
                            removed,
                            window ->
                                    ChangeScan.removed(removed, later.snapshot(), latest, window)));
        }
    }
}
