package org.sharedgrowth.observatory.gateway.portal.country;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.gap.Divide;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * Asks the services what the page of a country shows. Answers that are the same for all countries
 * are asked in the same way for each, so that the cache has them.
 */
@Singleton
class CountryCalls {
    private static final String API = "/api/indicators/v1/";

    /** The maximum page size of the service. */
    private static final int ALL = 1000;

    /** So many of the newest periods of each group of people are compared. */
    private static final int PERIODS = 2;

    private final Services services;
    private final OfficeCalls offices;

    CountryCalls(Services services, OfficeCalls offices) {
        this.services = services;
        this.offices = offices;
    }

    /** All countries and groups. */
    Uni<Listing<Area>> areas(Asked asked) {
        return services.indicators(asked, API + "areas?pageSize=" + ALL, Area.class);
    }

    /** An area by a code that the list does not have, such as one of the World Bank. */
    Uni<Area> area(Asked asked, String code) {
        return services.indicator(asked, Target.of(API + "areas", code).toString(), Area.class);
    }

    /** All that the page of an area shows. */
    Uni<CountryAnswers> answers(Asked asked, Area area, List<Area> areas) {
        Target own = Target.of(API + "observations").with("area", area.code());
        Uni<Listing<Observation>> newest = figures(asked, own.with("latest", 1));
        return Uni.combine()
                .all()
                .unis(
                        newest,
                        orNone(figures(asked, own.with("indicator", keys(KeyCards.CODES)))),
                        orNone(others(asked, KeyCards.CODES.subList(0, 3))),
                        orNone(others(asked, KeyCards.CODES.subList(3, 6))),
                        orNone(figures(asked, of(own, Divide.WOMEN_MEN))),
                        orNone(figures(asked, of(own, Divide.URBAN_RURAL))),
                        services.indicators(
                                asked, API + "indicators?pageSize=" + ALL, Indicator.class),
                        topics(asked),
                        offices.sent(asked, area))
                .with((cells, history, some, more, women, rural, indicators, topics, office) ->
                        new CountryAnswers(
                                area,
                                areas,
                                cells,
                                history,
                                Stream.concat(some.items().stream(), more.items().stream())
                                        .toList(),
                                women,
                                rural,
                                indicators,
                                topics,
                                office))
                .chain(answers ->
                        offices.withLives(asked, answers.newest().items(), answers.office())
                                .map(answers::with));
    }

    private Uni<List<Topic>> topics(Asked asked) {
        return services.indicator(asked, API + "topics", Topic[].class)
                .map(List::of)
                .onFailure()
                .recoverWithItem(List.of());
    }

    private static Target of(Target own, Divide divide) {
        return own.with(divide.parameter(), divide.codes()).with("latest", PERIODS);
    }

    private static String keys(List<String> codes) {
        return String.join(",", codes);
    }

    /** The newest figure of all areas. */
    private Uni<Listing<Observation>> others(Asked asked, List<String> codes) {
        return figures(
                asked,
                Target.of(API + "observations").with("indicator", keys(codes)).with("latest", 1));
    }

    private Uni<Listing<Observation>> figures(Asked asked, Target target) {
        return services.indicators(
                asked, target.with("pageSize", ALL).toString(), Observation.class);
    }

    private static <T> Uni<Listing<T>> orNone(Uni<Listing<T>> answer) {
        return answer.onFailure().recoverWithItem(Listing.none());
    }
}
