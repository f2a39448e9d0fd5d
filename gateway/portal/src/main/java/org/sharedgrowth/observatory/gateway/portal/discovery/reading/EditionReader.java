package org.sharedgrowth.observatory.gateway.portal.discovery.reading;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseReader;

/**
 * Chooses the releases of a data set that are listed as editions: the newest, the last of each
 * year, and those that reports are made from.
 */
@Singleton
class EditionReader {
    /** How many releases are read to find all of one day; no data set has this many on one day. */
    private static final int MAX_ON_ONE_DAY = 50;

    private final ReleaseReader releases;

    EditionReader(ReleaseReader releases) {
        this.releases = releases;
    }

    /**
     * The releases of a data set that are listed as its editions.
     *
     * @param chosen the newest first; empty if nothing was released
     * @param firstDay day of the first release; empty if nothing was released
     */
    record ChosenReleases(List<Releases.Item> chosen, String firstDay) {}

    /**
     * Reads the releases that are listed as editions of a data set that is not a part of another.
     *
     * @param pins releases that reports are made from
     */
    Uni<ChosenReleases> read(RequestContext requestContext, String flow, List<Releases.Pin> pins) {
        return newest(requestContext, flow)
                .chain(newest ->
                        newest.empty()
                                ? Uni.createFrom().item(new ChosenReleases(List.of(), ""))
                                : releases.first(requestContext, "flow", flow)
                                        .chain(first ->
                                                readChosen(
                                                        requestContext,
                                                        flow,
                                                        day(newest.items().getFirst()),
                                                        first.map(EditionReader::day)
                                                                .orElse(LocalDate.EPOCH),
                                                        pins)));
    }

    private Uni<ChosenReleases> readChosen(
            RequestContext requestContext,
            String flow,
            LocalDate last,
            LocalDate first,
            List<Releases.Pin> pins) {
        List<Uni<Listing<Releases.Item>>> parts = new ArrayList<>();
        parts.add(newest(requestContext, flow));
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            parts.add(
                    releases.releases(
                            requestContext,
                            of(flow, 1).with("from", year + "-01-01").with("to", year + "-12-31")));
        }
        for (Releases.Pin pin : pins) {
            parts.add(lastReleaseUntil(requestContext, flow, pin));
        }
        return Uni.join()
                .all(parts)
                .andFailFast()
                .map(lists ->
                        new ChosenReleases(
                                lists.stream()
                                        .flatMap(list -> list.items().stream())
                                        .distinct()
                                        .sorted(
                                                Comparator.comparingLong(Releases.Item::id)
                                                        .reversed())
                                        .toList(),
                                first.toString()));
    }

    /**
     * A release of a data set; fails with {@link NotFoundException} if the data set has no such
     * release.
     */
    Uni<Releases.Item> one(RequestContext requestContext, String flow, String release) {
        if (!release.matches("[1-9][0-9]{0,17}")) {
            return Uni.createFrom().failure(NotFoundException::new);
        }
        return releases.release(requestContext, release)
                .onFailure(ServiceRefused.class)
                .transform(refused -> new NotFoundException())
                .onItem()
                .transformToUni(found ->
                        found.isPublic() && flow.equals(found.flow())
                                ? Uni.createFrom().item(found)
                                : Uni.createFrom().failure(NotFoundException::new));
    }

    /**
     * The last release of the data set that is not later than a pin, or none; pins may be releases
     * of any data set.
     */
    private Uni<Listing<Releases.Item>> lastReleaseUntil(
            RequestContext requestContext, String flow, Releases.Pin pin) {
        String day = pin.instant().isEmpty() ? "" : pin.instant().substring(0, 10);
        return releases.releases(requestContext, of(flow, MAX_ON_ONE_DAY).with("to", day))
                .map(list ->
                        Listing.of(
                                list.items().stream()
                                        .filter(one -> one.id() <= pin.id())
                                        .limit(1)
                                        .toList()));
    }

    private Uni<Listing<Releases.Item>> newest(RequestContext requestContext, String flow) {
        return newest(requestContext, flow, 1);
    }

    /** The newest releases that changed public figures of a data set. */
    Uni<Listing<Releases.Item>> newest(RequestContext requestContext, String flow, int count) {
        return releases.releases(requestContext, of(flow, count));
    }

    private static Target of(String flow, int size) {
        return Target.of("/api/indicators/v1/releases")
                .with("flow", flow)
                .with("open", 1)
                .with("pageSize", size);
    }

    private static LocalDate day(Releases.Item release) {
        return LocalDate.ofInstant(published(release), ZoneOffset.UTC);
    }

    /** When a release was published; the beginning of 1970 if the service does not say. */
    static Instant published(Releases.Item release) {
        return requireNonNullElse(release.publishedAt(), Instant.EPOCH);
    }

    /** The published releases that reports are made from, without duplicates. */
    static List<Releases.Pin> pins(Stream<Releases.Pin> all) {
        return all.filter(pin -> pin.publishedAt() != null && pin.id() > 0).distinct().toList();
    }
}
