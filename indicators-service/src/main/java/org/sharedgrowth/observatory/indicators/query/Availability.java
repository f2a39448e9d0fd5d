package org.sharedgrowth.observatory.indicators.query;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;

/**
 * The data of a dataflow that are visible to the audience of a query.
 *
 * @param codes the available codes by dimension; dimensions in key order, codes in codelist order
 * @param series number of series with at least one row
 * @param observations number of rows
 * @param first the period that starts first, or null if there is no row
 * @param last the period that ends last, or null if there is no row
 * @param newest the newest release that produced or removed one of the matching series; 0 if there
 *     is none
 */
public record Availability(
        List<List<String>> codes,
        long series,
        long observations,
        @Nullable TimePeriod first,
        @Nullable TimePeriod last,
        long newest) {
    public Availability {
        codes = codes.stream().map(List::copyOf).toList();
    }

    /**
     * Examines every row of a query.
     *
     * @param after includes only rows added or revised since then; null for all
     * @param faceted whether the codes of a dimension are determined without the filter on that
     *     dimension; otherwise with all filters
     */
    public static Uni<Availability> of(
            DataQuery query, StoreState state, @Nullable Instant after, boolean faceted) {
        AvailabilityCollector all =
                new AvailabilityCollector(query.flow().structure().dimensions().size());
        return collect(query, state, after, all)
                .map(newest -> all.result(snapshot(query, state), newest))
                .chain(exact ->
                        faceted ? withoutFilter(exact, query, state, after, 0) : item(exact));
    }

    /**
     * Replaces the codes of each dimension, from a position on, with those found without the filter
     * on that dimension.
     */
    private static Uni<Availability> withoutFilter(
            Availability known,
            DataQuery query,
            StoreState state,
            @Nullable Instant after,
            int from) {
        for (int d = from; d < known.codes.size(); d++) {
            DataQuery unfiltered = withoutFilter(query, d);
            if (!unfiltered.equals(query)) {
                int dimension = d;
                AvailabilityCollector collector = new AvailabilityCollector(known.codes.size());
                return collect(unfiltered, state, after, collector)
                        .chain(newest ->
                                withoutFilter(
                                        known.withCodes(
                                                dimension,
                                                collector.codes(dimension, snapshot(query, state)),
                                                newest),
                                        query,
                                        state,
                                        after,
                                        dimension + 1));
            }
        }
        return item(known);
    }

    private Availability withCodes(int dimension, List<String> found, long released) {
        List<List<String>> changed = new ArrayList<>(codes);
        changed.set(dimension, found);
        return new Availability(
                changed, series, observations, first, last, Math.max(newest, released));
    }

    /** The query without its filter on one dimension. */
    private static DataQuery withoutFilter(DataQuery query, int dimension) {
        List<KeyPattern> keys = new ArrayList<>();
        for (KeyPattern key : query.keys()) {
            List<List<String>> positions = new ArrayList<>(key.positions());
            if (dimension < positions.size()) {
                positions.set(dimension, List.of());
            }
            keys.add(new KeyPattern(positions));
        }
        String id = query.flow().structure().dimensions().get(dimension).id();
        return new DataQuery(
                query.flow(),
                keys,
                query.conditions().stream().filter(c -> !c.component().equals(id)).toList(),
                query.firstN(),
                query.lastN(),
                query.vintage(),
                query.audience(),
                query.providers(),
                query.lastWithValue());
    }

    /** Collects codes and periods; returns the newest release that changed a matching series. */
    private static Uni<Long> collect(
            DataQuery query,
            StoreState state,
            @Nullable Instant after,
            AvailabilityCollector collector) {
        Uni<Long> newest = Uni.createFrom().item(0L);
        for (DataQuery each : query.byProvider()) {
            newest =
                    newest.chain(known ->
                            collectFrom(each, state, after, collector)
                                    .map(found -> Math.max(known, found)));
        }
        return newest;
    }

    /** Does the same as {@link #collect} for a query with at most one provider. */
    private static Uni<Long> collectFrom(
            DataQuery query,
            StoreState state,
            @Nullable Instant after,
            AvailabilityCollector collector) {
        Selection selection = selection(query, state);
        RowSource<SeriesView> rows =
                after == null
                        ? new Scan(selection, Window.all())
                        : ChangeScan.added(selection, earlier(query, state, after), Window.all());
        AvailabilityCollector found =
                new AvailabilityCollector(query.flow().structure().dimensions().size());
        return rows.each(found::add)
                .invoke(() -> collector.add(found, selection.snapshot(), snapshot(query, state)))
                .map(done -> selection.newestRelease());
    }

    private static Selection selection(DataQuery query, StoreState state) {
        long release = AsOf.release(query.vintage(), state.log(), query.flow().dataKey());
        return Selection.of(query, state, release);
    }

    private static FlowSnapshot snapshot(DataQuery query, StoreState state) {
        String dataKey = query.flow().dataKey();
        return state.flow(dataKey, AsOf.release(query.vintage(), state.log(), dataKey));
    }

    private static FlowSnapshot earlier(DataQuery query, StoreState state, Instant after) {
        String dataKey = query.flow().dataKey();
        long shown = AsOf.release(query.vintage(), state.log(), dataKey);
        long release = Math.min(state.log().asOf(dataKey, after), shown);
        return Selection.of(query, state, release).snapshot();
    }

    private static Uni<Availability> item(Availability found) {
        return Uni.createFrom().item(found);
    }

    /**
     * The providers that sent at least one of the rows that the query selects and its audience may
     * see.
     *
     * @param candidates codes of the providers to look for
     */
    public static Uni<Set<String>> providers(
            DataQuery query, StoreState state, List<String> candidates) {
        return providers(query, state, candidates, 0, new TreeSet<>());
    }

    private static Uni<Set<String>> providers(
            DataQuery query,
            StoreState state,
            List<String> candidates,
            int next,
            Set<String> found) {
        if (next == candidates.size()) {
            return Uni.createFrom().item(found);
        }
        String candidate = candidates.get(next);
        return new Scan(selection(query.of(candidate), state), new Window(0, 1, false))
                .each(view -> found.add(candidate))
                .chain(() -> providers(query, state, candidates, next + 1, found));
    }
}
