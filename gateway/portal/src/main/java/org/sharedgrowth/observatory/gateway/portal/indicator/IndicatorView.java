package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Names;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;

/**
 * One indicator: its definition, the form, the figures.
 *
 * @param latest whether the newest value of every area is shown, instead of chosen areas' series
 * @param part the population group of all figures; empty for the whole population
 * @param notes about selections without figures
 * @param countries and groups to choose from, the chosen ones marked
 * @param dimensions what the figures can be broken down by, with the choices
 * @param releases vintages to choose from
 * @param figures as a table and a drawing
 * @param sources named by the rows shown
 */
public record IndicatorView(
        Indicator indicator,
        boolean latest,
        String part,
        List<ChoiceNote> notes,
        List<Choice> countries,
        List<Choice> groups,
        List<Dimension> dimensions,
        List<Choice> releases,
        String from,
        String to,
        String asOf,
        Listing<Observation> cells,
        Figures figures,
        List<String> sources,
        Download download,
        Pager pager) {

    /** One breakdown with its choices. */
    public record Dimension(String parameter, String label, List<Choice> choices) {}

    /** The selection, its figures, and the other content of the page. */
    record Parts(
            Selection selection,
            Indicator indicator,
            Listing<Observation> cells,
            Listing<Area> areas,
            Listing<Releases.Item> releases) {}

    static IndicatorView of(Parts parts) {
        Selection selection = parts.selection();
        Breakdowns breakdowns = new Breakdowns(parts.indicator().choices());
        List<Observation> items = parts.cells().items();
        return new IndicatorView(
                parts.indicator(),
                selection.latest(),
                breakdowns.title(selection, items),
                notes(parts, breakdowns),
                areas(parts, false),
                areas(parts, true),
                dimensions(parts.indicator(), selection),
                releases(parts),
                selection.from(),
                selection.to(),
                selection.vintage().getOrDefault("asOf", ""),
                parts.cells(),
                Figures.of(selection, parts.indicator(), breakdowns, items),
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

    /** The name of the indicator and the population group shown. */
    public String title() {
        return part.isEmpty() ? indicator.name() : indicator.name() + ": " + part;
    }

    /** The title with the unit. */
    public String caption() {
        String unit = indicator.unitText();
        return unit.isEmpty() ? title() : title() + ", " + unit;
    }

    private static List<ChoiceNote> notes(Parts parts, Breakdowns breakdowns) {
        boolean complete = !parts.cells().hasNext() && !parts.cells().hasPrevious();
        return ChoiceNote.of(
                parts.selection(),
                breakdowns,
                parts.areas().items(),
                parts.cells().items(),
                complete);
    }

    private static List<Choice> areas(Parts parts, boolean groups) {
        return parts.areas().items().stream()
                .filter(area -> area.isGroup() == groups)
                .sorted(Comparator.comparing(Area::name, Names.ORDER))
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
                dimensions.add(
                        new Dimension(
                                dimension.toLowerCase(Locale.ROOT),
                                Breakdowns.label(dimension),
                                choices(codes, selection.breakdown(dimension))));
            }
        }
        return dimensions;
    }

    /** Each code as a choice; the selected ones, or else the total, are marked. */
    private static List<Choice> choices(List<Code> codes, List<String> chosen) {
        return codes.stream()
                .map(code ->
                        new Choice(
                                code.code(),
                                code.name(),
                                chosen.isEmpty()
                                        ? code.code().equals("_T")
                                        : chosen.contains(Selection.ALL)
                                                || chosen.contains(code.code())))
                .toList();
    }

    private static List<Choice> releases(Parts parts) {
        String chosen = parts.selection().vintage().getOrDefault("release", "");
        List<Choice> choices = new ArrayList<>();
        for (Releases.Item release : parts.releases().items()) {
            String id = Long.toString(release.id());
            choices.add(new Choice(id, "Release " + id + ", " + release.when(), id.equals(chosen)));
        }
        if (!chosen.isEmpty() && choices.stream().noneMatch(Choice::chosen)) {
            choices.addFirst(new Choice(chosen, "Release " + chosen, true));
        }
        return choices;
    }
}
