package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * A note about a selection that has no figures, with a link that removes it.
 *
 * @param text what is missing and why
 * @param way link to the page without it
 */
public record ChoiceNote(String text, PageLink way) {
    /** Notes about the parts of a selection that have no figures. */
    static List<ChoiceNote> of(
            Selection selection,
            Breakdowns breakdowns,
            List<Area> areas,
            List<Observation> cells,
            boolean complete) {
        List<ChoiceNote> notes = new ArrayList<>();
        if (!selection.overruled().isEmpty()) {
            notes.add(
                    new ChoiceNote(
                            "A release and the date "
                                    + selection.overruled()
                                    + " were both chosen. The release is used.",
                            new PageLink(
                                    selection.asOfDate().page().toString(),
                                    "Show the figures of that date")));
        }
        if (complete && !cells.isEmpty()) {
            areas(selection, areas, cells, notes);
            for (String dimension : Selection.DIMENSIONS) {
                codes(selection, breakdowns, dimension, cells, notes);
            }
        }
        return notes;
    }

    private static void areas(
            Selection selection,
            List<Area> areas,
            List<Observation> cells,
            List<ChoiceNote> notes) {
        Set<String> there = cells.stream().map(Observation::area).collect(Collectors.toSet());
        List<Area> missing =
                areas.stream()
                        .filter(area -> selection.areas().contains(area.code()))
                        .filter(area -> !there.contains(area.code()))
                        .toList();
        if (!missing.isEmpty()) {
            notes.add(
                    new ChoiceNote(
                            "This selection has no figures for "
                                    + missing.stream()
                                            .map(Area::name)
                                            .collect(Collectors.joining(", "))
                                    + ".",
                            new PageLink(
                                    selection
                                            .withoutAreas(missing.stream().map(Area::code).toList())
                                            .page()
                                            .toString(),
                                    "Remove what has no figures")));
        }
    }

    private static void codes(
            Selection selection,
            Breakdowns breakdowns,
            String dimension,
            List<Observation> cells,
            List<ChoiceNote> notes) {
        Set<String> there =
                cells.stream()
                        .map(cell -> Breakdowns.code(cell, dimension))
                        .collect(Collectors.toSet());
        List<String> missing =
                selection.breakdown(dimension).stream()
                        .filter(code -> !code.equals(Selection.ALL) && !there.contains(code))
                        .toList();
        if (!missing.isEmpty()) {
            String label = Breakdowns.label(dimension).toLowerCase(Locale.ROOT);
            String names =
                    missing.stream()
                            .map(code -> breakdowns.name(dimension, code))
                            .collect(Collectors.joining(", "));
            notes.add(
                    new ChoiceNote(
                            "There are no figures for "
                                    + names
                                    + " ("
                                    + label
                                    + ") in this selection.",
                            new PageLink(
                                    selection.withoutCodes(dimension, missing).page().toString(),
                                    "Remove what has no figures")));
        }
    }
}
