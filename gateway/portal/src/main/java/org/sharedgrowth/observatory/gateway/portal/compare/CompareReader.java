package org.sharedgrowth.observatory.gateway.portal.compare;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Flow;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.RequestContext;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.client.Services;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.FirstRelease;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseReader;

/** Reads the figures and changes of a comparison from the indicators-service. */
@Singleton
class CompareReader {
    private static final int PAGE_SIZE = 1000;

    /** Maximum number of pages of figures that are read; if there are more, the page says so. */
    private static final int MAX_PAGES = 6;

    private final Services services;
    private final ReleaseReader releases;

    CompareReader(Services services, ReleaseReader releases) {
        this.services = services;
        this.releases = releases;
    }

    /** Figures, and the choice for which they were read. */
    record Figures(CompareChoice chosen, Listing<Observation> list) {}

    /** The changes in the data sets of a comparison, and the choice for which they were read. */
    record ChangesOfChoice(CompareChoice chosen, Map<String, Differences.Answer> flows) {}

    /**
     * The figures of a choice. If the service refuses its release or date, these are the current
     * figures, and the choice gets a fault.
     */
    Uni<Figures> figures(RequestContext requestContext, CompareChoice chosen) {
        if (chosen.indicators().isEmpty()) {
            return Uni.createFrom().item(new Figures(chosen, Listing.unavailable()));
        }
        Uni<Figures> read = pages(requestContext, chosen).map(list -> new Figures(chosen, list));
        return chosen.query().vintage().isEmpty()
                ? read
                : read.chain(figures -> withFaultIfTooEarly(requestContext, figures))
                        .onFailure(ServiceRefused.class)
                        .recoverWithUni(() -> {
                            CompareChoice today = chosen.withoutVintage();
                            return pages(requestContext, today)
                                    .map(list -> new Figures(today, list));
                        });
    }

    /** Adds a fault if none of the indicators had been released by the chosen date or release. */
    private Uni<Figures> withFaultIfTooEarly(RequestContext requestContext, Figures figures) {
        CompareChoice chosen = figures.chosen();
        if (!figures.list().items().isEmpty()) {
            return Uni.createFrom().item(figures);
        }
        List<Uni<Optional<LocalDate>>> each =
                chosen.indicators().stream()
                        .map(indicator ->
                                releases.first(requestContext, "indicator", indicator.code())
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
                    List<LocalDate> firstDays = days.stream().flatMap(Optional::stream).toList();
                    return firstDays.size() < days.size()
                            ? figures
                            : new Figures(
                                    chosen.beforeFirst(Collections.min(firstDays)), figures.list());
                });
    }

    private Uni<Listing<Observation>> pages(RequestContext requestContext, CompareChoice chosen) {
        Target target = chosen.query().api(chosen.requestedAreas()).with("pageSize", PAGE_SIZE);
        return page(requestContext, target, 1)
                .chain(first -> {
                    int last = (int) Math.min(first.pages(), MAX_PAGES);
                    if (last < 2) {
                        return Uni.createFrom().item(first);
                    }
                    List<Uni<Listing<Observation>>> others =
                            IntStream.rangeClosed(2, last)
                                    .mapToObj(number -> page(requestContext, target, number))
                                    .toList();
                    return Uni.join().all(others).andFailFast().map(more -> join(first, more));
                });
    }

    private Uni<Listing<Observation>> page(
            RequestContext requestContext, Target target, int number) {
        Target numbered = number == 1 ? target : target.with("page", number);
        return services.indicators(requestContext, numbered.toString(), Observation.class);
    }

    private static Listing<Observation> join(
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
    Uni<ChangesOfChoice> changes(RequestContext requestContext, Figures figures) {
        CompareChoice chosen = figures.chosen();
        if (!chosen.query().showsChanges() || chosen.indicators().isEmpty()) {
            return Uni.createFrom().item(new ChangesOfChoice(chosen, Map.of()));
        }
        List<String> flows = flows(figures);
        Uni<ChangesOfChoice> read = changes(requestContext, chosen, flows);
        return chosen.query().since().isEmpty()
                ? read
                : read.onFailure(ServiceRefused.class)
                        .recoverWithUni(
                                () -> changes(requestContext, chosen.withoutSince(), flows));
    }

    private Uni<ChangesOfChoice> changes(
            RequestContext requestContext, CompareChoice chosen, List<String> flows) {
        List<Uni<Differences.Answer>> each =
                flows.stream()
                        .map(flow ->
                                services.indicator(
                                        requestContext,
                                        chosen.query()
                                                .revisions(flow, chosen.requestedAreas())
                                                .with("pageSize", PAGE_SIZE)
                                                .toString(),
                                        Differences.Answer.class))
                        .toList();
        if (each.isEmpty()) {
            return Uni.createFrom().item(new ChangesOfChoice(chosen, Map.of()));
        }
        return Uni.join()
                .all(each)
                .andFailFast()
                .map(answers -> {
                    Map<String, Differences.Answer> byFlow = new LinkedHashMap<>();
                    IntStream.range(0, flows.size())
                            .forEach(i -> byFlow.put(flows.get(i), answers.get(i)));
                    return new ChangesOfChoice(chosen, byFlow);
                });
    }

    /**
     * The data sets of the figures; for an indicator that has no figures among them, its first data
     * set.
     */
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
                            ? indicator.dataflows().stream().map(Flow::id).limit(1)
                            : shown.stream();
                })
                .distinct()
                .limit(CompareChoice.MAX_INDICATORS)
                .toList();
    }
}
