package org.sharedgrowth.observatory.gateway.portal.home;

import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.INTERNET;
import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.LEAST_DEVELOPED;
import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.NATIONAL;
import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.POPULATION;
import static org.sharedgrowth.observatory.gateway.portal.home.HomeParts.WORLD;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.TopicRef;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.part.NewestFigures;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;

/** Requests the data of the home page from the services. A part that cannot be read is left out. */
@Singleton
class HomeAnswers {
    private static final Logger LOG = Logger.getLogger(HomeAnswers.class);
    private static final String API = "/api/indicators/v1/";
    private static final int MAX_ITEMS = 1000;

    /** Maximum number of releases, and of planned releases, that are read. */
    private static final int MAX_RELEASES = 30;

    /** Maximum number of releases whose revised figures are listed. */
    private static final int MAX_REVISED_RELEASES = 2;

    /** Number of revised figures read for each of these releases. */
    private static final int MAX_CHANGES = 20;

    private final Services services;

    HomeAnswers(Services services) {
        this.services = services;
    }

    Uni<HomeParts> read(RequestContext requestContext) {
        return Uni.combine()
                .all()
                .unis(
                        internet(requestContext),
                        figures(
                                requestContext,
                                Target.of(API + "observations")
                                        .with("indicator", INTERNET + "," + POPULATION)
                                        .with("area", WORLD + "," + LEAST_DEVELOPED)
                                        .with("sex", "*")
                                        .with("urbanisation", "*")),
                        figures(
                                requestContext,
                                Target.of(API + "observations").with("indicator", NATIONAL)),
                        orNone(services.allAreas(requestContext)),
                        topics(requestContext),
                        changes(requestContext),
                        list(
                                requestContext,
                                API + "calendar?pageSize=" + MAX_RELEASES,
                                Releases.PlannedRelease.class),
                        list(requestContext, API + "offices?pageSize=" + MAX_ITEMS, TopicRef.class),
                        report(requestContext))
                .with(
                        (internet,
                                lines,
                                national,
                                areas,
                                topics,
                                changes,
                                planned,
                                offices,
                                report) ->
                                new HomeParts(
                                        internet.newest(),
                                        internet.pairs(),
                                        lines,
                                        national,
                                        areas,
                                        topics,
                                        changes.releases(),
                                        changes.revised(),
                                        planned,
                                        offices,
                                        report.reports(),
                                        report.newest()));
    }

    private record Internet(Listing<Observation> newest, Listing<Observation> pairs) {}

    /** Internet use of each economy, by the same addresses as other pages. */
    private Uni<Internet> internet(RequestContext requestContext) {
        return Uni.combine()
                .all()
                .unis(
                        list(
                                requestContext,
                                NewestFigures.ofIndicators(INTERNET, Vintage.TODAY).toString(),
                                Observation.class),
                        list(requestContext, WomenAndMen.figures().toString(), Observation.class))
                .with(Internet::new);
    }

    private Uni<Listing<Observation>> figures(RequestContext requestContext, Target target) {
        return list(
                requestContext, target.with("pageSize", MAX_ITEMS).toString(), Observation.class);
    }

    private Uni<List<Topic>> topics(RequestContext requestContext) {
        return services.indicator(requestContext, API + "topics", Topic[].class)
                .map(List::of)
                .onFailure()
                .invoke(HomeAnswers::logMissingPart)
                .onFailure()
                .recoverWithItem(List.of());
    }

    private record NewestChanges(
            Listing<Releases.Item> releases, List<Differences.Answer> revised) {}

    private Uni<NewestChanges> changes(RequestContext requestContext) {
        return list(requestContext, API + "releases?pageSize=" + MAX_RELEASES, Releases.Item.class)
                .chain(releases ->
                        readRevisions(requestContext, releases)
                                .map(all -> new NewestChanges(releases, all)));
    }

    private Uni<List<Differences.Answer>> readRevisions(
            RequestContext requestContext, Listing<Releases.Item> releases) {
        List<Uni<Differences.Answer>> requests =
                releases.items().stream()
                        .filter(release -> release.seriesRevised() > 0 && release.flow() != null)
                        .limit(MAX_REVISED_RELEASES)
                        .map(release -> readRevisions(requestContext, release))
                        .toList();
        return requests.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(requests).andFailFast();
    }

    private Uni<Differences.Answer> readRevisions(
            RequestContext requestContext, Releases.Item release) {
        Target target =
                Target.of(API + "flows/" + release.flow() + "/revisions")
                        .with("from", release.id() - 1)
                        .with("to", release.id())
                        .with("pageSize", MAX_CHANGES);
        return services.indicator(requestContext, target.toString(), Differences.Answer.class)
                .onFailure()
                .invoke(HomeAnswers::logMissingPart)
                .onFailure()
                .recoverWithItem(Differences.Answer.NONE);
    }

    private record PublishedReports(
            Listing<Reports.Item> reports, Optional<Reports.Report> newest) {}

    private Uni<PublishedReports> report(RequestContext requestContext) {
        return orNone(
                        services.reports(
                                requestContext,
                                "/api/reports/v1/reports?pageSize=5",
                                Reports.Item.class))
                .chain(reports ->
                        newest(requestContext, reports)
                                .map(one -> new PublishedReports(reports, one)));
    }

    private Uni<Optional<Reports.Report>> newest(
            RequestContext requestContext, Listing<Reports.Item> reports) {
        return reports.items().stream()
                .filter(Reports.Item::published)
                .findFirst()
                .map(item ->
                        services.report(
                                        requestContext,
                                        Target.of("/api/reports/v1/reports", item.slug())
                                                .toString(),
                                        Reports.Report.class)
                                .map(Optional::of)
                                .onFailure()
                                .invoke(HomeAnswers::logMissingPart)
                                .onFailure()
                                .recoverWithItem(Optional.empty()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private <T> Uni<Listing<T>> list(RequestContext requestContext, String target, Class<T> type) {
        return orNone(services.indicators(requestContext, target, type));
    }

    private static <T> Uni<Listing<T>> orNone(Uni<Listing<T>> list) {
        return list.onFailure()
                .invoke(HomeAnswers::logMissingPart)
                .onFailure()
                .recoverWithItem(Listing.unavailable());
    }

    private static void logMissingPart(Throwable failure) {
        LOG.debugf("A part of the home page is missing: %s", failure.getMessage());
    }
}
