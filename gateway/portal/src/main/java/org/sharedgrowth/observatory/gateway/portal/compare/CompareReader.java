package org.sharedgrowth.observatory.gateway.portal.compare;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.gateway.portal.client.Asked;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Flow;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.AddressCheck;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.Chosen;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareQuery;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.FirstRelease;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseReader;
import org.sharedgrowth.observatory.gateway.portal.search.NameFinder;
import org.sharedgrowth.observatory.messages.Language;

/** Reads what a comparison needs from the indicators-service. */
@Singleton
class CompareReader {
    private static final String API = "/api/indicators/v1/";
    private static final int PAGE_SIZE = 1000;

    /** Maximum number of pages of figures that are read; if there are more, the page says so. */
    private static final int MAX_PAGES = 6;

    private static final int MAX_FOUND = 6;

    private final Services services;
    private final ReleaseReader releases;
    private final NameFinder names;

    CompareReader(Services services, ReleaseReader releases, NameFinder names) {
        this.services = services;
        this.releases = releases;
        this.names = names;
    }

    /** Figures, and the choice for which they were read. */
    record Figures(Chosen chosen, Listing<Observation> list) {}

    /** The changes in the data sets of a comparison, and the choice for which they were read. */
    record Changed(Chosen chosen, Map<String, Differences.Answer> flows) {}

    /** The service's answers about the names in an address. */
    Uni<Chosen.Known> known(Asked asked, CompareQuery query, MultiMap sent) {
        String typed = CompareQuery.text(sent, "addIndicator");
        return Uni.combine()
                .all()
                .unis(
                        services.allAreas(asked),
                        indicators(asked, query.indicators())
                                .chain(chosen ->
                                        found(asked, !chosen.isEmpty(), typed)
                                                .map(found -> new Indicators(chosen, found))),
                        meant(asked, CompareQuery.text(sent, "add")))
                .with((areas, known, meant) ->
                        new Chosen.Known(areas.items(), known.chosen(), known.found(), meant));
    }

    /** The indicators of an address, and others that the page may offer. */
    private record Indicators(List<Indicator> chosen, List<Indicator> found) {}

    private Uni<List<String>> meant(Asked asked, String typed) {
        return typed.isEmpty()
                ? Uni.createFrom().item(List.of())
                : names.places(typed, language(asked)).onFailure().recoverWithItem(List.of());
    }

    private static Language language(Asked asked) {
        return Language.find(asked.language()).orElse(Language.ENGLISH);
    }

