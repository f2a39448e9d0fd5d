package org.sharedgrowth.observatory.gateway.portal.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;

/** The groups of countries that a form offers. */
public final class GroupChoices {
    private GroupChoices() {}

    /**
     * Regions, groups by income and by status, and the chosen group, sorted by name.
     *
     * @param areas all countries and groups
     * @param chosen code of a group
     * @param nameOrder the order of names
     */
    public static List<Choice> of(List<Area> areas, String chosen, Comparator<String> nameOrder) {
        return areas.stream()
                .filter(Area::isGroup)
                .filter(area -> isOffered(area.code()) || area.code().equals(chosen))
                .sorted(Comparator.comparing(Area::name, nameOrder))
                .map(area -> new Choice(area.code(), area.name(), area.code().equals(chosen)))
                .toList();
    }

    /** The same choices, preceded by one that selects no group and has the label {@code none}. */
    public static List<Choice> orNone(
            String none, List<Area> areas, String chosen, Comparator<String> nameOrder) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", none, chosen.isEmpty()));
        choices.addAll(of(areas, chosen, nameOrder));
        return choices;
    }

    private static boolean isOffered(String code) {
        return Regions.isRegion(code)
                || Regions.INCOMES.contains(code)
                || Regions.STATUSES.contains(code);
    }
}
