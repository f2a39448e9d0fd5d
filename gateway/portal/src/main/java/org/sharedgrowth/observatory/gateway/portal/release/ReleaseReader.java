package org.sharedgrowth.observatory.gateway.portal.release;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Offices;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** Reads releases, and the names of the offices that made them. */
@Singleton
public class ReleaseReader {
    private static final String API = "/api/indicators/v1";

    private final Services services;

    ReleaseReader(Services services) {
        this.services = services;
    }

    /** The names of all offices and data sets; codes are shown where they cannot be read. */
    public Uni<OfficeNames> names(RequestContext requestContext) {
        return Uni.combine()
                .all()
                .unis(
                        orNone(requestContext, Offices.API, Offices.Office.class),
                        orNone(requestContext, DerivedFlows.API, DerivedFlows.Flow.class))
                .with(OfficeNames::new);
    }

    private <T> Uni<Listing<T>> orNone(RequestContext requestContext, String list, Class<T> type) {
        return services.all(requestContext, list, type)
                .onFailure()
                .recoverWithItem(Listing.unavailable());
    }

    /** One office. */
    public Uni<Offices.Office> office(RequestContext requestContext, String id) {
        return services.indicator(
                requestContext, Target.of(Offices.API, id).toString(), Offices.Office.class);
    }

    /** Releases, newest first. */
    public Uni<Listing<Releases.Item>> releases(RequestContext requestContext, Target target) {
        return services.indicators(requestContext, target.toString(), Releases.Item.class);
    }

    /**
     * The first release that gave public figures; empty if nothing was released.
     *
     * @param filter parameter that selects the releases: {@code indicator} or {@code flow}
     */
    public Uni<Optional<Releases.Item>> first(
            RequestContext requestContext, String filter, String code) {
        Target each =
                Target.of(API + "/releases").with("open", 1).with(filter, code).with("pageSize", 1);
        return releases(requestContext, each)
                .chain(newest ->
                        newest.total() < 2
                                ? Uni.createFrom().item(newest)
                                : releases(requestContext, each.with("page", newest.total())))
                .map(oldest -> oldest.items().stream().findFirst());
    }

    /** Releases that offices announced, soonest first: one page of this size. */
    public Uni<Listing<Releases.PlannedRelease>> announced(
            RequestContext requestContext, String page, int size) {
        Target target = Target.of(API + "/calendar").with("page", page).with("pageSize", size);
        return services.indicators(
                requestContext, target.toString(), Releases.PlannedRelease.class);
    }

    /**
     * The announcements of a data set, including those that ended recently: one page of this size.
     *
     * @param flow code of the data set; empty for all data sets
     */
    public Uni<Listing<Releases.Announcement>> announcements(
            RequestContext requestContext, String flow, int size) {
        Target target =
                Target.of(API + "/calendar")
                        .with("ended", 1)
                        .with("flow", flow)
                        .with("pageSize", size);
        return services.indicators(requestContext, target.toString(), Releases.Announcement.class);
    }

    /** Fails, naming the code, if it is neither empty nor the code of a country or group. */
    public Uni<Void> checkArea(RequestContext requestContext, String code) {
        return code.isEmpty()
                ? Uni.createFrom().voidItem()
                : services.indicator(
                                requestContext,
                                Target.of(API + "/areas", code).toString(),
                                Code.class)
                        .replaceWithVoid();
    }

    /** The releases that match the query; values that do not exist are left out of the request. */
    Uni<ReleasesPage.Parts> list(RequestContext requestContext, ReleasesQuery sent, int size) {
        return Uni.combine()
                .all()
                .unis(names(requestContext), subject(requestContext, sent))
                .asTuple()
                .chain(read ->
                        flow(requestContext, sent.flow(), read.getItem1())
                                .chain(flow ->
                                        list(
                                                requestContext,
                                                sent,
                                                flow,
                                                read.getItem1(),
                                                read.getItem2(),
                                                size)));
    }

    /**
     * Fails as the service does for a query with a code that does not exist: the failure names the
     * code and, unless it is the code of an office, the codes that it resembles.
     */
    <T> Uni<T> refusal(RequestContext requestContext, ReleasesQuery query) {
        // A filter by an unknown office is not refused but finds nothing: the office is requested.
        return releases(requestContext, query.api(1))
                .chain(() -> office(requestContext, query.office()))
                .map(nothing -> {
                    throw new NotFoundException();
                });
    }

    private Uni<ReleasesPage.Parts> list(
            RequestContext requestContext,
            ReleasesQuery sent,
            Subject.Named flow,
            OfficeNames names,
            Subject subject,
            int size) {
        ReleasesQuery query =
                sent.keeping(
                        names.all().isEmpty() || names.hasOffice(sent.office()),
                        sent.flow().isEmpty() || flow.isKnown(),
                        subject.indicator().isKnown(),
                        subject.area().isKnown());
        return releases(requestContext, query.api(size))
                .map(found ->
                        new ReleasesPage.Parts(sent, query, names, subject, flow.nearest(), found));
    }

    /**
     * What is known of a data set. The service is asked only about data sets that have no name
     * here; if the offices cannot be read, every code counts as known.
     */
    private Uni<Subject.Named> flow(RequestContext requestContext, String code, OfficeNames names) {
        return names.all().isEmpty() || names.flows().containsKey(code)
                ? Uni.createFrom().item(Subject.Named.of(code))
                : readName(requestContext, "/flows", code);
    }

    /** Whether a data set exists; assumed if the offices cannot be read. */
    public Uni<Boolean> isFlow(RequestContext requestContext, String code, OfficeNames names) {
        return flow(requestContext, code, names).map(Subject.Named::isKnown);
    }

    private Uni<Subject> subject(RequestContext requestContext, ReleasesQuery query) {
        return Uni.combine()
                .all()
                .unis(
                        readName(requestContext, "/indicators", query.indicator()),
                        readName(requestContext, "/areas", query.area()))
                .with(Subject::new);
    }

    /** The name of a code; if the code is unknown or was removed, the codes that it resembles. */
    private Uni<Subject.Named> readName(RequestContext requestContext, String list, String code) {
        if (code.isEmpty()) {
            return Uni.createFrom().item(Subject.Named.NONE);
        }
        return services.indicator(
                        requestContext, Target.of(API + list, code).toString(), Code.class)
                .map(found -> Subject.Named.of(found.name()))
                .onFailure(ServiceRefused::isUnknownOrRemovedCode)
                .recoverWithItem(failure -> nearest(failure));
    }

    private static Subject.Named nearest(Throwable failure) {
        return failure instanceof ServiceRefused refused
                ? new Subject.Named("", refused.nearest())
                : Subject.Named.NONE;
    }

    /** One release. */
    public Uni<Releases.Item> release(RequestContext requestContext, String id) {
        return services.indicator(
                requestContext, Target.of(API + "/releases", id).toString(), Releases.Item.class);
    }

    /** The figures that changed in a data set. */
    public Uni<Differences.Answer> revisions(RequestContext requestContext, Target target) {
        return services.indicator(requestContext, target.toString(), Differences.Answer.class);
    }

    /** The releases that changed a series, newest first. */
    public Uni<Listing<Differences.SeriesRelease>> history(
            RequestContext requestContext, Target target) {
        return services.indicators(
                requestContext, target.toString(), Differences.SeriesRelease.class);
    }
}
