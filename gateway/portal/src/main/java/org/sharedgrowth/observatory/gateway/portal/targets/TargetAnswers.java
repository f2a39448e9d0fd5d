package org.sharedgrowth.observatory.gateway.portal.targets;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.choice.IndicatorChoice;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Forecasts;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Targets;

/**
 * The answers of the services that the page of targets is made from.
 *
 * @param areas all countries and groups
 * @param targets null if they were not requested or were refused
 * @param refusal why the targets were refused; empty if they were not
 * @param forecasts of the areas of the page
 */
record TargetAnswers(
        IndicatorChoice indicator,
        List<Area> areas,
        @Nullable Targets targets,
        String refusal,
        Forecasts forecasts) {
    /** Maximum number of areas on a page. */
    private static final int PAGE_SIZE = 40;

    /** The verdicts, from best to worst. */
    static final List<String> VERDICTS_BEST_FIRST =
            List.of("target-met", "on-track", "moderate", "insufficient", "regressing");

    static TargetAnswers withoutTargets(
            IndicatorChoice indicator, List<Area> areas, String refusal) {
        return new TargetAnswers(indicator, areas, null, refusal, Forecasts.NONE);
    }

    TargetAnswers withForecasts(Forecasts read) {
        return new TargetAnswers(indicator, areas, targets, refusal, read);
    }

    /**
     * The areas of a page, with the best verdicts first and the areas without a verdict last; areas
     * with the same verdict are in the order of their names.
     *
     * @param page number as written
     * @param nameOrder the order of names
     */
    Listing<Targets.Row> page(String page, Comparator<String> nameOrder) {
        if (targets == null) {
            return Listing.of(List.of());
        }
        List<Targets.Row> sorted =
                targets.items().stream()
                        .sorted(
                                Comparator.comparingInt(TargetAnswers::place)
                                        .thenComparing(Targets.Row::areaName, nameOrder))
                        .toList();
        return Listing.of(sorted).page(page, PAGE_SIZE);
    }

    private static int place(Targets.Row row) {
        Targets.Progress progress = row.progress();
        int place = progress == null ? -1 : VERDICTS_BEST_FIRST.indexOf(progress.verdict());
        return place < 0 ? VERDICTS_BEST_FIRST.size() : place;
    }
}
