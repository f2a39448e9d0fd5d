package org.sharedgrowth.observatory.indicators.exchange.worldbank.list;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Slice;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.packed.Frequency;
import org.sharedgrowth.observatory.indicators.series.packed.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.packed.TimePeriod;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** The breakdowns of indicators and the years with public data; computed once for each release. */
@ApplicationScoped
class Breakdowns {
    private final ConcurrentMap<String, CachedContents> cache = new ConcurrentHashMap<>();

    /**
     * The breakdowns and years with data.
     *
     * @param slices the breakdowns of each indicator, by its code; totals are left out
     * @param years every year between the first and the last of any annual series
     */
    record Contents(Map<String, Set<Slice>> slices, SortedSet<String> years) {
        private static Contents empty() {
            return new Contents(new LinkedHashMap<>(), new TreeSet<>());
        }

        private Contents addAll(Contents more) {
            more.slices.forEach((code, added) ->
                    slices.computeIfAbsent(code, _ -> new LinkedHashSet<>()).addAll(added));
            years.addAll(more.years);
            return this;
        }
    }

    /**
     * The cached contents of a dataflow.
     *
     * @param release the release for which they were computed
     * @param dsd the structure for which they were computed
     */
    private record CachedContents(long release, Dsd dsd, Uni<Contents> contents) {
        @SuppressWarnings("ReferenceEquality")
        boolean isFor(long current, Dsd structure) {
            return release == current && dsd == structure;
        }
    }

    /** The combined contents of several flows. */
    Uni<Contents> of(List<Dataflow> flows, StoreState state) {
        Uni<Contents> all = Uni.createFrom().item(Contents::empty);
        for (Dataflow flow : flows) {
            if (flow.structure().dimension(Slice.INDICATOR) >= 0
                    && flow.structure().dimension(Dsd.AREA) >= 0) {
                Uni<Contents> part = of(flow, state);
                all = all.chain(before -> part.map(before::addAll));
            }
        }
        return all;
    }

    private Uni<Contents> of(Dataflow flow, StoreState state) {
        Release last = state.log().lastOf(flow.dataKey(), state.release());
        long release = last == null ? 0 : last.id();
        return cache.compute(
                        flow.dataKey(),
                        (key, before) ->
                                before != null && before.isFor(release, flow.structure())
                                        ? before
                                        : new CachedContents(
                                                release,
                                                flow.structure(),
                                                readContents(flow, state.flow(key))
                                                        .memoize()
                                                        .indefinitely()))
                .contents();
    }

    private static Uni<Contents> readContents(Dataflow flow, FlowSnapshot snapshot) {
        Contents contents = Contents.empty();
        Set<List<Integer>> seenKeys = new HashSet<>();
        return Uni.createFrom()
                .deferred(() -> {
                    Selection all = Selection.of(DataQuery.all(flow), snapshot);
                    return new Scan(all, 0, Long.MAX_VALUE)
                            .each(view -> {
                                addYears(view, contents.years);
                                add(view, flow.structure(), seenKeys, contents.slices);
                            });
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(done -> contents);
    }

    private static void addYears(SeriesView view, Set<String> years) {
        PackedSeries series = view.series();
        if (series.frequency() == Frequency.A && view.size() > 0) {
            int last = series.period(view.row(view.size() - 1));
            for (int year = series.period(view.row(0)); year <= last; year++) {
                years.add(new TimePeriod(Frequency.A, year).toString());
            }
        }
    }

    private static void add(
            SeriesView view, Dsd dsd, Set<List<Integer>> seenKeys, Map<String, Set<Slice>> slices) {
        List<Integer> numbers = new ArrayList<>();
        for (int d = 0; d < dsd.dimensions().size(); d++) {
            if (Slice.isBreakdown(dsd, d) || d == dsd.dimension(Slice.INDICATOR)) {
                numbers.add(view.codeNumber(d));
            }
        }
        if (!seenKeys.add(numbers)) {
            return;
        }
        List<String> key = new ArrayList<>();
        for (int d = 0; d < dsd.dimensions().size(); d++) {
            key.add(view.code(d));
        }
        Slice slice = Slice.ofSeries(dsd, key);
        if (!slice.breakdown().isEmpty()) {
            slices.computeIfAbsent(slice.indicator(), _ -> new LinkedHashSet<>()).add(slice);
        }
    }
}
