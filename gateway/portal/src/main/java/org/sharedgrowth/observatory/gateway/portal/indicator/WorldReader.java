package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.FirstRelease;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseReader;

/** Reads what the page of an indicator for the whole world needs. */
@Singleton
class WorldReader {
    private static final int MAX_FIGURES = 1000;
    private static final int MAX_RELEASES = 5;
    private static final Listing<Observation> UNAVAILABLE = Listing.unavailable();

    private final Services services;
    private final ReleaseReader releases;
    private final ChangesSinceReader changes;

    WorldReader(Services services, ReleaseReader releases, ChangesSinceReader changes) {
        this.services = services;
        this.releases = releases;
        this.changes = changes;
    }

    /**
     * The answers of the services. If the chosen day or release does not exist, these are the
     * current figures, with a note about it.
     */
    Uni<WorldPage.Parts> read(RequestContext requestContext, WorldQuery query, String origin) {
        if (!query.isPast()) {
            return parts(requestContext, query, PastState.NONE, origin);
        }
        Map<String, String> vintage = query.selection().vintage();
        WorldQuery today = query.at(Map.of());
        return query.selection().hasPossibleVintage()
                ? parts(requestContext, query, PastState.NONE, origin)
                        .onFailure(ServiceRefused.class)
                        .recoverWithUni(() ->
                                parts(requestContext, today, PastState.refused(vintage), origin))
                : parts(requestContext, today, PastState.refused(vintage), origin);
    }

    private Uni<WorldPage.Parts> parts(
            RequestContext requestContext, WorldQuery query, PastState fallback, String origin) {
        String code = query.selection().indicator();
        return Uni.combine()
                .all()
                .unis(
                        readIndicator(requestContext, code),
                        figures(requestContext, query.figures())
                                .chain(figures ->
                                        past(requestContext, query, figures.items(), fallback)
                                                .map(past -> new FiguresWithPast(figures, past))),
                        figures(requestContext, query.figuresBy("SEX"))
                                .onFailure()
                                .recoverWithItem(UNAVAILABLE),
                        figures(requestContext, query.figuresBy("URBANISATION"))
                                .onFailure()
                                .recoverWithItem(UNAVAILABLE),
                        services.allAreas(requestContext),
                        releasesThatChanged(requestContext, code))
                .with((indicator, shown, bySex, byUrbanisation, areas, changed) ->
                        new WorldPage.Parts(
                                query,
                                indicator,
                                shown.figures(),
                                new TreeMap<>(Map.of("SEX", bySex, "URBANISATION", byUrbanisation)),
                                areas,
                                changed,
                                shown.past(),
                                origin))
                .onFailure(ServiceRefused.class)
                .recoverWithUni(failure -> moreSpecificFailure(requestContext, code, failure));
    }

    /**
     * Asks for the indicator alone, and fails as that request does; if it succeeds, fails with the
     * given failure.
     */
    private <T> Uni<T> moreSpecificFailure(
            RequestContext requestContext, String code, Throwable failure) {
        return readIndicator(requestContext, code).chain(_ -> Uni.createFrom().failure(failure));
    }

    /** Figures, and what the page says about their state. */
    private record FiguresWithPast(Listing<Observation> figures, PastState past) {}

    private Uni<PastState> past(
            RequestContext requestContext,
            WorldQuery query,
            List<Observation> figures,
            PastState fallback) {
        Selection selection = query.selection();
        if (!query.isPast()) {
            return Uni.createFrom().item(fallback);
        }
        if (figures.isEmpty()) {
            return releases.first(requestContext, "indicator", selection.indicator())
                    .map(first ->
                            new PastState(
                                    Map.of(),
                                    FirstRelease.dayAfter(first, selection.vintage()),
                                    PastState.ChangesSince.NOTHING))
                    .onFailure()
                    .recoverWithItem(PastState.NONE);
        }
        return changes.read(requestContext, selection, figures)
                .map(since -> new PastState(Map.of(), Optional.empty(), since));
    }

    private Uni<Listing<Observation>> figures(RequestContext requestContext, Target target) {
        return services.indicators(
                requestContext, target.with("pageSize", MAX_FIGURES).toString(), Observation.class);
    }

    private Uni<Indicator> readIndicator(RequestContext requestContext, String code) {
        return services.indicator(
                requestContext,
                Target.of("/api/indicators/v1/indicators", code).toString(),
                Indicator.class);
    }

    /** The newest releases that changed an indicator; none if they cannot be read. */
    private Uni<Listing<Releases.Item>> releasesThatChanged(
            RequestContext requestContext, String code) {
        Target target =
                Target.of("/api/indicators/v1/releases")
                        .with("indicator", code)
                        .with("pageSize", MAX_RELEASES);
        return services.indicators(requestContext, target.toString(), Releases.Item.class)
                .onFailure()
                .recoverWithItem(Listing.unavailable());
    }
}
