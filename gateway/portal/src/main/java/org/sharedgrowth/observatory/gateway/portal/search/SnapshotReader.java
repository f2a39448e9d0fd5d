package org.sharedgrowth.observatory.gateway.portal.search;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Offices;
import org.sharedgrowth.observatory.gateway.portal.client.PageLife;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitors;
import org.sharedgrowth.observatory.gateway.portal.search.Snapshot.Catalogue;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Reads everything that can be found. It asks the services as a guest, for one language after
 * another.
 */
@Singleton
class SnapshotReader {
    private static final String API = "/api/indicators/v1/";
    private static final String REPORTS = "/api/reports/v1/reports?pageSize=";
    private static final int MAX_REPORTS = 100;

    private final Services services;
    private final Visitors visitors;

    SnapshotReader(Services services, Visitors visitors) {
        this.services = services;
        this.visitors = visitors;
    }

    /** A text that changes with each release and with each change of the list of reports. */
    Uni<String> version() {
        RequestContext requestContext = requestContext(Language.ENGLISH);
        return Uni.combine()
                .all()
                .unis(
                        services.indicators(
                                requestContext, API + "indicators?pageSize=1", Indicator.class),
                        reports(requestContext))
                .with((indicators, reports) ->
                        indicators.total()
                                + " "
                                + indicators.release()
                                + reports.items().stream()
                                        .map(report ->
                                                " "
                                                        + report.slug()
                                                        + report.version()
                                                        + report.staleSentences())
                                        .collect(Collectors.joining()));
    }

    /** What can be found, in each language. */
    Uni<Map<Language, Catalogue>> catalogues() {
        Uni<Map<Language, Catalogue>> all = Uni.createFrom().item(new EnumMap<>(Language.class));
        for (Language language : Language.values()) {
            all =
                    all.chain(read ->
                            catalogue(requestContext(language))
                                    .map(catalogue -> put(read, language, catalogue)));
        }
        return all;
    }

    private static Map<Language, Catalogue> put(
            Map<Language, Catalogue> read, Language language, Catalogue catalogue) {
        read.put(language, catalogue);
        return read;
    }

    private Uni<Catalogue> catalogue(RequestContext requestContext) {
        return Uni.combine()
                .all()
                .unis(
                        services.allIndicators(requestContext),
                        services.allAreas(requestContext),
                        services.indicator(requestContext, API + "topics", Topic[].class),
                        reports(requestContext),
                        offices(requestContext))
                .with((indicators, areas, topics, reports, offices) ->
                        new Catalogue(
                                byKey(indicators.items(), Indicator::code),
                                byKey(areas.items(), Area::code),
                                topics(List.of(topics)),
                                byKey(reports.items(), Reports.Item::slug),
                                offices,
                                indicators.release()));
    }

    private RequestContext requestContext(Language language) {
        return new RequestContext(visitors.guest(), language.tag(), PageLife.ofNoPage());
    }

    /** The reports; none if they cannot be read, so that everything else can still be found. */
    private Uni<Listing<Reports.Item>> reports(RequestContext requestContext) {
        return services.reports(requestContext, REPORTS + MAX_REPORTS, Reports.Item.class)
                .onFailure()
                .recoverWithItem(Listing.unavailable());
    }

    /** The names of offices by code. */
    private Uni<Map<String, String>> offices(RequestContext requestContext) {
        return services.all(requestContext, Offices.API, Offices.Office.class)
                .map(offices ->
                        offices.items().stream()
                                .collect(
                                        Collectors.toMap(
                                                Offices.Office::id,
                                                Offices.Office::name,
                                                (one, _) -> one)));
    }

    private static Map<String, Topic> topics(List<Topic> tree) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        for (Topic topic : tree) {
            topics.put(topic.id(), topic);
            topics.putAll(topics(topic.subtopics()));
        }
        return topics;
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        return items.stream()
                .collect(
                        Collectors.toMap(
                                key, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }
}
