package org.sharedgrowth.observatory.gateway.portal.discovery.crawl;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.DerivedFlows;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Offices;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.discovery.reading.DataSets;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitors;
import org.sharedgrowth.observatory.gateway.portal.guide.Tool;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Language;

/** Asks the services which pages a guest can see, and when the content of each last changed. */
@Singleton
class SiteReader {
    private static final String API = "/api/indicators/v1";
    private static final Target INDICATORS = Target.of(API + "/indicators");
    private static final Target AREAS = Target.of(API + "/areas");
    private static final Target FLOWS = Target.of(API + "/flows");
    private static final Target REPORTS = Target.of("/api/reports/v1/reports");
    private static final Target OFFICES = Target.of(Offices.API);
    private static final Target INDICES = Target.of(Indices.API);
    private static final Target COMPUTED = Target.of(DerivedFlows.API);
    private static final Target NEWEST_RELEASE =
            Target.of(API + "/releases").with("open", 1).with("pageSize", 1);
    private static final int PAGE_SIZE = 1000;

    /** Pages that show figures: every release of public figures may change them. */
    private static final List<String> PATHS_WITH_FIGURES =
            List.of(
                    "/",
                    "/indicators",
                    "/countries",
                    "/gaps",
                    "/group-figures",
                    "/targets",
                    "/indices",
                    "/unmeasured",
                    "/lineage",
                    "/compare",
                    "/releases",
                    "/releases/changes",
                    "/calendar",
                    "/offices",
                    "/catalog");

    /** Pages that change only with the program. */
    private static final List<String> FIXED_PATHS =
            Stream.concat(
                            Stream.of("/help", "/help/agents", "/methods", "/docs", "/v"),
                            Arrays.stream(Tool.values()).map(Tool::address))
                    .toList();

    private final Services services;
    private final Visitors visitors;
    private final DataSets sets;

    SiteReader(Services services, Visitors visitors, DataSets sets) {
        this.services = services;
        this.visitors = visitors;
        this.sets = sets;
    }

    /**
     * The fields of an indicator, area, data set or index that are used here.
     *
     * @param kind country or group for an area, otherwise null
     * @param changed absent if the service does not say
     */
    record Subject(String code, @Nullable String kind, @Nullable LastChange changed) {
        SitePage page() {
            return page(
                    kind == null ? "/indicators" : kind.equals("group") ? "/groups" : "/countries");
        }

        /**
         * @param above path of the page's parent
         */
        SitePage page(String above) {
            return new SitePage(
                    Target.of(above, code).path(), changed == null ? null : changed.at());
        }
    }

    /**
     * The release that last changed the public figures of a subject.
     *
     * @param at when it did; null if no release did
     */
    record LastChange(long release, @Nullable Instant at) {}

    /** The sets of pages, in the order of the index. */
    enum Kind {
        PAGES,
        INDICATORS,
        COUNTRIES,
        REPORTS
    }

    /**
     * A text that changes with each release, with each new report, and with the numbers of
     * indicators and areas. Other changes, such as a new office, leave it as it is.
     */
    Uni<String> version() {
        RequestContext requestContext = requestContext();
        return Uni.combine()
                .all()
                .unis(
                        services.indicators(
                                requestContext, NEWEST_RELEASE.toString(), Releases.Item.class),
                        services.indicators(requestContext, first(INDICATORS), Subject.class),
                        services.indicators(requestContext, first(AREAS), Subject.class),
                        services.reports(requestContext, first(REPORTS), Reports.Item.class))
                .with((releases, indicators, areas, reports) ->
                        releases.items().stream().map(Releases.Item::id).toList()
                                + " "
                                + indicators.total()
                                + " "
                                + areas.total()
                                + " "
                                + reports.total()
                                + reports.items().stream()
                                        .map(report -> report.slug() + report.publishedAt())
                                        .toList());
    }

