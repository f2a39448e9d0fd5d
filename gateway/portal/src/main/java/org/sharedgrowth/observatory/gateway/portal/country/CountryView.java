package org.sharedgrowth.observatory.gateway.portal.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.part.Names;

/**
 * An area and the newest value of each indicator it has, by topic.
 *
 * @param members countries of a group, by name
 * @param cells the cells from which the figures were read
 */
public record CountryView(
        Area area, List<Code> members, List<Group> groups, Listing<Observation> cells) {
    private static final String OTHER = "Other indicators";

    /** The indicators of one topic. */
    public record Group(String topic, List<Figure> figures) {}

    /** One indicator's newest value. */
    public record Figure(String code, String name, String unit, Observation cell) {}

    static CountryView of(Area area, List<Indicator> known, Listing<Observation> cells) {
        Map<String, Indicator> byCode =
                known.stream()
                        .collect(
                                Collectors.toMap(
                                        Indicator::code, Function.identity(), (a, b) -> a));
        Map<String, Observation> newest = new LinkedHashMap<>();
        for (Observation cell : cells.items()) {
            newest.merge(cell.indicator(), cell, CountryView::newer);
        }
        Map<String, List<Figure>> byTopic = new TreeMap<>(Names.ORDER);
        newest.forEach((code, cell) -> {
            Indicator indicator = byCode.get(code);
            byTopic.computeIfAbsent(topic(indicator), t -> new ArrayList<>())
                    .add(figure(indicator, cell));
        });
        List<Group> groups = new ArrayList<>();
        byTopic.forEach((topic, figures) -> groups.add(new Group(topic, figures)));
        List<Code> members =
                area.parts().stream()
                        .sorted(Comparator.comparing(Code::name, Names.ORDER))
                        .toList();
        return new CountryView(area, members, groups, cells);
    }

    private static Observation newer(Observation a, Observation b) {
        return Double.compare(PeriodPosition.middle(b.period()), PeriodPosition.middle(a.period()))
                        > 0
                ? b
                : a;
    }

    private static String topic(@Nullable Indicator indicator) {
        return indicator == null || indicator.subjects().isEmpty()
                ? OTHER
                : indicator.subjects().getFirst().name();
    }

    private static Figure figure(@Nullable Indicator indicator, Observation cell) {
        return indicator == null
                ? new Figure(cell.indicator(), cell.indicator(), "", cell)
                : new Figure(cell.indicator(), indicator.name(), indicator.unitText(), cell);
    }
}
