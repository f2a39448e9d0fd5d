package org.sharedgrowth.observatory.indicators.exchange.worldbank.value;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;
import org.sharedgrowth.observatory.indicators.exchange.http.Workers;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.GroupConfig;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequest;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequestReader;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListEntry;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.PageWindow;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Slice;
import org.sharedgrowth.observatory.indicators.observation.FlowOrder;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/** Finds values and writes them in the World Bank's dialect. */
@ApplicationScoped
public class ValueAnswers {
    /** Number of rows above which workers write the page. */
    private static final int LONG_PAGE = 1000;

    private final SeriesStore store;
    private final FlowOrder order;
    private final Structures structures;
    private final GroupConfig groups;
    private final Workers workers;

    ValueAnswers(
            SeriesStore store,
            FlowOrder order,
            Structures structures,
            GroupConfig groups,
            Workers workers) {
        this.store = store;
        this.order = order;
        this.structures = structures;
        this.groups = groups;
        this.workers = workers;
    }

    /** A reader that uses the current structures. */
    public IndicatorRequestReader reader() {
        return new IndicatorRequestReader(structures.current(), groups);
    }

    /**
     * Finds the results of each slice. Each area is taken from the first dataflow that has visible
     * rows for it, so the answer for an area does not depend on which other areas are requested.
     * All results are as of one release. Slices without rows are left out.
     */
    public Uni<SliceResults> find(IndicatorRequest request, Caller caller) {
        Catalogue catalogue = structures.current();
        StoreState state = store.state();
        List<Dataflow> flows =
                order.all(catalogue).stream()
                        .filter(flow ->
                                request.source() == null || flow.id().id().equals(request.source()))
                        .toList();
        List<Long> newestReleases = new ArrayList<>();
        Search search = new Search(request, catalogue, caller, state, flows, newestReleases);
        List<SliceResult> found = new ArrayList<>();
        return search.searchSlices(request.slices().iterator(), found)
                .map(done -> new SliceResults(found, newestReleases, state.log()));
    }

    /** Searches the flows for each slice. */
    private record Search(
            IndicatorRequest request,
            Catalogue catalogue,
            Caller caller,
            StoreState state,
            List<Dataflow> flows,
            List<Long> newestReleases) {

        Uni<Void> searchSlices(Iterator<Slice> slices, List<SliceResult> found) {
            if (!slices.hasNext()) {
                return Uni.createFrom().voidItem();
            }
            Slice slice = slices.next();
            List<SliceResult> sliceResults = new ArrayList<>();
            return searchFlows(slice, flows.iterator(), new HashSet<>(), sliceResults)
                    .invoke(() -> found.addAll(SliceResult.byArea(sliceResults)))
                    .chain(() -> searchSlices(slices, found));
        }

        /** Searches the remaining flows for areas without results so far. */
        private Uni<Void> searchFlows(
                Slice slice,
                Iterator<Dataflow> rest,
                Set<String> answered,
                List<SliceResult> found) {
            while (rest.hasNext()
                    && (asksForAllAreas() || !answered.containsAll(request.areas()))) {
                Dataflow flow = rest.next();
                DataQuery query =
                        IndicatorRequestReader.query(request, slice, flow, catalogue, caller);
                if (query == null) {
                    continue;
                }
                long release = AsOf.release(request.vintage(), state.log(), flow.dataKey());
                FlowSnapshot snapshot = state.flow(flow.dataKey(), release);
                int area = flow.structure().dimension(Dsd.AREA);
                Selection selection =
                        Selection.of(query, snapshot)
                                .only(series -> !answered.contains(snapshot.code(series, area)));
                newestReleases.add(selection.newestRelease());
                if (selection.ordinals().length > 0) {
                    return SliceResult.in(slice, selection, request.newest())
                            .chain(sliceResults -> {
                                if (sliceResults.total() > 0) {
                                    found.add(sliceResults);
                                    answered.addAll(sliceResults.areas());
                                }
                                return searchFlows(slice, rest, answered, found);
                            });
                }
            }
            return Uni.createFrom().voidItem();
        }

        private boolean asksForAllAreas() {
            return request.areas().isEmpty();
        }
    }

    /** Writes one page as the dialect's pair of metadata and rows. */
    public Uni<ByteSink> page(
            SliceResults results,
            IndicatorRequest request,
            PageWindow window,
            List<String> languages) {
        ByteSink out = new ByteSink(16 * 1024);
        out.put("[{");
        results.meta(request, window, out);
        out.put("},[");
        return rows(
                        results.found().iterator(),
                        new PageProgress(window),
                        request,
                        found ->
                                new RowWriter(
                                        found.slice(),
                                        found.query().flow().structure(),
                                        languages,
                                        request.footnotes()),
                        out)
                .map(done -> out.put("]]"));
    }

    /** Writes one page for a query by source: rows that name the value of each dimension. */
    public Uni<ByteSink> sourcePage(
            SliceResults results,
            IndicatorRequest request,
            ListEntry.Named source,
            PageWindow window,
            List<String> languages) {
        ByteSink out = new ByteSink(16 * 1024);
        out.put('{');
        results.meta(request, window, out);
        out.put(",\"source\":{\"id\":").jsonString(source.id());
        out.put(",\"name\":").jsonString(source.value()).put(",\"data\":[");
        return rows(
                        results.found().iterator(),
                        new PageProgress(window),
                        request,
                        found ->
                                new VariableRows(
                                        found.slice(), found.query().flow().structure(), languages),
                        out)
                .map(done -> out.put("]}}"));
    }

    private Uni<Void> rows(
            Iterator<SliceResult> rest,
            PageProgress progress,
            IndicatorRequest request,
            Function<SliceResult, SliceRows> writers,
            ByteSink out) {
        if (!rest.hasNext() || progress.isFull()) {
            return Uni.createFrom().voidItem();
        }
        SliceResult found = rest.next();
        long from = Math.min(progress.skip, found.total());
        progress.skip -= from;
        SliceResult.Part part =
                found.part(from, Math.min(found.total(), from + progress.remainingRows));
        RowPlan plan = new RowPlan(request.newest());
        SliceRows writer = writers.apply(found);
        long[] skip = {part.skip()};
        Scan scan = new Scan(part.selection(), 0, Long.MAX_VALUE);
        Consumer<SeriesView> write =
                view -> {
                    int rows = plan.planRows(view);
                    int start = (int) skip[0];
                    skip[0] = 0;
                    int end = (int) Math.min(rows, start + progress.remainingRows);
                    writer.write(view, plan, start, end, progress.isEmpty, out);
                    progress.countRows(end - start);
                };
        return (progress.isLong ? workers.each(scan, write) : scan.each(write))
                .chain(() -> rows(rest, progress, request, writers, out));
    }

    /** The state of a page while it is filled. */
    private static final class PageProgress {
        private long skip;
        private long remainingRows;
        private boolean isEmpty = true;

        /** Whether the page may be too long for the event loop to write. */
        private final boolean isLong;

        PageProgress(PageWindow window) {
            skip = window.from();
            remainingRows = window.perPage();
            isLong = remainingRows > LONG_PAGE;
        }

        boolean isFull() {
            return remainingRows == 0;
        }

        void countRows(int rows) {
            remainingRows -= rows;
            isEmpty &= rows == 0;
        }
    }
}
