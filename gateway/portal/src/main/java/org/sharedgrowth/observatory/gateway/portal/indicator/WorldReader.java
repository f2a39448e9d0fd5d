package org.sharedgrowth.observatory.gateway.portal.indicator;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
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
    private static final Listing<Observation> NONE = Listing.none();

    private final Services services;
    private final ReleaseReader releases;
    private final SinceReader changes;

    WorldReader(Services services, ReleaseReader releases, SinceReader changes) {
        this.services = services;
        this.releases = releases;
        this.changes = changes;
    }

    /**
     * The answers of the services. If the chosen day or release does not exist, the current
     * figures, with a note about it.
     */
    Uni<WorldPage.Parts> read(Asked asked, WorldQuery query, String origin) {
        if (!query.isPast()) {
            return parts(asked, query, Past.NONE, origin);
        }
        Map<String, String> vintage = query.selection().vintage();
        WorldQuery today = query.at(Map.of());
        return query.selection().hasPossibleVintage()
                ? parts(asked, query, Past.NONE, origin)
                        .onFailure(ServiceRefused.class)
                        .recoverWithUni(() -> parts(asked, today, Past.refused(vintage), origin))
                : parts(asked, today, Past.refused(vintage), origin);
    }

    private Uni<WorldPage.Parts> parts(Asked asked, WorldQuery query, Past refused, String origin) {
        String code = query.selection().indicator();
        return Uni.combine()
                .all()
                .unis(
                        readIndicator(asked, code),
                        figures(asked, query.figures())
                                .chain(figures ->
                                        past(asked, query, figures.items(), refused)
                                                .map(past -> new FiguresWithPast(figures, past))),
                        figures(asked, query.figuresBy("SEX")).onFailure().recoverWithItem(NONE),
                        figures(asked, query.figuresBy("URBANISATION"))
                                .onFailure()
                                .recoverWithItem(NONE),
                        services.allAreas(asked),
                        changedBy(asked, code))
                .with((indicator, stated, sexes, places, areas, changed) ->
                        new WorldPage.Parts(
                                query,
                                indicator,
                                stated.figures(),
                                new TreeMap<>(Map.of("SEX", sexes, "URBANISATION", places)),
                                areas,
                                changed,
                                stated.past(),
                                origin))
                .onFailure(ServiceRefused.class)
                .recoverWithUni(failure -> moreSpecificFailure(asked, code, failure));
    }

    /**
     * Fails with what the service says of the indicator if it refuses that too, otherwise with the
     * given failure.
     */
    private <T> Uni<T> moreSpecificFailure(Asked asked, String code, Throwable failure) {
        return readIndicator(asked, code).chain(_ -> Uni.createFrom().failure(failure));
    }

    /** Figures, and what belongs to their state. */
    private record FiguresWithPast(Listing<Observation> figures, Past past) {}

    private Uni<Past> past(Asked asked, WorldQuery query, List<Observation> figures, Past refused) {
        Selection selection = query.selection();
        if (!query.isPast()) {
            return Uni.createFrom().item(refused);
        }
        if (figures.isEmpty()) {
            return releases.first(asked, "indicator", selection.indicator())
                    .map(first ->
                            new Past(
                                    Map.of(),
                                    FirstRelease.dayAfter(first, selection.vintage()),
                                    Past.ChangesSince.NOTHING))
                    .onFailure()
                    .recoverWithItem(Past.NONE);
        }
        return changes.read(asked, selection, figures)
                .map(since -> new Past(Map.of(), Optional.empty(), since));
    }

    private Uni<Listing<Observation>> figures(Asked asked, Target target) {
        return services.indicators(
                asked, target.with("pageSize", MAX_FIGURES).toString(), Observation.class);
    }

    private Uni<Indicator> readIndicator(Asked asked, String code) {
        return services.indicator(
                asked,
                Target.of("/api/indicators/v1/indicators", code).toString(),
                Indicator.class);
    }

    /** The newest releases that changed an indicator; none if they cannot be read. */
    private Uni<Listing<Releases.Item>> changedBy(Asked asked, String code) {
        Target target =
                Target.of("/api/indicators/v1/releases")
                        .with("indicator", code)
                        .with("pageSize", MAX_RELEASES);
        return services.indicators(asked, target.toString(), Releases.Item.class)
                .onFailure()
                .recoverWithItem(Listing.none());
    }
}
