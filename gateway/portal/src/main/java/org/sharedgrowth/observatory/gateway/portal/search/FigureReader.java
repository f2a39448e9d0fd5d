package org.sharedgrowth.observatory.gateway.portal.search;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.part.NewestFigures;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Entry.Kind;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Hit;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Mark;
import org.sharedgrowth.observatory.gateway.portal.search.engine.SearchResult;

/** Reads the figures of the results. */
@Singleton
class FigureReader {
    /** Maximum number of places with figures; further places are only named. */
    static final int MAX_PLACES = 3;

    private static final int MAX_PAGE_SIZE = 1000;

    /**
     * An indicator with a figure is preferred to a match without one whose score is higher by at
     * most this.
     */
    private static final double MAX_SCORE_DIFFERENCE = 1;

    private static final Listing<Observation> NONE = Listing.unavailable();

    private final Services services;

    FigureReader(Services services) {
        this.services = services;
    }

    Uni<Figures> read(RequestContext requestContext, SearchResult found) {
        List<String> places = places(found);
        Uni<Map<String, Map<String, Observation>>> all = Uni.createFrom().item(new HashMap<>());
        for (String place : places) {
            all =
                    Uni.combine()
                            .all()
                            .unis(all, newest(requestContext, place))
                            .with((map, cells) -> addFigures(map, place, cells));
        }
        return all.chain(newest -> readSeries(requestContext, found, places, newest));
    }

    private static List<String> places(SearchResult found) {
        List<String> namedPlaces = found.question().places();
        if (!namedPlaces.isEmpty()) {
            return namedPlaces.stream().limit(MAX_PLACES).toList();
        }
        return found.best(Kind.INDICATOR).isEmpty() ? List.of() : List.of(Regions.WORLD);
    }

    private static Map<String, Map<String, Observation>> addFigures(
            Map<String, Map<String, Observation>> map, String place, Listing<Observation> cells) {
        if (cells.known()) {
            map.put(place, Figures.byIndicator(cells.items()));
        }
        return map;
    }

    private Uni<Figures> readSeries(
            RequestContext requestContext,
            SearchResult found,
            List<String> places,
            Map<String, Map<String, Observation>> newest) {
        @Nullable Hit top = top(found, newest);
        if (top == null) {
            return Uni.createFrom().item(new Figures(places, newest, null, NONE, NONE));
        }
        Target target =
                Target.of("/api/indicators/v1/observations")
                        .with("indicator", top.entry().id())
                        .with("area", String.join(",", places))
                        .with("pageSize", MAX_PAGE_SIZE);
        Target people = people(target, found.question().marks());
        return Uni.combine()
                .all()
                .unis(
                        cells(requestContext, target),
                        people.equals(target)
                                ? Uni.createFrom().item(NONE)
                                : cells(requestContext, people))
                .with((ofEveryone, ofGroups) ->
                        new Figures(places, newest, top, ofEveryone, ofGroups));
    }

    /** The indicator that is probably meant; null if something else is more probable. */
    private static @Nullable Hit top(
            SearchResult found, Map<String, Map<String, Observation>> newest) {
        List<Hit> hits = found.best(Kind.INDICATOR);
        if (hits.isEmpty() || found.hits().getFirst().entry().kind() != Kind.INDICATOR) {
            return null;
        }
        Hit best = hits.getFirst();
        List<Hit> close = new ArrayList<>(hits);
        close.removeIf(hit -> hit.score() < best.score() - MAX_SCORE_DIFFERENCE);
        return close.stream()
                .filter(hit ->
                        newest.values().stream().anyMatch(map -> map.containsKey(hit.entry().id())))
                .findFirst()
                .orElse(best);
    }

    private static Target people(Target target, Set<Mark> marks) {
        List<String> sexes = new ArrayList<>();
        if (marks.contains(Mark.WOMEN) || marks.contains(Mark.GAP)) {
            sexes.add("F");
        }
        if (marks.contains(Mark.MEN) || marks.contains(Mark.GAP)) {
            sexes.add("M");
        }
        if (!sexes.isEmpty()) {
            return target.with("sex", String.join(",", sexes));
        }
        if (marks.contains(Mark.RURAL)) {
            return target.with("urbanisation", "R");
        }
        return marks.contains(Mark.URBAN) ? target.with("urbanisation", "U") : target;
    }

    private Uni<Listing<Observation>> newest(RequestContext requestContext, String place) {
        return cells(requestContext, NewestFigures.ofArea(place, Vintage.TODAY));
    }

    private Uni<Listing<Observation>> cells(RequestContext requestContext, Target target) {
        return services.indicators(requestContext, target.toString(), Observation.class)
                .onFailure()
                .recoverWithItem(NONE);
    }
}
