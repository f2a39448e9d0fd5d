package org.sharedgrowth.observatory.gateway.portal.country;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases.Announced;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.Edition;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.Office;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.Revised;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.Schemes;
import org.sharedgrowth.observatory.gateway.portal.country.OfficeAnswers.Sent;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** Asks the services about the statistics office of a country. */
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

    /** The id of the office that sends figures of a country. */
    private static String provider(Area area) {
        return "NSO_" + area.code();
    }

    /** What it sent, revised and announced; nothing where this cannot be read. */
    Uni<OfficeAnswers> sent(Asked asked, Area area) {
        if (area.isGroup()) {
            return Uni.createFrom().item(OfficeAnswers.NONE);
        }
        return Uni.combine()
                .all()
                .unis(
                        list(asked, API + "releases?pageSize=" + RELEASES_READ, Sent.class),
                        list(asked, API + "calendar?pageSize=" + RELEASES_READ, Announced.class))
                .with((releases, calendar) ->
                        new OfficeAnswers(
                                "",
                                releases.items().stream()
                                        .filter(one -> provider(area).equals(one.provider()))
                                        .limit(RELEASES_SHOWN)
                                        .toList(),
                                List.of(),
                                calendar.items().stream()
                                        .filter(one -> provider(area).equals(one.provider()))
                                        .toList(),
                                List.of()))
                .chain(office ->
                        office.isActive()
                                ? more(asked, area, office)
                                : Uni.createFrom().item(office));
    }

    private Uni<OfficeAnswers> more(Asked asked, Area area, OfficeAnswers office) {
        return Uni.combine()
                .all()
                .unis(name(asked, area), revised(asked, area, office.releases()))
                .with((name, revised) ->
                        new OfficeAnswers(
                                name, office.releases(), revised, office.announced(), List.of()));
    }

    private Uni<String> name(Asked asked, Area area) {
        return services.indicator(
                        asked,
                        "/sdmx/3.0/structure/dataproviderscheme/DIGOBS/DATA_PROVIDERS/~",
                        Schemes.class)
                .map(schemes ->
                        schemes.all().stream()
                                .flatMap(scheme -> scheme.offices().stream())
                                .filter(one -> one.id().equals(provider(area)))
                                .map(Office::name)
                                .map(name -> requireNonNullElse(name, ""))
                                .findFirst()
                                .orElse(""))
                .onFailure()
                .recoverWithItem("");
    }

    /** The cells that its newest release with revisions changed. */
    private Uni<List<Revised>> revised(Asked asked, Area area, List<Sent> releases) {
        return releases.stream()
                .filter(one -> one.seriesRevised() > 0 && one.flow() != null)
                .findFirst()
                .map(one ->
                        list(
                                        asked,
                                        Target.of(API + "flows", requireNonNullElse(one.flow(), ""))
                                                + Target.of("/revisions")
                                                        .with("area", area.code())
                                                        .with("to", one.id())
                                                        .with("pageSize", REVISIONS_READ)
                                                        .toString(),
                                        Revised.class)
                                .map(Listing::items))
                .orElse(Uni.createFrom().item(List.of()));
    }

    /** The same with the releases of the series of internet use, if there is one. */
    Uni<OfficeAnswers> withLives(Asked asked, List<Observation> newest, OfficeAnswers office) {
        return newest.stream()
                .filter(cell -> cell.indicator().equals(KeyCards.INTERNET))
                .findFirst()
                .map(cell ->
                        list(
                                asked,
                                Target.of(API + "flows", cell.flow())
                                        + Target.of("/series", cell.key()).toString()
                                        + "/revisions?pageSize="
                                        + REVISIONS_READ,
                                Edition.class))
                .orElse(Uni.createFrom().item(Listing.none()))
                .map(editions -> office.with(editions.items()));
    }

    private <T> Uni<Listing<T>> list(Asked asked, String target, Class<T> type) {
        return services.indicators(asked, target, type).onFailure().recoverWithItem(Listing.none());
    }
}
