package org.sharedgrowth.observatory.gateway.portal.compare;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.chart.time.TimeChart;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Chip;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Field;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Form;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Note;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Tab;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.Chosen;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.Chosen.Fault;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.Chosen.Kind;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareQuery;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.PeopleNames;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * The form and the links with which a reader changes a comparison, and notes about errors in its
 * address.
 *
 * @param sent the parameters of the address
 * @param areas all countries and groups
 * @param names order of names in the reader's language
 */
record CompareForm(
        CompareText text,
        Chosen chosen,
        MultiMap sent,
        List<Area> areas,
        Comparator<String> names) {
    /** The fields of the form; other parameters are kept hidden. */
    private static final Set<String> FIELDS = Set.of("from", "to", "asOf");

    private static final int MAX_PEOPLE = 12;
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
        CompareQuery without = query().withoutArea(area.code());
        int members = area.isGroup() ? members(area.code()) : 0;
        boolean opens = members > 0 && members <= Chosen.MAX_LINES && chosen.group().isEmpty();
        return new Chip(
                area.name(),
                without.page().toString(),
                text.remove(area.name()),
                opens
                        ? List.of(
                                new PageLink(
                                        without.withGroup(area.code()).page().toString(),
                                        text.showMembers(members)))
                        : List.of());
    }

    private int members(String group) {
        return (int) areas.stream().filter(area -> Chosen.isMember(area, group)).count();
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
            groups.forEach(
                    code -> tabs.add(person(code.name(), Map.of(dimension, List.of(code.code())))));
            if (groups.size() == 2) {
                tabs.add(
                        person(
                                String.join(" + ", groups.stream().map(Code::name).toList()),
                                Map.of(dimension, groups.stream().map(Code::code).toList())));
            }
        }
        if (!tabs.isEmpty()) {
            tabs.addFirst(person(text.everyone(), Map.of()));
        }
        return tabs.stream().limit(MAX_PEOPLE).toList();
    }

    private Tab person(String label, Map<String, List<String>> codes) {
        return new Tab(
                label, query().withPeople(codes).page().toString(), query().people().equals(codes));
    }

    /** The ways to draw the figures; only those that are possible. */
    List<Tab> tabs() {
        List<Tab> tabs = new ArrayList<>();
        boolean table = query().view().equals(CompareQuery.TABLE);
        if (chosen.fitsOnePicture()) {
            boolean together = !table && !query().showsChanges() && !chosen.asMultiples();
            tabs.add(tab(text.onePicture(), "", together));
        }
        tabs.add(tab(text.multiples(), CompareQuery.MULTIPLES, chosen.asMultiples()));
        tabs.add(tab(text.changeSince(), CompareQuery.CHANGES, query().showsChanges()));
        tabs.add(tab(text.tableOnly(), CompareQuery.TABLE, table));
        return tabs;
    }

    private Tab tab(String label, String view, boolean current) {
        return new Tab(label, query().withView(view).page().toString(), current);
    }

    /** Notes about errors that belong to no field, and about what is left out. */
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
                                note(text.tooManyIndicators(fault.sent(), Chosen.MAX_INDICATORS)));
                case TYPED_AREA, TYPED_INDICATOR, PERIOD, BACKWARDS, DATE, SINCE -> {
                    // shown at the field
                }
            }
        }
        if (!chosen.left().isEmpty()) {
            notes.add(
                    new Note(
                            text.tooMany(
                                    chosen.areas().size() + chosen.left().size(),
                                    chosen.areas().size(),
                                    chosen.left().stream().map(Area::name).toList()),
                            rankings()));
        }
        return notes;
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

    /** The fields with the chosen values; a field that was not understood keeps the sent text. */
    Form fields() {
        List<Choice> hidden = new ArrayList<>();
        query().page()
                .query()
                .forEach((name, value) -> {
                    boolean shown =
                            FIELDS.contains(name)
                                    || (query().showsChanges() && name.equals("since"));
                    if (!shown) {
                        hidden.add(new Choice(name, value, false));
                    }
                });
        return new Form(
                field("add", Kind.TYPED_AREA, text::unknownArea),
                field("addIndicator", Kind.TYPED_INDICATOR, text::unknownIndicator),
                period("from"),
                period("to"),
                field("asOf", Kind.DATE, text::notADate),
                query().showsChanges()
                        ? List.of(field("since", Kind.SINCE, text::notSince))
                        : List.of(),
                hidden,
                suggestions());
    }

    private Field field(String name, Kind kind, UnaryOperator<String> words) {
        for (Fault fault : chosen.faults()) {
            if (fault.kind() == kind) {
                return new Field(fault.sent(), words.apply(fault.sent()), meant(fault));
            }
        }
        String kept =
                name.equals("since")
                        ? query().since()
                        : FIELDS.contains(name) ? query().vintage().getOrDefault(name, "") : "";
        return new Field(kept, "", List.of());
    }

    private Field period(String name) {
        String value = CompareQuery.text(sent, name);
        for (Fault fault : chosen.faults()) {
            if (fault.kind() == Kind.PERIOD && fault.sent().equals(value)) {
                return new Field(value, text.notAPeriod(value), List.of());
            }
            if (fault.kind() == Kind.BACKWARDS) {
                String words = name.equals("from") ? text.backwards(fault.sent()) : "";
                return new Field(value, words, List.of());
            }
        }
        return new Field(name.equals("from") ? query().from() : query().to(), "", List.of());
    }

    private List<PageLink> meant(Fault fault) {
        return fault.meant().stream()
                .map(code -> {
                    boolean area = fault.kind() == Kind.TYPED_AREA;
                    CompareQuery with =
                            area
                                    ? query().withAreas(and(query().areas(), code.code()))
                                    : query().withIndicators(
                                                    and(query().indicators(), code.code()));
                    return new PageLink(with.page().toString(), code.name());
                })
                .toList();
    }

    private static List<String> and(List<String> codes, String one) {
        return Stream.concat(codes.stream(), Stream.of(one)).distinct().toList();
    }

    /** Names to choose from: areas with figures that are not chosen yet. */
    private List<String> suggestions() {
        Set<String> taken = new LinkedHashSet<>(query().areas());
        return areas.stream()
                .filter(area -> area.observations() > 0 && !taken.contains(area.code()))
                .map(Area::name)
                .sorted(names)
                .toList();
    }

    private CompareQuery query() {
        return chosen.query();
    }
}
