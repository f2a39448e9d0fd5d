package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.sharedgrowth.observatory.indicators.query.DataQuery;
import org.sharedgrowth.observatory.indicators.query.Scan;
import org.sharedgrowth.observatory.indicators.query.Selection;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;

/** Which breakdowns of indicators the public has data of; looked up once a release. */
@ApplicationScoped
class Breakdowns {
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    /**
     * By indicator; plain ones are left out.
     *
     * @param release that it is looked up for, and the structure the keys are read by
     */
    private record Known(long release, Dsd dsd, Uni<Map<String, Set<Slice>>> slices) {
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(long wanted, Dsd structure) {
            return release == wanted && dsd == structure;
        }
    }

    /** Of several flows. */
    Uni<Map<String, Set<Slice>>> of(List<Dataflow> flows, StoreState state) {
        List<Uni<Map<String, Set<Slice>>>> parts = new ArrayList<>();
        for (Dataflow flow : flows) {
            if (flow.structure().dimension(Slice.INDICATOR) >= 0
                    && flow.structure().dimension(Dsd.AREA) >= 0) {
                parts.add(of(flow, state));
            }
        }
        Map<String, Set<Slice>> all = new LinkedHashMap<>();
        Uni<Map<String, Set<Slice>>> result = Uni.createFrom().item(all);
        for (Uni<Map<String, Set<Slice>>> part : parts) {
            result =
                    result.chain(before ->
                            part.map(more -> {
                                more.forEach((code, slices) ->
                                        before.computeIfAbsent(code, _ -> new LinkedHashSet<>())
                                                .addAll(slices));
                                return before;
                            }));
        }
        return result;
    }

    private Uni<Map<String, Set<Slice>>> of(Dataflow flow, StoreState state) {
        Release last = state.log().lastOf(flow.dataKey(), state.release());
        long release = last == null ? 0 : last.id();
        return known.compute(
                        flow.dataKey(),
                        (key, before) ->
                                before != null && before.isOf(release, flow.structure())
                                        ? before
                                        : new Known(
                                                release,
                                                flow.structure(),
                                                look(flow, state.flow(key))
                                                        .memoize()
                                                        .indefinitely()))
                .slices();
    }

    private static Uni<Map<String, Set<Slice>>> look(Dataflow flow, FlowSnapshot snapshot) {
        Map<String, Set<Slice>> slices = new LinkedHashMap<>();
        Set<List<Integer>> seen = new HashSet<>();
        return Uni.createFrom()
                .deferred(() -> {
                    Selection all = Selection.of(DataQuery.all(flow), snapshot);
                    return new Scan(all, 0, Long.MAX_VALUE)
                            .each(view -> add(view, flow.structure(), seen, slices));
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(done -> Collections.unmodifiableMap(slices));
    }

    private static void add(
            SeriesView view, Dsd dsd, Set<List<Integer>> seen, Map<String, Set<Slice>> slices) {
        List<Integer> numbers = new ArrayList<>();
        for (int d = 0; d < dsd.dimensions().size(); d++) {
            if (Slice.isBreakdown(dsd, d) || d == dsd.dimension(Slice.INDICATOR)) {
                numbers.add(view.codeNumber(d));
            }
        }
        if (!seen.add(numbers)) {
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
