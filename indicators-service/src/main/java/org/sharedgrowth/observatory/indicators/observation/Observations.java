package org.sharedgrowth.observatory.indicators.observation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.query.AsOf;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.query.Vintage;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;

/**
 * Collects one page of rows over several dataflows. An indicator is answered from the first flow
 * that has visible rows of it; all flows are read as of one vintage.
 */
final class Observations {
    private final StoreState state;
    private final FilterReader reader;
    private final List<String> languages;
    private final Vintage vintage;
    private final long from;
    private final long to;
    private final Set<String> answered = new HashSet<>();
    private final List<ObservationView> items = new ArrayList<>();
    private final List<DataQuery> fruitful = new ArrayList<>();
    private long total;

    /**
     * @param offset rows before the page
     * @param limit most rows on the page
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

    /** Collects from the flows in this order. */
    Uni<Observations> collect(Iterator<Dataflow> flows) {
        while (flows.hasNext()) {
            Dataflow flow = flows.next();
            DataQuery query = reader.of(flow, Set.copyOf(answered));
            if (query == null) {
                continue;
            }
            long release = AsOf.release(vintage, state.log(), flow.dataKey());
            Selection selection = Selection.of(query, state.flow(flow.dataKey(), release));
            if (selection.ordinals().length > 0) {
                RowReader rows = new RowReader(flow);
                int indicator = flow.structure().dimension(RowReader.INDICATOR);
                Set<String> here = new HashSet<>();
                return new Scan(selection, 0, Long.MAX_VALUE)
                        .each(view -> {
                            here.add(view.code(indicator));
                            take(flow.id().id(), rows, view);
                        })
                        .invoke(() -> {
                            answered.addAll(here);
                            if (!here.isEmpty()) {
                                fruitful.add(query);
                            }
                        })
                        .chain(() -> collect(flows));
            }
        }
        return Uni.createFrom().item(this);
    }

    private void take(String flow, RowReader rows, SeriesView view) {
        long start = Math.max(from - total, 0);
        long end = Math.min(to - total, view.size());
        for (long i = start; i < end; i++) {
            items.add(ObservationView.of(flow, rows, view, (int) i, languages));
        }
        total += view.size();
    }

    long release() {
        return AsOf.stamp(vintage, state, reader.caller());
    }

    /** The queries that rows came of. */
    List<DataQuery> fruitful() {
        return fruitful;
    }

    List<ObservationView> items() {
        return items;
    }

    long total() {
        return total;
    }
}
