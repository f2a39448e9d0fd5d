package org.sharedgrowth.observatory.gateway.portal.area;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.sharedgrowth.observatory.gateway.portal.area.AreasView.Economy;
import org.sharedgrowth.observatory.gateway.portal.area.AreasView.Links;
import org.sharedgrowth.observatory.gateway.portal.area.AreasView.Note;
import org.sharedgrowth.observatory.gateway.portal.area.AreasView.Region;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the list of countries from all areas. */
final class AreasPage {
    private static final PageLink NO_GROUP = new PageLink("", "");

    private final List<Area> areas;
    private final String query;
    private final String group;
    private final AreasText text;
    private final Formats formats;
    private final Comparator<Area> byName;

    private AreasPage(List<Area> areas, String query, String group, Language language) {
        this.areas = areas;
        this.query = query.strip();
        this.group = group.strip();
        this.text = Texts.of(AreasText.class, language);
        this.formats = Formats.of(language);
        this.byName = Comparator.comparing(Area::name, NameOrder.of(language));
    }

    /**
     * @param query part of a name, or a code; empty for no filter
     * @param group code of a group; empty for no filter
     */
    static AreasView of(List<Area> areas, String query, String group, Language language) {
        return new AreasPage(areas, query, group, language).view();
    }

    private AreasView view() {
        List<Area> countries = areas.stream().filter(area -> !area.isGroup()).toList();
        boolean groupExists = areas.stream().anyMatch(area -> area.isGroup() && isGroup(area));
        List<Area> shown =
                countries.stream()
                        .filter(area -> !groupExists || isIn(area, group))
                        .filter(this::matchesQuery)
                        .toList();
        boolean showsAll = shown.size() == countries.size();
        long measured = countries.stream().filter(area -> area.observations() > 0).count();
        return new AreasView(
                text.answer(bold(countries.size()), bold((int) measured)),
                query,
                groups(),
                showsAll ? "" : text.found(shown.size()),
                notes(shown, groupExists),
                regions(shown),
                showsAll ? otherGroups() : List.of());
    }

    private Markup bold(int count) {
        return Markup.bold(formats.number(count));
    }

    private boolean isGroup(Area area) {
        return area.code().equals(group);
    }

    private static boolean isIn(Area area, String code) {
        return area.partOf().stream().anyMatch(of -> of.code().equals(code));
    }

    private boolean matchesQuery(Area area) {
        return query.isEmpty()
                || plain(area.name()).contains(plain(query))
                || area.code().equalsIgnoreCase(query)
                || query.equalsIgnoreCase(area.iso2());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    private List<Note> notes(List<Area> shown, boolean groupExists) {
        List<Note> notes = new ArrayList<>();
        if (!group.isEmpty() && !groupExists) {
            String withoutGroup = Target.of("/countries").with("q", query).toString();
            notes.add(
                    new Note(text.unknownGroup(group), new PageLink(withoutGroup, text.showAll())));
        }
        if (shown.isEmpty()) {
            String search = Target.of("/search").with("q", query).toString();
            notes.add(
                    new Note(
                            text.noCountryCalled(query),
                            new PageLink(search, text.searchFor(query))));
        }
        return notes;
    }

    private List<Choice> groups() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", text.allGroups(), group.isEmpty()));
        areas.stream()
                .filter(Area::isGroup)
                .sorted(byName)
                .forEach(area -> choices.add(new Choice(area.code(), area.name(), isGroup(area))));
        return choices;
    }

    private List<Region> regions(List<Area> shown) {
        List<Region> regions = new ArrayList<>();
        Regions.CONTINENTS.forEach((continent, subregions) -> {
            List<Links> parts =
                    subregions.stream()
                            .map(code -> links(shown, code))
                            .filter(links -> !links.economies().isEmpty())
                            .toList();
            if (!parts.isEmpty()) {
                regions.add(new Region(link(continent), parts));
            }
        });
        List<Economy> elsewhere =
                economies(
                        shown,
                        area ->
                                area.partOf().stream()
                                        .noneMatch(of -> Regions.isSubregion(of.code())));
        if (!elsewhere.isEmpty()) {
            regions.add(
                    new Region(
                            new PageLink("", text.inNoRegion()),
                            List.of(new Links(NO_GROUP, elsewhere))));
        }
        return regions;
    }

    private Links links(List<Area> shown, String code) {
        return new Links(link(code), economies(shown, area -> isIn(area, code)));
    }

    private PageLink link(String code) {
        return areas.stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .map(area -> new PageLink(Regions.page(area), area.name()))
                .orElse(new PageLink("", code));
    }

    private List<Economy> economies(List<Area> from, Predicate<Area> which) {
        return from.stream()
                .filter(which)
                .sorted(byName)
                .map(area -> new Economy(Regions.page(area), area.name(), area.observations() > 0))
                .toList();
    }

    private List<Links> otherGroups() {
        return List.of(
                groupsOf(text.byIncome(), Regions.INCOMES::contains),
                groupsOf(text.byStatus(), Regions.STATUSES::contains),
                groupsOf(
                        text.otherGroups(),
                        code ->
                                !Regions.INCOMES.contains(code)
                                        && !Regions.STATUSES.contains(code)
                                        && !Regions.isSubregion(code)
                                        && !Regions.CONTINENTS.containsKey(code)));
    }

    private Links groupsOf(String heading, Predicate<String> codes) {
        return new Links(
                new PageLink("", heading),
                economies(areas, area -> area.isGroup() && codes.test(area.code())));
    }
}