    /** The existing ones of the first few indicators that are named. */
    private Uni<List<Indicator>> indicators(Asked asked, List<String> codes) {
        if (codes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Uni<Optional<Indicator>>> each =
                codes.stream()
                        .limit(Chosen.MAX_INDICATORS + 1L)
                        .map(code -> indicator(asked, code))
                        .toList();
        return Uni.join()
                .all(each)
                .andFailFast()
                .map(all -> all.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<Indicator>> indicator(Asked asked, String code) {
        return services.indicator(
                        asked, Target.of(API + "indicators", code).toString(), Indicator.class)
                .map(Optional::of)
                .onFailure(ServiceRefused.class)
                .recoverWithItem(Optional.empty());
    }

    /**
     * Indicators that the typed words may mean; without words or a choice, indicators for examples.
     */
    private Uni<List<Indicator>> found(Asked asked, boolean begun, String typed) {
        if (typed.isEmpty()) {
            return begun ? Uni.createFrom().item(List.of()) : listed(asked, "", PAGE_SIZE);
        }
        return names.indicators(typed, language(asked))
                .onFailure()
                .recoverWithUni(() -> listed(asked, typed, MAX_FOUND))
                .chain(list -> completed(asked, list, typed));
    }

    private Uni<List<Indicator>> listed(Asked asked, String words, int size) {
        Target target = Target.of(API + "indicators").with("q", words).with("pageSize", size);
        return services.indicators(asked, target.toString(), Indicator.class)
                .map(Listing::items)
                .onFailure()
                .recoverWithItem(List.of());
    }

    /**
     * The list; if an indicator has exactly this name, only its complete record, which is added to
     * the comparison.
     */
    private Uni<List<Indicator>> completed(Asked asked, List<Indicator> list, String typed) {
        return list.stream()
                .filter(one -> AddressCheck.isCalled(typed, one))
                .findFirst()
                .map(one -> indicator(asked, one.code()).map(whole -> List.of(whole.orElse(one))))
                .orElse(Uni.createFrom().item(list));
    }

    /**
     * The figures of a choice. If the service refuses its release or date, these are the current
     * figures, and the choice gets a fault.
     */
    Uni<Figures> figures(Asked asked, Chosen chosen) {
        if (chosen.indicators().isEmpty()) {
            return Uni.createFrom().item(new Figures(chosen, Listing.none()));
        }
        Uni<Figures> read = pages(asked, chosen).map(list -> new Figures(chosen, list));
        return chosen.query().vintage().isEmpty()
                ? read
                : read.chain(figures -> withFirst(asked, figures))
                        .onFailure(ServiceRefused.class)
                        .recoverWithUni(() -> {
                            Chosen today = chosen.withoutVintage();
                            return pages(asked, today).map(list -> new Figures(today, list));
                        });
    }

    /** The choice gets a fault if nothing had been released of any indicator by then. */
    private Uni<Figures> withFirst(Asked asked, Figures figures) {
        Chosen chosen = figures.chosen();
        if (!figures.list().items().isEmpty()) {
            return Uni.createFrom().item(figures);
        }
        List<Uni<Optional<LocalDate>>> each =
                chosen.indicators().stream()
                        .map(indicator ->
                                releases.first(asked, "indicator", indicator.code())
                                        .map(first ->
                                                FirstRelease.dayAfter(
                                                        first, chosen.query().vintage()))
                                        .onFailure()
                                        .recoverWithItem(Optional.empty()))
                        .toList();
        return Uni.join()
                .all(each)
                .andFailFast()
                .map(days -> {
                    List<LocalDate> later = days.stream().flatMap(Optional::stream).toList();
                    return later.size() < days.size()
                            ? figures
                            : new Figures(
                                    chosen.beforeFirst(Collections.min(later)), figures.list());
                });
    }

    private Uni<Listing<Observation>> pages(Asked asked, Chosen chosen) {
        Target target = chosen.query().api(chosen.asked()).with("pageSize", PAGE_SIZE);
        return page(asked, target, 1)
                .chain(first -> {
                    int last = (int) Math.min(first.pages(), MAX_PAGES);
                    if (last < 2) {
                        return Uni.createFrom().item(first);
                    }
                    List<Uni<Listing<Observation>>> others =
                            IntStream.rangeClosed(2, last)
                                    .mapToObj(number -> page(asked, target, number))
                                    .toList();
                    return Uni.join().all(others).andFailFast().map(more -> joined(first, more));
                });
    }

    private Uni<Listing<Observation>> page(Asked asked, Target target, int number) {
        Target numbered = number == 1 ? target : target.with("page", number);
        return services.indicators(asked, numbered.toString(), Observation.class);
    }

    private static Listing<Observation> joined(
            Listing<Observation> first, List<Listing<Observation>> more) {
        List<Observation> cells = new ArrayList<>(first.items());
        more.forEach(page -> cells.addAll(page.items()));
        return new Listing<>(1, cells.size(), first.total(), cells, first.release());
    }

    /**
     * The changes of a choice, by data set; none unless changes are to be shown. If the service
     * refuses the day or release since which they are counted, these are the changes of the newest
     * release, and the choice gets a fault.
     */
    Uni<Changed> changes(Asked asked, Figures figures) {
        Chosen chosen = figures.chosen();
        if (!chosen.query().showsChanges() || chosen.indicators().isEmpty()) {
            return Uni.createFrom().item(new Changed(chosen, Map.of()));
        }
        List<String> flows = flows(figures);
        Uni<Changed> read = changes(asked, chosen, flows);
        return chosen.query().since().isEmpty()
                ? read
                : read.onFailure(ServiceRefused.class)
                        .recoverWithUni(() -> changes(asked, chosen.withoutSince(), flows));
    }

    private Uni<Changed> changes(Asked asked, Chosen chosen, List<String> flows) {
        List<Uni<Differences.Answer>> each =
                flows.stream()
                        .map(flow ->
                                services.indicator(
                                        asked,
                                        chosen.query()
                                                .revisions(flow, chosen.asked())
                                                .with("pageSize", PAGE_SIZE)
                                                .toString(),
                                        Differences.Answer.class))
                        .toList();
        if (each.isEmpty()) {
            return Uni.createFrom().item(new Changed(chosen, Map.of()));
        }
        return Uni.join()
                .all(each)
                .andFailFast()
                .map(answers -> {
                    Map<String, Differences.Answer> byFlow = new LinkedHashMap<>();
                    IntStream.range(0, flows.size())
                            .forEach(i -> byFlow.put(flows.get(i), answers.get(i)));
                    return new Changed(chosen, byFlow);
                });
    }

    /** The data sets of the figures; for an indicator without figures the first that has it. */
    private static List<String> flows(Figures figures) {
        return figures.chosen().indicators().stream()
                .flatMap(indicator -> {
                    List<String> shown =
                            figures.list().items().stream()
                                    .filter(cell -> cell.indicator().equals(indicator.code()))
                                    .map(Observation::flow)
                                    .distinct()
                                    .toList();
                    return shown.isEmpty()
                            ? indicator.held().stream().map(Flow::id).limit(1)
                            : shown.stream();
                })
                .distinct()
                .limit(Chosen.MAX_INDICATORS)
                .toList();
    }
}