    /** The pages of each kind. */
    Uni<Map<Kind, List<SitePage>>> pagesByKind() {
        RequestContext requestContext = requestContext();
        return Uni.combine()
                .all()
                .unis(
                        services.indicators(
                                requestContext, NEWEST_RELEASE.toString(), Releases.Item.class),
                        all(page ->
                                services.indicators(
                                        requestContext, at(INDICATORS, page), Subject.class)),
                        all(page ->
                                services.indicators(
                                        requestContext, at(AREAS, page), Subject.class)),
                        all(page ->
                                services.reports(
                                        requestContext, at(REPORTS, page), Reports.Item.class)),
                        pages(requestContext),
                        flows(requestContext))
                .with((releases, indicators, areas, reports, others, flows) ->
                        Map.of(
                                Kind.PAGES,
                                pages(
                                        releases.items().stream()
                                                .findFirst()
                                                .map(Releases.Item::recordedAt)
                                                .orElse(null),
                                        newest(reports),
                                        others,
                                        flows),
                                Kind.INDICATORS,
                                indicators.stream().map(Subject::page).toList(),
                                Kind.COUNTRIES,
                                areas.stream().map(Subject::page).toList(),
                                Kind.REPORTS,
                                reports.stream()
                                        .filter(Reports.Item::published)
                                        .map(one ->
                                                new SitePage(
                                                        Target.of("/reports", one.slug()).path(),
                                                        one.publishedAt()))
                                        .toList()));
    }

    /** The paths of the pages about offices, indices and current computed data sets. */
    private Uni<List<String>> pages(RequestContext requestContext) {
        return Uni.combine()
                .all()
                .unis(
                        all(page ->
                                services.indicators(
                                        requestContext, at(OFFICES, page), Offices.Office.class)),
                        all(page ->
                                services.indicators(
                                        requestContext, at(INDICES, page), Subject.class)),
                        all(page ->
                                services.indicators(
                                        requestContext,
                                        at(COMPUTED, page),
                                        DerivedFlows.Flow.class)))
                .with((offices, indices, computed) ->
                        Stream.of(
                                        offices.stream()
                                                .map(one -> Target.of("/offices", one.id())),
                                        indices.stream()
                                                .map(one -> Target.of("/indices", one.code())),
                                        computed.stream()
                                                .filter(one -> one.state().equals("current"))
                                                .map(one -> Target.of("/lineage", one.code())))
                                .flatMap(targets -> targets)
                                .map(Target::path)
                                .toList());
    }

    /** The pages of the data sets that have figures. */
    private Uni<List<SitePage>> flows(RequestContext requestContext) {
        return Uni.combine()
                .all()
                .unis(
                        all(page ->
                                services.indicators(
                                        requestContext, at(FLOWS, page), Subject.class)),
                        sets.newest())
                .with((flows, found) ->
                        flows.stream()
                                .filter(flow -> found.catalogue().find(flow.code()).isPresent())
                                .map(flow -> flow.page("/flows"))
                                .toList());
    }

    private static List<SitePage> pages(
            @Nullable Instant released,
            @Nullable Instant reportPublished,
            List<String> others,
            List<SitePage> flows) {
        return Stream.of(
                        PATHS_WITH_FIGURES.stream().map(path -> new SitePage(path, released)),
                        flows.stream(),
                        others.stream().map(path -> new SitePage(path, released)),
                        Stream.of(new SitePage("/reports", reportPublished)),
                        FIXED_PATHS.stream().map(path -> new SitePage(path, null)))
                .flatMap(pages -> pages)
                .toList();
    }

    private static @Nullable Instant newest(List<Reports.Item> reports) {
        return reports.stream()
                .map(Reports.Item::publishedAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** The items of all pages of a list. */
    private static <T> Uni<List<T>> all(Pages<T> pages) {
        return readRest(1, List.of(), pages);
    }

    private static <T> Uni<List<T>> readRest(int page, List<T> earlierItems, Pages<T> pages) {
        return pages.read(page)
                .chain(read -> {
                    List<T> found = new ArrayList<>(earlierItems);
                    found.addAll(read.items());
                    return read.empty() || found.size() >= read.total()
                            ? Uni.createFrom().item(found)
                            : readRest(page + 1, found, pages);
                });
    }

    private interface Pages<T> {
        Uni<Listing<T>> read(int page);
    }

    private static String first(Target list) {
        return list.with("pageSize", 1).toString();
    }

    private static String at(Target list, int page) {
        return list.with("page", page).with("pageSize", PAGE_SIZE).toString();
    }

    private RequestContext requestContext() {
        return new RequestContext(visitors.guest(), Language.ENGLISH.tag(), PageLife.ofNoPage());
    }
}
