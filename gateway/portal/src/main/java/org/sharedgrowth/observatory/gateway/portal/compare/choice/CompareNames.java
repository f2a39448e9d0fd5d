package org.sharedgrowth.observatory.gateway.portal.compare.choice;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.search.NameFinder;
import org.sharedgrowth.observatory.messages.Language;

/** Finds out what the names in the address of a comparison mean. */
@Singleton
public class CompareNames {
    private static final String API = "/api/indicators/v1/";
    private static final int PAGE_SIZE = 1000;
    private static final int MAX_FOUND = 6;

    /** Maximum number of unknown codes of areas that are looked up at the service. */
    private static final int MAX_LOOKED_UP = 6;

    private final Services services;
    private final NameFinder names;

    CompareNames(Services services, NameFinder names) {
        this.services = services;
        this.names = names;
    }

    /** The services' answers about the names in an address. */
    public Uni<CompareChoice.Known> known(
            RequestContext requestContext, CompareQuery query, MultiMap sent) {
        String typed = CompareQuery.text(sent, "addIndicator");
        return Uni.combine()
                .all()
                .unis(
                        areas(requestContext, query),
                        lookUp(
                                        requestContext,
                                        "indicators",
                                        query.indicators(),
                                        CompareChoice.MAX_INDICATORS + 1,
                                        Indicator.class)
                                .chain(chosen ->
                                        indicatorsToOffer(requestContext, !chosen.isEmpty(), typed)
                                                .map(found -> new Indicators(chosen, found))),
                        similarAreas(requestContext, CompareQuery.text(sent, "add")))
                .with((areas, known, meant) -> {
                    Map<String, String> currentCodes = new HashMap<>(areas.currentCodes());
                    known.chosen().forEach((code, one) -> currentCodes.put(code, one.code()));
                    return new CompareChoice.Known(
                            areas.all(),
                            List.copyOf(known.chosen().values()),
                            known.found(),
                            meant,
                            currentCodes);
                });
    }

    /**
     * The indicators of an address, and others that the page may offer.
     *
     * @param chosen the indicators that the address names, by the code that it uses for them
     */
    private record Indicators(Map<String, Indicator> chosen, List<Indicator> found) {}

    /**
     * All areas.
     *
     * @param currentCodes the current code by the code in the address
     */
    private record Areas(List<Area> all, Map<String, String> currentCodes) {}

    /**
     * Reads all areas, and looks up codes that are not among them: only the service knows former
     * codes.
     */
    private Uni<Areas> areas(RequestContext requestContext, CompareQuery query) {
        return services.allAreas(requestContext)
                .chain(areas -> {
                    Map<String, String> currentCodes = new HashMap<>();
                    List<String> others = new ArrayList<>();
                    Stream.concat(query.areas().stream(), Stream.of(query.group()))
                            .filter(code -> !code.isEmpty())
                            .forEach(code ->
                                    AddressCheck.byCode(code, areas.items())
                                            .ifPresentOrElse(
                                                    area -> currentCodes.put(code, area.code()),
                                                    () -> others.add(code)));
                    return lookUp(requestContext, "areas", others, MAX_LOOKED_UP, Area.class)
                            .map(found -> {
                                found.forEach((code, area) -> currentCodes.put(code, area.code()));
                                return new Areas(areas.items(), currentCodes);
                            });
                });
    }

    private Uni<List<String>> similarAreas(RequestContext requestContext, String typed) {
        return typed.isEmpty()
                ? Uni.createFrom().item(List.of())
                : names.places(typed, language(requestContext))
                        .onFailure()
                        .recoverWithItem(List.of());
    }

    private static Language language(RequestContext requestContext) {
        return Language.find(requestContext.language()).orElse(Language.ENGLISH);
    }

    /**
     * Looks up codes at the service; the result has those that the service knows, in the order of
     * {@code codes}.
     *
     * @param limit how many codes are looked up; those after them are ignored
     */
    private <T> Uni<Map<String, T>> lookUp(
            RequestContext requestContext,
            String list,
            List<String> codes,
            int limit,
            Class<T> type) {
        if (codes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Uni<Optional<T>>> each =
                codes.stream()
                        .limit(limit)
                        .map(code -> find(requestContext, list, code, type))
                        .toList();
        return Uni.join()
                .all(each)
                .andFailFast()
                .map(all -> {
                    Map<String, T> known = new LinkedHashMap<>();
                    IntStream.range(0, all.size())
                            .forEach(
                                    i -> all.get(i).ifPresent(one -> known.put(codes.get(i), one)));
                    return known;
                });
    }

    /**
     * Looks up a code at the service, which also knows former codes, and codes from other code
     * lists.
     */
    private <T> Uni<Optional<T>> find(
            RequestContext requestContext, String list, String code, Class<T> type) {
        return services.indicator(requestContext, Target.of(API + list, code).toString(), type)
                .map(Optional::of)
                .onFailure(ServiceRefused.class)
                .recoverWithItem(Optional.empty());
    }

    /**
     * Indicators that the typed words may mean; without words or a choice, indicators to offer as
     * examples.
     */
    private Uni<List<Indicator>> indicatorsToOffer(
            RequestContext requestContext, boolean hasIndicator, String typed) {
        if (typed.isEmpty()) {
            return hasIndicator
                    ? Uni.createFrom().item(List.of())
                    : searchIndicators(requestContext, "", PAGE_SIZE);
        }
        return names.indicators(typed, language(requestContext))
                .onFailure()
                .recoverWithUni(() -> searchIndicators(requestContext, typed, MAX_FOUND))
                .chain(list -> withExactMatch(requestContext, list, typed));
    }

    private Uni<List<Indicator>> searchIndicators(
            RequestContext requestContext, String words, int size) {
        Target target = Target.of(API + "indicators").with("q", words).with("pageSize", size);
        return services.indicators(requestContext, target.toString(), Indicator.class)
                .map(Listing::items)
                .onFailure()
                .recoverWithItem(List.of());
    }

    /**
     * Returns the list. If one of its indicators has exactly the typed name, returns only that
     * indicator, read completely, because it is added to the comparison.
     */
    private Uni<List<Indicator>> withExactMatch(
            RequestContext requestContext, List<Indicator> list, String typed) {
        return list.stream()
                .filter(one -> AddressCheck.isCalled(typed, one))
                .findFirst()
                .map(one ->
                        find(requestContext, "indicators", one.code(), Indicator.class)
                                .map(whole -> List.of(whole.orElse(one))))
                .orElse(Uni.createFrom().item(list));
    }
}
