package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.tiles.TileMap;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.gap.Divide;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.Chip;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** The groups of people that figures of an indicator are about. */
record People(WorldPage.Parts parts, WorldText text) {
    /** The chosen group of people, in words; empty for everyone. */
    String chosen() {
        return breakdowns().chosen(parts.query().selection());
    }

    /**
     * Links to the figures of everyone, to those of each reported group, and to the gaps; none if
     * no group is reported.
     */
    List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        parts.counts()
                .forEach((dimension, figures) -> {
                    reportedGroups(dimension)
                            .forEach(code -> {
                                long count = countAreas(figures, dimension, code.code());
                                if (count > 0) {
                                    chips.add(chip(dimension, code, count));
                                }
                            });
                    gap(dimension, figures).ifPresent(chips::add);
                });
        if (!chips.isEmpty()) {
            chips.addFirst(
                    new Chip(
                            text.everyone(),
                            "",
                            parts.query().forPeople("", "").page().toString(),
                            parts.query().selection().breakdowns().isEmpty()));
        }
        return chips;
    }

    /**
     * The link to the differences between two groups; empty if one of them is not reported, or the
     * indicator is not a share.
     */
    private Optional<Chip> gap(String dimension, Listing<Observation> figures) {
        return Stream.of(Divide.values())
                .filter(divide -> divide.dimension().equals(dimension))
                .filter(divide -> Amounts.isShare(parts.indicator()))
                .filter(divide -> countAreas(figures, dimension, divide.group()) > 0)
                .filter(divide -> countAreas(figures, dimension, divide.other()) > 0)
                .map(divide ->
                        new Chip(
                                text.gap(dimension),
                                "",
                                Target.of("/gaps")
                                        .with("indicator", parts.indicator().code())
                                        .with("by", divide.parameter())
                                        .toString(),
                                false))
                .findFirst();
    }

    private Chip chip(String dimension, Code code, long count) {
        return new Chip(
                code.name(),
                Long.toString(count),
                parts.query().forPeople(dimension, code.code()).page().toString(),
                parts.query().selection().breakdown(dimension).contains(code.code()));
    }

    private List<Code> reportedGroups(String dimension) {
        return breakdowns().parts(dimension);
    }

    private Breakdowns breakdowns() {
        return new Breakdowns(parts.indicator().groupsByDimension());
    }

    private static long countAreas(Listing<Observation> figures, String dimension, String code) {
        return figures.items().stream()
                .filter(cell -> !cell.missing() && TileMap.hasTile(cell.area()))
                .filter(cell -> Breakdowns.code(cell, dimension).equals(code))
                .map(Observation::area)
                .distinct()
                .count();
    }

    /**
     * Text about the dimensions by which nobody reports this indicator; empty if there are none.
     */
    String notBrokenDown() {
        Map<String, String> names =
                Map.of(
                        "SEX", text.sex(),
                        "AGE", text.age(),
                        "URBANISATION", text.urbanisation(),
                        "INCOME", text.income(),
                        "DISABILITY", text.disability());
        List<String> missing =
                Selection.DIMENSIONS.stream()
                        .filter(dimension -> reportedGroups(dimension).isEmpty())
                        .map(dimension -> names.getOrDefault(dimension, dimension))
                        .toList();
        return missing.isEmpty() ? "" : text.notBrokenDown(missing);
    }
}
