package org.sharedgrowth.observatory.gateway.portal.country;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.gap.Divide;
import org.sharedgrowth.observatory.gateway.portal.gap.EconomyGaps;
import org.sharedgrowth.observatory.gateway.portal.part.NewestFigures;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;

/**
 * Requests the data of a country's page from the services. Requests whose answer is the same for
 * all countries are always sent in the same form, so that they are answered from the cache.
 */
@Singleton
class CountryCalls {
    private static final String API = "/api/indicators/v1/";

    /** The maximum page size of the service. */
    private static final int MAX_PAGE_SIZE = 1000;

    private final Services services;
    private final OfficeCalls offices;

    CountryCalls(Services services, OfficeCalls offices) {
        this.services = services;
        this.offices = offices;
    }

    /** Combines these answers about an area with the answers to the other requests. */
    private interface AnswersBuilder {
        CountryAnswers with(
                Area area,
                List<Area> areas,
                Listing<Observation> newest,
                Listing<Observation> states);
    }

    /**
     * The services' answers about a code.
     *
     * @param known the answers about its area; empty if there is no such area
     */
    record Answer(List<Area> areas, Optional<CountryAnswers> known) {}

    /**
     * The data of an area's page. All requests are sent at the same time, so that a slow service
     * delays the page only once.
     *
     * @param code of the area, its ISO 3166 alpha-2 code or its id at the World Bank
     */
    Uni<Answer> answers(RequestContext requestContext, String code, Vintage vintage) {
        return Uni.combine()
                .all()
                .unis(
                        services.allAreas(requestContext),
                        newest(requestContext, code, vintage),
                        orNone(
                                figures(
                                        requestContext,
                                        vintage.in(observationsOf(code).with("latest", 1)))),
                        builder(requestContext, code, vintage))
                .with((areas, newest, states, builder) -> {
                    List<Area> all = areas.items();
                    return new Answer(
                            all,
                            find(code, all, newest)
                                    .map(area -> builder.with(area, all, newest, states)));
                });
    }

    /**
     * The area of a code that is not in the list of areas; empty if there is none. Fails with the
     * service's refusal if the code was removed.
     */
    Uni<Optional<Area>> area(RequestContext requestContext, String code) {
        return services.indicator(
                        requestContext, Target.of(API + "areas", code).toString(), Area.class)
                .map(Optional::of)
                .onFailure(ServiceRefused::isNotFound)
                .recoverWithItem(Optional.empty());
    }

    /**
     * Finds the area of a code. The service also resolves ids that are not in the list; the figures
     * that it returns name the area.
     */
    private static Optional<Area> find(String code, List<Area> areas, Listing<Observation> newest) {
        String resolved = newest.empty() ? code : newest.items().getFirst().area();
        return areas.stream()
                .filter(area ->
                        area.code().equalsIgnoreCase(code)
                                || code.equalsIgnoreCase(area.iso2())
                                || area.code().equals(resolved))
                .findFirst();
    }

    /** The newest figures of an area; none if the service does not know the code. */
    private Uni<Listing<Observation>> newest(
            RequestContext requestContext, String code, Vintage vintage) {
        return read(requestContext, NewestFigures.ofArea(code, vintage))
                .onFailure(failure -> ServiceRefused.isUnknownCode(failure, !vintage.isToday()))
                .recoverWithItem(Listing.unavailable());
    }

    private static Target observationsOf(String code) {
        return Target.of(API + "observations").with("area", code);
    }

    private Uni<AnswersBuilder> builder(
            RequestContext requestContext, String code, Vintage vintage) {
        Target ofAllYears = observationsOf(code).with("indicator", join(KeyCards.CODES));
        return Uni.combine()
                .all()
                .unis(
                        orNone(figures(requestContext, vintage.in(ofAllYears))),
                        orNone(ofAllAreas(requestContext, KeyCards.CODES.subList(0, 3), vintage)),
                        orNone(ofAllAreas(requestContext, KeyCards.CODES.subList(3, 6), vintage)),
                        orNone(gaps(requestContext, code, Divide.WOMEN_MEN, vintage)),
                        orNone(gaps(requestContext, code, Divide.URBAN_RURAL, vintage)),
                        services.allIndicators(requestContext),
                        topics(requestContext),
                        offices.answers(requestContext, code))
                .with((history, some, more, women, rural, indicators, topics, office) ->
                        (area, areas, newest, states) ->
                                new CountryAnswers(
                                        area,
                                        areas,
                                        newest,
                                        states,
                                        history,
                                        Stream.concat(some.items().stream(), more.items().stream())
                                                .toList(),
                                        women,
                                        rural,
                                        indicators,
                                        topics,
                                        office));
    }

    private Uni<List<Topic>> topics(RequestContext requestContext) {
        return services.indicator(requestContext, API + "topics", Topic[].class)
                .map(List::of)
                .onFailure()
                .recoverWithItem(List.of());
    }

    private Uni<Listing<Observation>> gaps(
            RequestContext requestContext, String code, Divide divide, Vintage vintage) {
        return read(requestContext, EconomyGaps.figures(observationsOf(code), divide, vintage));
    }

    private static String join(List<String> codes) {
        return String.join(",", codes);
    }

    /** The newest figures of these indicators for all areas. */
    private Uni<Listing<Observation>> ofAllAreas(
            RequestContext requestContext, List<String> codes, Vintage vintage) {
        return read(requestContext, NewestFigures.ofIndicators(join(codes), vintage));
    }

    private Uni<Listing<Observation>> figures(RequestContext requestContext, Target target) {
        return read(requestContext, target.with("pageSize", MAX_PAGE_SIZE));
    }

    private Uni<Listing<Observation>> read(RequestContext requestContext, Target target) {
        return services.indicators(requestContext, target.toString(), Observation.class);
    }

    private static <T> Uni<Listing<T>> orNone(Uni<Listing<T>> answer) {
        return answer.onFailure().recoverWithItem(Listing.unavailable());
    }
}
