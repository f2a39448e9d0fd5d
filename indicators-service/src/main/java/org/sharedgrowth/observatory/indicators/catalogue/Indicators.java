package org.sharedgrowth.observatory.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.NearCodes;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Finds indicators by words, topic, dataflow and area. */
@ApplicationScoped
class Indicators {
    private static final int MAX_QUERY_LENGTH = 200;
    private static final String SEARCH = "GET /api/indicators/v1/indicators?q=…";

    private volatile @Nullable CachedIndex cachedIndex;

    /**
     * Indicators that match all given conditions, the best matches first; in codelist order if
     * there is no query.
     *
     * @throws Problem 400 if a filter names something that does not exist, or the query is too long
     */
    List<Item> find(Filter filter, Coverage coverage) {
        IndicatorIndex index = index(coverage.catalogue());
        Predicate<Item> matches = topic(filter.topic(), coverage).and(data(filter, coverage));
        String query = filter.q() == null ? "" : filter.q().strip();
        if (query.length() > MAX_QUERY_LENGTH) {
            throw Problem.parameter(
                    "q",
                    query.substring(0, MAX_QUERY_LENGTH) + "…",
                    RefusalText.localized(
                            t -> t.atMostCharacters(String.valueOf(MAX_QUERY_LENGTH))));
        }
        List<Item> candidates = query.isEmpty() ? index.all() : index.search(query);
        return candidates.stream().filter(matches).toList();
    }

    /**
     * One indicator by its code, a former code or its World Bank id.
     *
     * @throws Problem 404 if there is none, 410 if its code was removed
     */
    Item get(String codeOrAlias, Catalogue catalogue) {
        @Nullable String code = catalogue.indicatorCode(codeOrAlias);
        @Nullable Item item = code == null ? null : index(catalogue).find(code);
        if (item == null) {
            String shown = Problem.shown(codeOrAlias);
            throw catalogue
                    .removedIndicators()
                    .problem(
                            codeOrAlias,
                            RefusalText.localized(t -> t.unknownIndicator(shown, SEARCH)),
                            SEARCH,
                            NearCodes.indicators(codeOrAlias, catalogue));
        }
        return item;
    }

    /** The index of all indicators of a catalogue. */
    IndicatorIndex index(Catalogue catalogue) {
        CachedIndex current = cachedIndex;
        if (current == null || !current.isOf(catalogue)) {
            current = new CachedIndex(catalogue, new IndicatorIndex(catalogue));
            cachedIndex = current;
        }
        return current.index();
    }

    private static Predicate<Item> topic(@Nullable String topic, Coverage coverage) {
        if (topic == null || topic.isEmpty()) {
            return item -> true;
        }
        if (coverage.catalogue().topics().stream().noneMatch(t -> t.id().equals(topic))) {
            throw Problem.parameter(
                    "topic", topic, RefusalText.localized(RefusalText::listOfTopics));
        }
        return item ->
                item.annotated("TOPIC")
                        .anyMatch(id -> id.equals(topic) || id.startsWith(topic + "."));
    }

    private static Predicate<Item> data(Filter filter, Coverage coverage) {
        List<FlowCoverage> flows = flows(filter.flow(), coverage);
        @Nullable String areaText = filter.area();
        if (areaText == null || areaText.isEmpty()) {
            return filter.flow() == null || filter.flow().isEmpty()
                    ? item -> true
                    : item -> flows.stream().anyMatch(flow -> flow.extent(item.id()) != null);
        }
        @Nullable String area = coverage.catalogue().areaCode(areaText);
        if (area == null) {
            throw Problem.parameter(
                            "area", areaText, RefusalText.localized(RefusalText::listOfAreas))
                    .withNearest(NearCodes.areas(areaText, coverage.catalogue()));
        }
        return item -> flows.stream().anyMatch(flow -> flow.has(item.id(), area));
    }

    private static List<FlowCoverage> flows(@Nullable String id, Coverage coverage) {
        if (id == null || id.isEmpty()) {
            return coverage.flows();
        }
        List<FlowCoverage> flows =
                coverage.flows().stream().filter(f -> f.flow().id().id().equals(id)).toList();
        if (flows.isEmpty()) {
            throw Problem.parameter(
                            "flow",
                            id,
                            RefusalText.localized(t ->
                                    t.knownAre(
                                            String.join(
                                                    ", ",
                                                    coverage.flows().stream()
                                                            .map(flow -> flow.flow().id().id())
                                                            .toList()))))
                    .withNearest(NearCodes.flows(id, coverage.catalogue()));
        }
        return flows;
    }

    /** The search conditions; null or empty means no condition. */
    record Filter(
            @Nullable String q,
            @Nullable String topic,
            @Nullable String flow,
            @Nullable String area) {}

    private record CachedIndex(Catalogue catalogue, IndicatorIndex index) {
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Catalogue other) {
            return catalogue == other;
        }
    }
}
