package org.sharedgrowth.observatory.gateway.portal;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;

/**
 * One indicator: its definition, the form, the figures.
 *
 * @param latest whether the newest value of every area is shown, instead of chosen areas' series
 * @param countries and groups to choose from, the chosen ones marked
 * @param dimensions what the figures can be broken down by, with the choices
 * @param releases vintages to choose from
 * @param newest the newest figures, where no areas were chosen
 * @param table the chosen areas' series
 * @param chart drawing of the table; empty where there is nothing to draw
 * @param sources named by the rows shown
 */
public record IndicatorView(
        Indicator indicator,
        boolean latest,
        List<Choice> countries,
        List<Choice> groups,
        List<Dimension> dimensions,
        List<Choice> releases,
        String from,
        String to,
        String asOf,
        Listing<Observation> cells,
        List<LatestRow> newest,
        SeriesTable table,
        RawString chart,
        List<String> sources,
        Download download,
        Pager pager) {

    /** One breakdown with its choices. */
    public record Dimension(String parameter, String label, List<Choice> choices) {}

    /** The question, the answer, and what surrounds them. */
    record Parts(
            Selection selection,
            Indicator indicator,
            Listing<Observation> cells,
            Listing<Area> areas,
            Listing<Releases.Item> releases) {}

    static IndicatorView of(Parts parts) {
        Selection selection = parts.selection();
        List<Observation> items = parts.cells().items();
        Map<String, List<Observation>> series = SeriesTable.series(items);
        List<LatestRow> newest = selection.latest() ? LatestRow.of(items) : List.of();
        return new IndicatorView(
                parts.indicator(),
                selection.latest(),
                areas(parts, false),
                areas(parts, true),
                dimensions(parts.indicator(), selection),
                releases(parts),
                selection.from(),
                selection.to(),
                selection.vintage().getOrDefault("asOf", ""),
                parts.cells(),
                newest,
                selection.latest() ? new SeriesTable(List.of(), List.of()) : SeriesTable.of(series),
                selection.latest() ? BarChart.of(newest) : LineChart.of(series),
                items.stream()
                        .map(Observation::origin)
                        .filter(source -> !source.isEmpty())
                        .distinct()
                        .sorted()
                        .limit(12)
                        .toList(),
                Download.of(selection, parts.cells()),
                Pager.of(parts.cells(), selection.page()));
    }

    private static List<Choice> areas(Parts parts, boolean groups) {
        return parts.areas().items().stream()
                .filter(area -> area.isGroup() == groups)
                .map(area ->
                        new Choice(
                                area.code(),
                                area.name(),
                                parts.selection().areas().contains(area.code())))
                .toList();
    }

    private static List<Dimension> dimensions(Indicator indicator, Selection selection) {
        List<Dimension> dimensions = new ArrayList<>();
        for (String dimension : Selection.DIMENSIONS) {
            List<Code> codes = indicator.choices().getOrDefault(dimension, List.of());
            if (codes.size() > 1) {
                String chosen = selection.breakdown(dimension);
                List<Choice> choices = new ArrayList<>();
                choices.add(new Choice("*", "All", chosen.equals("*")));
                codes.forEach(code ->
                        choices.add(
                                new Choice(
                                        code.code(),
                                        code.name(),
                                        chosen.isEmpty()
                                                ? code.code().equals("_T")
                                                : code.code().equals(chosen))));
                dimensions.add(
                        new Dimension(
                                dimension.toLowerCase(Locale.ROOT), label(dimension), choices));
            }
        }
        return dimensions;
    }

    private static String label(String dimension) {
        return switch (dimension) {
            case "SEX" -> "Sex";
            case "AGE" -> "Age";
            case "URBANISATION" -> "Urban or rural";
            case "INCOME" -> "Income";
            default -> "Disability";
        };
    }

    private static List<Choice> releases(Parts parts) {
        String chosen = parts.selection().vintage().getOrDefault("release", "");
        return parts.releases().items().stream()
                .map(release ->
                        new Choice(
                                Long.toString(release.id()),
                                "Release " + release.id() + ", " + release.when(),
                                Long.toString(release.id()).equals(chosen)))
                .toList();
    }
}
