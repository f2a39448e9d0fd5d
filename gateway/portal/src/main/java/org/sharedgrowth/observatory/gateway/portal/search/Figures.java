package org.sharedgrowth.observatory.gateway.portal.search;

import static java.util.Objects.requireNonNullElse;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Hit;

/**
 * The figures from which the results of a search are written.
 *
 * @param places codes of the places to show: the ones named in the search, else the whole world
 * @param newest the newest figure by place and indicator; a place is missing if it cannot be read
 * @param top the indicator that the search names; null if it names none
 * @param series all years of {@code top}, of everyone
 * @param people all years of {@code top}, of the groups of people that the search names
 */
record Figures(
        List<String> places,
        Map<String, Map<String, Observation>> newest,
        @Nullable Hit top,
        Listing<Observation> series,
        Listing<Observation> people) {
    static final Comparator<Observation> BY_PERIOD =
            Comparator.comparingDouble(cell -> PeriodPosition.middle(cell.period()));

    /** Whether the figures of all places could be read. */
    boolean isReadable() {
        return newest.keySet().containsAll(places);
    }

    /** The newest figure of an indicator in the first place. */
    Optional<Observation> newest(String indicator) {
        return places.isEmpty() ? Optional.empty() : newest(places.getFirst(), indicator);
    }

    Optional<Observation> newest(String place, String indicator) {
        @Nullable Observation cell = newest.getOrDefault(place, Map.of()).get(indicator);
        return Optional.ofNullable(cell);
    }

    /** The newest figure of each indicator. */
    static Map<String, Observation> byIndicator(List<Observation> cells) {
        Map<String, Observation> newest = new HashMap<>();
        for (Observation cell : cells) {
            if (!cell.missing()) {
                newest.merge(
                        cell.indicator(),
                        cell,
                        (one, other) -> BY_PERIOD.compare(other, one) > 0 ? other : one);
            }
        }
        return newest;
    }

    /**
     * The figures of one series of a place, in order of time: the series that has the newest
     * figure.
     *
     * @param code of a population group in one dimension; empty for all
     */
    static List<Observation> line(List<Observation> cells, String place, String code) {
        List<Observation> ofPlace =
                cells.stream()
                        .filter(cell -> cell.area().equals(place) && !cell.missing())
                        .filter(cell ->
                                code.isEmpty()
                                        || requireNonNullElse(
                                                        cell.breakdown(), Map.<String, String>of())
                                                .containsValue(code))
                        .sorted(BY_PERIOD)
                        .toList();
        return ofPlace.stream().filter(cell -> cell.key().equals(ofPlace.getLast().key())).toList();
    }
}
