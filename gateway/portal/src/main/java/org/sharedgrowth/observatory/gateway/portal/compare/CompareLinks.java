package org.sharedgrowth.observatory.gateway.portal.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.chart.time.TimeChart;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Chip;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Note;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Tab;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice.Fault;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareQuery;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.PeopleNames;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The links with which a reader changes a comparison, and notes about errors in its address.
 *
 * @param areas all countries and groups
 */
record CompareLinks(CompareText text, CompareChoice chosen, List<Area> areas) {
    private static final int MAX_PEOPLE_TABS = 12;
    private static final int MAX_NOTES = 6;

    /** A link for each chosen country and group. */
    List<Chip> areaChips() {
        List<Chip> chips = new ArrayList<>();
        chosen.group()
                .ifPresent(group ->
                        chips.add(
                                new Chip(
                                        text.membersOf(group.name(), members(group.code())),
                                        query().withGroup("").page().toString(),
                                        text.remove(group.name()),
                                        List.of())));
        for (String code : query().areas()) {
            areas.stream()
                    .filter(area -> area.code().equals(code))
                    .forEach(area -> chips.add(chip(area)));
        }
        return chips;
    }

    private Chip chip(Area area) {
        CompareQuery withoutArea = query().withoutArea(area.code());
        int members = area.isGroup() ? members(area.code()) : 0;
        boolean canShowMembers =
                members > 0 && members <= CompareChoice.MAX_LINES && chosen.group().isEmpty();
        return new Chip(
                area.name(),
                withoutArea.page().toString(),
                text.remove(area.name()),
                canShowMembers
                        ? List.of(
                                new PageLink(
                                        withoutArea.withGroup(area.code()).page().toString(),
                                        text.showMembers(members)))
                        : List.of());
    }

    private int members(String group) {
        return members(group, areas);
    }

    /** The number of countries of a group that have figures. */
    static int members(String group, List<Area> areas) {
        return (int) areas.stream().filter(area -> CompareChoice.isMember(area, group)).count();
    }

    /** A link for each indicator, if there are several. */
    List<Chip> indicatorChips() {
        return chosen.indicators().size() < 2
                ? List.of()
                : chosen.indicators().stream()
                        .map(one ->
                                new Chip(
                                        one.name(),
                                        query().withoutIndicator(one.code()).page().toString(),
                                        text.remove(one.name()),
                                        List.of()))
                        .toList();
    }

    /** Links to groups of people; none if the indicators are not broken down. */
    List<Tab> people(PeopleNames people) {
        List<Tab> tabs = new ArrayList<>();
        for (String dimension : CompareQuery.DIMENSIONS) {
            List<Code> groups = people.groups(dimension);
            groups.forEach(code ->
                    tabs.add(peopleTab(code.name(), Map.of(dimension, List.of(code.code())))));
            if (groups.size() == 2) {
                tabs.add(
                        peopleTab(
                                String.join(" + ", groups.stream().map(Code::name).toList()),
                                Map.of(dimension, groups.stream().map(Code::code).toList())));
            }
        }
        if (!tabs.isEmpty()) {
            tabs.addFirst(peopleTab(text.everyone(), Map.of()));
        }
        return tabs.stream().limit(MAX_PEOPLE_TABS).toList();
    }

    private Tab peopleTab(String label, Map<String, List<String>> codes) {
        return new Tab(
                label, query().withPeople(codes).page().toString(), query().people().equals(codes));
    }

    /** Links to the possible ways of showing the figures. */
    List<Tab> tabs() {
        List<Tab> tabs = new ArrayList<>();
        boolean isTable = query().view().equals(CompareQuery.TABLE);
        if (chosen.fitsOnePicture()) {
            boolean together = !isTable && !query().showsChanges() && !chosen.asMultiples();
            tabs.add(tab(text.onePicture(), "", together));
        }
        tabs.add(tab(text.smallMultiples(), CompareQuery.SMALL_MULTIPLES, chosen.asMultiples()));
        tabs.add(tab(text.changesTab(), CompareQuery.CHANGES, query().showsChanges()));
        tabs.add(tab(text.tableOnly(), CompareQuery.TABLE, isTable));
        return tabs;
    }

    private Tab tab(String label, String view, boolean current) {
        return new Tab(label, query().withView(view).page().toString(), current);
    }

    /** Notes about errors that belong to no field, and about areas that are left out. */
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (Fault fault : chosen.faults().stream().limit(MAX_NOTES).toList()) {
            switch (fault.kind()) {
                case AREA -> notes.add(note(text.notAnArea(fault.sent())));
                case INDICATOR -> notes.add(note(text.notAnIndicator(fault.sent())));
                case GROUP -> notes.add(note(text.notAGroup(fault.sent())));
                case PEOPLE -> notes.add(note(text.notPeople(fault.sent())));
                case RELEASE -> notes.add(note(text.noRelease(fault.sent())));
                case TOO_MANY_INDICATORS ->
                        notes.add(
                                note(
                                        text.tooManyIndicators(
                                                fault.sent(), CompareChoice.MAX_INDICATORS)));
                case TYPED_AREA, TYPED_INDICATOR, PERIOD, BACKWARDS, DATE, SINCE -> {
                    // shown at the field
                }
                case BEFORE_FIRST -> {
                    // shown as the state of the figures
                }
            }
        }
        if (!chosen.leftOut().isEmpty()) {
            notes.add(
                    new Note(
                            text.tooMany(
                                    chosen.areas().size() + chosen.leftOut().size(),
                                    chosen.areas().size(),
                                    chosen.leftOut().stream().map(Area::name).toList()),
                            rankings()));
        }
        return notes;
    }

    /**
     * Says that nothing had been released by the chosen date or release.
     *
     * @param day of the first release
     * @param written that day in words
     */
    Note beforeFirst(LocalDate day, String written) {
        return new Note(
                text.nothingBefore(written),
                List.of(
                        new PageLink(
                                query().withVintage(Map.of("asOf", day.toString()))
                                        .page()
                                        .toString(),
                                text.firstFigures()),
                        new PageLink(
                                query().withVintage(Map.of()).page().toString(),
                                text.backToToday())));
    }

    private static Note note(String words) {
        return new Note(words, List.of());
    }

    private List<PageLink> rankings() {
        return chosen.indicators().stream()
                .map(Indicator::code)
                .map(code ->
                        new PageLink(
                                Target.of("/indicators", code)
                                        .with("view", "ranking")
                                        .with("group", query().group())
                                        .toString(),
                                text.ranking()))
                .limit(1)
                .toList();
    }

    /** Says that more lines were chosen than fit into one picture; empty if they fit. */
    String remark() {
        return chosen.fitsOnePicture() ? "" : text.notOnePicture(TimeChart.MAX_LINES);
    }

    private CompareQuery query() {
        return chosen.query();
    }
}
