package org.sharedgrowth.observatory.indicators.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.indicators.query.SeriesView;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.FlowSnapshot;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.series.merge.Source;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Terms;

/**
 * The terms of use of the figures of a series: those in the agreement of the office that sent it
 * or, if several offices sent it, those that all their agreements have in common.
 */
final class SeriesTerms {
    private final StoreState state;
    private final Catalogue catalogue;
    private final Dataflow flow;
    private final Map<Set<String>, Terms> cache = new HashMap<>();

    SeriesTerms(StoreState state, Catalogue catalogue, Dataflow flow) {
        this.state = state;
        this.catalogue = catalogue;
        this.flow = flow;
    }

    Terms of(SeriesView view) {
        return cache.computeIfAbsent(
                providers(view.snapshot(), view.ordinal()),
                providers -> catalogue.terms(flow, providers));
    }

    private Set<String> providers(FlowSnapshot snapshot, int ordinal) {
        List<Source> sources = state.sources(flow.dataKey()).of(snapshot.id(ordinal));
        if (!sources.isEmpty()) {
            return sources.stream().map(Source::provider).collect(Collectors.toSet());
        }
        Release release = state.log().find(snapshot.versionRelease(ordinal));
        return release == null ? Set.of() : Set.of(release.provider());
    }
}
