package org.sharedgrowth.observatory.indicators.observation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Terms;

/**
 * Collects one page of rows over several dataflows. For each area of an indicator, rows come from
 * the first flow that has visible rows, regardless of which other areas are requested; all flows
 * are read as of one vintage.
 */
final class Observations {
    private final StoreState state;
    private final FilterReader reader;
    private final List<String> languages;
    private final Vintage vintage;
    private final long from;
    private final long to;

    /** The areas that already have rows, by indicator. */
    private final Map<String, Set<String>> answered = new HashMap<>();

    private final List<ObservationView> items = new ArrayList<>();
    private final List<DataQuery> queriesWithRows = new ArrayList<>();
    private long total;

    /**
     * @param offset rows before the page
     * @param limit maximum number of rows on the page
     */
    Observations(
            StoreState state,
            FilterReader reader,
            List<String> languages,
            long offset,
            long limit) {
        this.state = state;
        this.reader = reader;
        this.languages = languages;
        this.vintage = reader.vintage();
        this.from = offset;
        this.to = offset + limit;
    }

    /** Collects rows from the flows in this order. */
    Uni<Observations> collect(Iterator<Dataflow> flows) {
        while (flows.hasNext()) {
            Dataflow flow = flows.next();
            DataQuery query = reader.query(flow, Set.of());
            if (query == null) {
                continue;
            }
            Selection all = selection(query);
            Selection rest = all.only(series -> !isAnswered(all, series));
            if (rest.ordinals().length > 0) {
                RowReader rows = new RowReader(flow);
                SeriesTerms terms = new SeriesTerms(state, reader.catalogue(), flow);
                FigureReleases releases =
                        new FigureReleases(rest.snapshot(), flow, query.audience());
                Map<String, Set<String>> areasByIndicator = new HashMap<>();
                return new Scan(rest, 0, Long.MAX_VALUE)
                        .each(view -> {
                            areasByIndicator
                                    .computeIfAbsent(
                                            view.code(indicator(rest)), _ -> new HashSet<>())
                                    .add(view.code(area(rest)));
                            addRows(flow.id().id(), rows, terms, releases, view);
                        })
                        .invoke(() -> {
                            if (!areasByIndicator.isEmpty()) {
                                addQuery(flow, all, rest);
                            }
                            areasByIndicator.forEach((indicator, areas) ->
                                    answered.merge(indicator, areas, Observations::union));
                        })
                        .chain(() ->
                                releases.find((item, release) ->
                                        items.set(item, items.get(item).withRelease(release))))
                        .chain(() -> collect(flows));
            }
        }
        return Uni.createFrom().item(this);
    }

    private Selection selection(DataQuery query) {
        String key = query.flow().dataKey();
        return Selection.of(query, state.flow(key, AsOf.release(vintage, state.log(), key)));
    }

    private static int indicator(Selection selection) {
        return selection.query().flow().structure().dimension(RowReader.INDICATOR);
    }

    private static int area(Selection selection) {
        return selection.query().flow().structure().dimension(Dsd.AREA);
    }

    private boolean isAnswered(Selection selection, int series) {
        Set<String> areas = answered.get(selection.snapshot().code(series, indicator(selection)));
        return areas != null && areas.contains(selection.snapshot().code(series, area(selection)));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        some.addAll(others);
        return some;
    }

    /**
     * Records the query for the remaining series, if it can be expressed by leaving out indicators.
     */
    private void addQuery(Dataflow flow, Selection all, Selection rest) {
        if (rest.ordinals().length == all.ordinals().length) {
            queriesWithRows.add(rest.query());
            return;
        }
        Set<String> excluded = new HashSet<>(answered.keySet());
        for (int series : rest.ordinals()) {
            excluded.remove(rest.snapshot().code(series, indicator(rest)));
        }
        DataQuery query = reader.query(flow, excluded);
        if (query != null && Arrays.equals(selection(query).ordinals(), rest.ordinals())) {
            queriesWithRows.add(query);
        }
    }

    private void addRows(
            String flow,
            RowReader rows,
            SeriesTerms terms,
            FigureReleases releases,
            SeriesView view) {
        long start = Math.max(from - total, 0);
        long end = Math.min(to - total, view.size());
        Terms seriesTerms = start < end ? terms.of(view) : Terms.NONE;
        for (long i = start; i < end; i++) {
            releases.add(items.size(), view, (int) i);
            items.add(ObservationView.of(flow, rows, view, (int) i, seriesTerms, languages));
        }
        total += view.size();
    }

    long release() {
        return AsOf.stamp(vintage, state, reader.caller());
    }

    /**
     * The queries that returned rows. A query for only some series of a flow is missing if it
     * cannot be expressed by leaving out indicators.
     */
    List<DataQuery> queriesWithRows() {
        return queriesWithRows;
    }

    /** The dataflows of {@link #queriesWithRows()}. */
    List<Dataflow> flows() {
        return queriesWithRows.stream().map(DataQuery::flow).toList();
    }

    /**
     * The address of the licence of all rows on the page; null if there is none, or if any of these
     * rows has no licence or a different one.
     */
    @Nullable String licence() {
        @Nullable String first = items.isEmpty() ? null : items.getFirst().licence();
        return first != null && items.stream().allMatch(item -> first.equals(item.licence()))
                ? first
                : null;
    }

    List<ObservationView> items() {
        return items;
    }

    long total() {
        return total;
    }
}
