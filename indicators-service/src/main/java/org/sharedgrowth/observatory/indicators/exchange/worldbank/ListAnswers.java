package org.sharedgrowth.observatory.indicators.exchange.worldbank;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.DataVersion;
import org.sharedgrowth.observatory.indicators.observation.FlowOrder;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Snapshot;
import org.sharedgrowth.observatory.indicators.structure.Structures;

/** Finds the entries of a list. */
@ApplicationScoped
class ListAnswers {
    private static final String EVERYTHING = "Shared Growth Observatory";

    private final Structures structures;
    private final SeriesStore store;
    private final FlowOrder order;
    private final Breakdowns breakdowns;
    private final GroupConfig groups;

    ListAnswers(
            Structures structures,
            SeriesStore store,
            FlowOrder order,
            Breakdowns breakdowns,
            GroupConfig groups) {
        this.structures = structures;
        this.store = store;
        this.order = order;
        this.breakdowns = breakdowns;
        this.groups = groups;
    }

    /** A list depends on the structures and on what was released. */
    DataVersion version(String target, List<String> languages) {
        Snapshot snapshot = structures.snapshot();
        StoreState state = store.state();
        long release = state.publicRelease(state.release());
        String canonical =
                String.join(
                        "\n",
                        target,
                        languages.getFirst(),
                        Long.toString(snapshot.revision()),
                        Long.toString(release));
        return DataVersion.of(canonical, state.publicRecency().and(snapshot.changedAt()));
    }

    /**
     * All entries of a list; null if there is no such list.
     *
     * @param codes joined by semicolons, or {@code all}
     */
    @Nullable Uni<List<?>> of(
            String kind, String codes, @Nullable String source, List<String> languages) {
        Catalogue catalogue = structures.current();
        Lists lists = new Lists(catalogue, groups, languages);
        return switch (kind) {
            case "country" -> now(lists.countries(new DataRequestReader(catalogue).areas(codes)));
            case "indicator" -> indicators(codes, source, catalogue, languages);
            case "source" ->
                    now(
                            Lists.chosen(
                                    sources(catalogue, languages), Listed.Source::id, codes, kind));
            case "topic" -> now(lists.topics(codes));
            case "region" -> now(lists.regions(codes));
            case "incomelevel" -> now(lists.incomeLevels(codes));
            default -> null;
        };
    }

    private static Uni<List<?>> now(List<?> rows) {
        return Uni.createFrom().item(rows);
    }

    private Uni<List<?>> indicators(
            String codes, @Nullable String source, Catalogue catalogue, List<String> languages) {
        String only = Sources.flow(source, catalogue);
        List<Dataflow> flows =
                order.all(catalogue).stream()
                        .filter(flow -> only == null || flow.id().id().equals(only))
                        .toList();
        Listed.Named named =
                only == null
                        ? new Listed.Named(Sources.ALL, EVERYTHING)
                        : new Listed.Named(only, flows.getFirst().names().in(languages));
        IndicatorList list = new IndicatorList(catalogue, flows, named, languages);
        if (!codes.equalsIgnoreCase("all")) {
            return now(list.of(new DataRequestReader(catalogue).slices(codes)));
        }
        return breakdowns.of(flows, store.state()).map(list::all);
    }

    private List<Listed.Source> sources(Catalogue catalogue, List<String> languages) {
        StoreState state = store.state();
        List<Listed.Source> sources = new ArrayList<>();
        sources.add(
                source(
                        Sources.ALL,
                        EVERYTHING,
                        "Every dataflow, each indicator from the first that has it.",
                        state.publicRecency()));
        for (Dataflow flow : order.all(catalogue)) {
            sources.add(
                    source(
                            flow.id().id(),
                            flow.names().in(languages),
                            flow.descriptions().in(languages),
                            Recency.of(
                                    state.log(),
                                    state.publicRelease(flow.dataKey(), state.release()))));
        }
        return sources;
    }

    private static Listed.Source source(
            String id, String name, String description, Recency recency) {
        String updated =
                recency.isKnown()
                        ? LocalDate.ofInstant(recency.published(), ZoneOffset.UTC).toString()
                        : "";
        return new Listed.Source(id, updated, name, id, description, "", "Y", "Y", "3");
    }
}
