package org.sharedgrowth.observatory.indicators.exchange.worldbank.list;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Classification;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.CountryFilter;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.GroupConfig;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.IndicatorRequestReader;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListEntry;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.ListQuery;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Lists;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.LocalizedWords;
import org.sharedgrowth.observatory.indicators.exchange.worldbank.request.Sources;
import org.sharedgrowth.observatory.indicators.observation.FlowOrder;
import org.sharedgrowth.observatory.indicators.release.Recency;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.registration.Snapshot;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;

/** Finds the entries of a list. */
@ApplicationScoped
public class ListAnswers {
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

    /** The version of a list, which depends on the structures and on the releases. */
    public DataVersion version(String target, List<String> languages) {
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

    /** The entries of a list that a query selects; null if there is no such list. */
    public @Nullable Uni<List<?>> of(ListQuery query, List<String> languages) {
        Catalogue catalogue = structures.current();
        Lists lists = new Lists(catalogue, groups, languages);
        String codes = query.codes();
        return switch (query.kind()) {
            case "country" -> immediately(countries(query, catalogue, lists));
            case "indicator" -> indicators(query, languages).map(found -> found);
            case "source" ->
                    immediately(
                            Lists.select(
                                    sources(catalogue, languages),
                                    source -> List.of(source.id()),
                                    codes,
                                    query.kind()));
            case "topic" -> immediately(lists.topics(codes));
            case "region" -> immediately(lists.regions(codes));
            case "incomelevel" -> immediately(lists.groups(Classification.INCOME_LEVEL, codes));
            case "lendingtype" -> immediately(lists.groups(Classification.LENDING_TYPE, codes));
            case "language" -> immediately(Lists.languages(codes));
            default -> null;
        };
    }

    private static Uni<List<?>> immediately(List<?> rows) {
        return Uni.createFrom().item(rows);
    }

    private List<ListEntry.Country> countries(ListQuery query, Catalogue catalogue, Lists lists) {
        return lists.countries(
                new IndicatorRequestReader(catalogue, groups).areas(query.codes()),
                new CountryFilter(catalogue, groups).countries(query.filters()));
    }

    /** Countries and groups by their codes. */
    List<ListEntry.Country> countries(String codes, List<String> languages) {
        Catalogue catalogue = structures.current();
        return countries(
                ListQuery.of("country", codes), catalogue, new Lists(catalogue, groups, languages));
    }

    /** Indicators of a source by their ids; with breakdowns if all are requested. */
    Uni<List<ListEntry.Indicator>> indicators(String ids, String source, List<String> languages) {
        return indicators(new ListQuery("indicator", ids, Map.of("source", source)), languages);
    }

    private Uni<List<ListEntry.Indicator>> indicators(ListQuery query, List<String> languages) {
        Catalogue catalogue = structures.current();
        String source = query.filters().getOrDefault("source", Sources.ALL);
        List<Dataflow> flows = flows(source, catalogue);
        IndicatorList list =
                new IndicatorList(catalogue, flows, namedSource(source, languages), languages);
        Uni<List<ListEntry.Indicator>> found =
                query.codes().equalsIgnoreCase("all")
                        ? breakdowns
                                .of(flows, store.state())
                                .map(contents -> list.all(contents.slices()))
                        : Uni.createFrom()
                                .item(
                                        list.of(
                                                new IndicatorRequestReader(catalogue, groups)
                                                        .slices(query.codes())));
        String topics = query.filters().get("topic");
        if (topics == null) {
            return found;
        }
        List<ListEntry.Topic> requested = new Lists(catalogue, groups, languages).topics(topics);
        return found.map(all -> all.stream().filter(each -> each.isOf(requested)).toList());
    }

    /** The years for which a source has annual data, ascending. */
    Uni<List<String>> years(String source) {
        return breakdowns
                .of(flows(source, structures.current()), store.state())
                .map(contents -> List.copyOf(contents.years()));
    }

    private List<Dataflow> flows(String source, Catalogue catalogue) {
        String onlyFlow = Sources.flow(source, catalogue);
        return order.all(catalogue).stream()
                .filter(flow -> onlyFlow == null || flow.id().id().equals(onlyFlow))
                .toList();
    }

    /**
     * A source with its name.
     *
     * @throws org.sharedgrowth.observatory.service.problem.Problem 400 if there is no such source
     */
    public ListEntry.Named namedSource(String source, List<String> languages) {
        Catalogue catalogue = structures.current();
        String onlyFlow = Sources.flow(source, catalogue);
        return onlyFlow == null
                ? new ListEntry.Named(Sources.ALL, LocalizedWords.OBSERVATORY.in(languages))
                : new ListEntry.Named(
                        onlyFlow, flows(source, catalogue).getFirst().names().in(languages));
    }

    private List<ListEntry.Source> sources(Catalogue catalogue, List<String> languages) {
        StoreState state = store.state();
        List<ListEntry.Source> sources = new ArrayList<>();
        sources.add(
                source(
                        Sources.ALL,
                        LocalizedWords.OBSERVATORY.in(languages),
                        LocalizedWords.ALL_DATAFLOWS.in(languages),
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

    private static ListEntry.Source source(
            String id, String name, String description, Recency recency) {
        String updated =
                recency.isKnown()
                        ? LocalDate.ofInstant(recency.published(), ZoneOffset.UTC).toString()
                        : "";
        return new ListEntry.Source(id, updated, name, id, description, "", "Y", "Y", "3");
    }
}
