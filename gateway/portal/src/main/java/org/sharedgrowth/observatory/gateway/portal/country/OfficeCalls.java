package org.sharedgrowth.observatory.gateway.portal.country;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Offices;
import org.sharedgrowth.observatory.gateway.portal.client.Releases.PlannedRelease;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.Edition;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.RevisedCell;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.SentRelease;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** Requests data about the statistics office of a country from the services. */
@Singleton
class OfficeCalls {
    private static final String API = "/api/indicators/v1/";
    private static final int RELEASES_READ = 200;
    private static final int RELEASES_SHOWN = 6;
    private static final int REVISIONS_READ = 50;

    private final Services services;

    OfficeCalls(Services services) {
        this.services = services;
    }

    /** The id of the office that sends figures for a country. */
    private static String provider(String code) {
        return "NSO_" + code;
    }

    /** What the office sent, revised and announced; parts that cannot be read are empty. */
    Uni<OfficeAnswers> answers(RequestContext requestContext, String code) {
        String id = provider(code);
        return Uni.combine()
                .all()
                .unis(
                        name(requestContext, id),
                        list(
                                requestContext,
                                API + "releases?pageSize=" + RELEASES_READ,
                                SentRelease.class),
                        list(
                                requestContext,
                                API + "calendar?pageSize=" + RELEASES_READ,
                                PlannedRelease.class),
                        list(requestContext, editions(code), Edition.class))
                .with((name, releases, calendar, editions) ->
                        new OfficeAnswers(
                                name,
                                releases.items().stream()
                                        .filter(one -> id.equals(one.provider()))
                                        .limit(RELEASES_SHOWN)
                                        .toList(),
                                List.of(),
                                calendar.items().stream()
                                        .filter(one -> id.equals(one.provider()))
                                        .toList(),
                                editions.items()))
                .chain(office ->
                        readRevisions(requestContext, code, office.releases())
                                .map(office::withRevisedCells));
    }

    /** The address of the releases of the country's series of internet use. */
    private static String editions(String code) {
        String key = "A." + code + "." + KeyCards.INTERNET + "._T._T._T._T._T";
        return Target.of(API + "flows/DF_DIGITAL/series", key)
                + "/revisions?pageSize="
                + REVISIONS_READ;
    }

    private Uni<String> name(RequestContext requestContext, String id) {
        return services.indicator(
                        requestContext, Target.of(Offices.API, id).toString(), Offices.Office.class)
                // An office without a name is returned with its id as the name, which is not shown
                // to people.
                .map(office -> office.name().equals(id) ? "" : office.name())
                .onFailure()
                .recoverWithItem("");
    }

    /** The cells that the office's newest release with revisions changed. */
    private Uni<List<RevisedCell>> readRevisions(
            RequestContext requestContext, String code, List<SentRelease> releases) {
        return releases.stream()
                .filter(one -> one.seriesRevised() > 0 && one.flow() != null)
                .findFirst()
                .map(one ->
                        list(
                                        requestContext,
                                        Target.of(API + "flows", requireNonNullElse(one.flow(), ""))
                                                + Target.of("/revisions")
                                                        .with("area", code)
                                                        .with("to", one.id())
                                                        .with("pageSize", REVISIONS_READ)
                                                        .toString(),
                                        RevisedCell.class)
                                .map(Listing::items))
                .orElse(Uni.createFrom().item(List.of()));
    }

    private <T> Uni<Listing<T>> list(RequestContext requestContext, String target, Class<T> type) {
        return services.indicators(requestContext, target, type)
                .onFailure()
                .recoverWithItem(Listing.unavailable());
    }
}
