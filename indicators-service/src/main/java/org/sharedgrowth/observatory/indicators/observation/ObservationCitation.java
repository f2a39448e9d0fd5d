package org.sharedgrowth.observatory.indicators.observation;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.release.Release;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.citation.Citation;
import org.sharedgrowth.observatory.messages.citation.Rights;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Creates the citation of the rows that a filter finds. */
final class ObservationCitation {
    /** How many rows are read; sources of any further rows are missing from the citation. */
    static final int MAX_ROWS = 10_000;

    /** How many sources are named; the others are only counted. */
    private static final int MAX_NAMED = 8;

    private final Catalogue catalogue;
    private final StoreState state;
    private final ObservationFilter filter;
    private final List<String> languages;
    private final Language language;

    /**
     * @param languages in order of preference
     */
    ObservationCitation(
            Catalogue catalogue,
            StoreState state,
            ObservationFilter filter,
            List<String> languages) {
        this.catalogue = catalogue;
        this.state = state;
        this.filter = filter;
        this.languages = languages;
        this.language =
                languages.stream().findFirst().flatMap(Language::find).orElse(Language.ENGLISH);
    }

    /**
     * The citation.
     *
     * @param origin public address of the suite
     * @throws Problem 404 if there are no rows
     */
    Citation of(Observations found, String origin) {
        List<ObservationView> rows = found.items();
        if (rows.isEmpty()) {
            throw new Problem(
                    ProblemType.NO_RESULTS, RefusalText.localized(RefusalText::nothingToCite));
        }
        List<String> sources = sources(rows);
        long cited = release(found);
        Release release = state.log().find(cited);
        return Citation.ofFigures(
                sources.stream().limit(MAX_NAMED).toList(),
                Math.max(0, sources.size() - MAX_NAMED),
                title(rows),
                cited,
                release == null ? null : LocalDate.ofInstant(release.publishedAt(), ZoneOffset.UTC),
                origin + new CitedAddress(filter, cited).of(rows, found.total()),
                Rights.ofAll(
                        rows.stream()
                                .map(row -> Rights.of(row.licence(), row.rights(), language))
                                .collect(Collectors.toSet()),
                        language),
                language);
    }

    /**
     * The cited release: the dataflow's newest one if a whole dataflow is cited, otherwise the one
     * that the answer is based on.
     */
    private long release(Observations found) {
        Dataflow flow = catalogue.dataflow(requireNonNullElse(filter.flow(), ""));
        long newestOfFlow =
                flow == null || !CitedAddress.isWholeFlow(filter)
                        ? 0
                        : state.publicRelease(flow.dataKey(), found.release());
        return newestOfFlow > 0 ? newestOfFlow : found.release();
    }

    /** The sources of the rows, beginning with the source of most rows. */
    private static List<String> sources(List<ObservationView> rows) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (ObservationView row : rows) {
            if (row.source() != null && !row.source().isBlank()) {
                counts.merge(row.source(), 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The indicator if all rows have the same one, otherwise the dataflow; then the area, group of
     * people and period that all rows have in common.
     */
    private String title(List<ObservationView> rows) {
        Dataflow flow = catalogue.dataflow(rows.getFirst().flow());
        List<String> parts = new ArrayList<>();
        String indicator = commonValue(rows, ObservationView::indicator);
        if (flow != null) {
            parts.add(
                    indicator == null
                            ? flow.names().in(languages)
                            : name(flow.structure(), RowReader.INDICATOR, indicator));
        }
        String area = commonValue(rows, ObservationView::areaName);
        if (area != null) {
            parts.add(area);
        }
        if (flow != null) {
            for (String dimension : rows.getFirst().breakdown().keySet()) {
                String code = commonValue(rows, row -> row.breakdown().get(dimension));
                if (code != null && !Dsd.TOTALS.contains(code)) {
                    parts.add(name(flow.structure(), dimension, code));
                }
            }
        }
        String period = commonValue(rows, ObservationView::period);
        if (period != null) {
            parts.add(period);
        }
        return String.join(", ", parts);
    }

    /** The value that all rows have; null if they differ, or if a row has none. */
    private static @Nullable String commonValue(
            List<ObservationView> rows, Function<ObservationView, @Nullable String> getter) {
        Set<String> distinct = new LinkedHashSet<>();
        for (ObservationView row : rows) {
            String value = getter.apply(row);
            if (value == null) {
                return null;
            }
            distinct.add(value);
            if (distinct.size() > 1) {
                return null;
            }
        }
        return distinct.iterator().next();
    }

    private String name(Dsd dsd, String dimension, String code) {
        int position = dsd.dimension(dimension);
        Codelist codes = position < 0 ? null : dsd.dimensions().get(position).codelist();
        Item item = codes == null ? null : codes.find(code);
        return item == null ? code : item.names().in(languages);
    }
}
