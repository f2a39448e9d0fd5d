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
 * @param newest the newest figure by place and indicator; a place is missing if its figures cannot
 *     be read
 * @param top the indicator that the search probably means; null if it probably means something else
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

    /** The newest figure of an indicator for the first of the places. */
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
     * The figures of one series of a place, in order of time; if there are several series, of the
     * one with the newest figure.
     *
     * @param group code of a group of people, such as {@code F} for women; empty to take any series
     */
    static List<Observation> seriesOf(List<Observation> cells, String place, String group) {
        List<Observation> ofPlace =
                cells.stream()
                        .filter(cell -> cell.area().equals(place) && !cell.missing())
                        .filter(cell ->
                                group.isEmpty()
                                        || requireNonNullElse(
                                                        cell.breakdown(), Map.<String, String>of())
                                                .containsValue(group))
                        .sorted(BY_PERIOD)
                        .toList();
        return ofPlace.stream().filter(cell -> cell.key().equals(ofPlace.getLast().key())).toList();
    }
}
