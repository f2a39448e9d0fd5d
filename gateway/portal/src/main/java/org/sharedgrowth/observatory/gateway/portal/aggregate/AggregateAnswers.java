package org.sharedgrowth.observatory.gateway.portal.aggregate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.choice.IndicatorChoice;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Aggregates;

/**
 * The data from which the page of group figures is made.
 *
 * @param indicators all indicators
 * @param areas all countries and groups
 * @param figures null if there are none
 * @param refusal why there are none; empty if nothing was refused
 */
record AggregateAnswers(
        IndicatorChoice indicator,
        List<Indicator> indicators,
        List<Area> areas,
        @Nullable Aggregates figures,
        String refusal) {

    /** The years, the newest first. */
    List<Aggregates.Row> rows() {
        return figures == null
                ? List.of()
                : figures.items().stream()
                        .sorted(Comparator.comparing(Aggregates.Row::period).reversed())
                        .toList();
    }

    /**
     * The year that the page is about: the requested one, else the newest with a figure, else the
     * newest.
     *
     * @param year as written; empty for none
     */
    Optional<Aggregates.Row> selected(String year) {
        List<Aggregates.Row> rows = rows();
        return rows.stream()
                .filter(row -> row.period().equals(year))
                .findFirst()
                .or(() -> rows.stream().filter(row -> row.value() != null).findFirst())
                .or(() -> rows.stream().findFirst());
    }

    boolean isGroup(String code) {
        return areas.stream().anyMatch(area -> area.code().equals(code) && area.isGroup());
    }

    boolean isCountry(String code) {
        return areas.stream().anyMatch(area -> area.code().equals(code) && !area.isGroup());
    }

    /** The name of an area; its code if it is not known. */
    String name(String code) {
        return areas.stream()
                .filter(area -> area.code().equals(code))
                .map(Area::name)
                .findFirst()
                .orElse(code);
    }

    /** The name of an indicator; its code if it is not known. */
    String indicatorName(String code) {
        return indicators.stream()
                .filter(one -> one.code().equals(code))
                .map(Indicator::shortName)
                .findFirst()
                .orElse(code);
    }
}
