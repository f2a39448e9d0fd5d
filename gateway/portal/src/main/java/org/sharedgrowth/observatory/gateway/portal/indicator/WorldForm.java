package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.contract.SimilarNames;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.Form;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.Note;
import org.sharedgrowth.observatory.gateway.portal.part.Choice;
import org.sharedgrowth.observatory.gateway.portal.part.Days;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/** The choices on the page of an indicator for the whole world, and notes about invalid ones. */
record WorldForm(WorldText text, WorldPage.Parts parts, Comparator<String> nameOrder) {
    private static final int YEARS_TO_CHOOSE = 20;

    /**
     * Continents; the least developed, landlocked developing and small island developing countries;
     * groups by income; the European Union.
     */
    private static final Set<String> OFFERED_GROUPS =
            Set.of(
                    "002", "019", "142", "150", "009", "199", "432", "722", "LIC", "LMC", "UMC",
                    "HIC", "EUU");

    /**
     * Parameters that are not passed on as hidden fields: those that have a visible field, and the
     * release, which a new choice drops.
     */
    private static final Set<String> NOT_PASSED_ON =
            Set.of("group", "year", "mark", "asOf", "release");

    private static final String AS_OF = "asOf";

    /** Code of the chosen group; empty for the world, also if there is no such group. */
    String group() {
        return knownGroup() ? parts.query().group() : "";
    }

    /** Whether the figures of the whole world are shown, not those of a group. */
    boolean isOfWorld() {
        return group().isEmpty();
    }

    private boolean knownGroup() {
        return parts.areas().items().stream()
                .anyMatch(area -> area.isGroup() && area.code().equals(parts.query().group()));
    }

    /** Notes about errors in the address. */
    List<Note> notes() {
        WorldQuery query = parts.query();
        List<Note> notes = new ArrayList<>();
        if (!query.group().isEmpty() && !knownGroup()) {
            notes.add(
                    new Note(
                            text.unknownGroup(query.group()),
                            query.withoutGroup().page().toString()));
        }
        if (!query.year().isEmpty() && !query.hasYear()) {
            notes.add(
                    new Note(
                            text.unknownYear(query.year()), query.withoutYear().page().toString()));
        }
        String release = parts.past().refused().getOrDefault("release", "");
        if (!release.isEmpty()) {
            notes.add(new Note(text.noRelease(release), query.page().toString()));
        }
        return notes;
    }

    private String asOfFault() {
        String sent = parts.past().refused().getOrDefault(AS_OF, "");
        return sent.isEmpty()
                ? ""
                : Days.isFuture(sent) ? text.futureDay(sent) : text.notADay(sent);
    }

    /** Code of the marked country; empty if the address names none, or one that is not found. */
    String marked() {
        String mark = parts.query().mark();
        return parts.areas().items().stream()
                .filter(area ->
                        area.code().equalsIgnoreCase(mark)
                                || area.name().equalsIgnoreCase(mark)
                                || mark.equalsIgnoreCase(area.iso2()))
                .map(Area::code)
                .findFirst()
                .orElse("");
    }

    private String markFault() {
        String mark = parts.query().mark();
        if (mark.isEmpty() || !marked().isEmpty()) {
            return "";
        }
        String meant =
                SimilarNames.findMeant(
                        mark, parts.areas().items().stream().map(Area::name).toList());
        return meant == null ? text.unknownMark(mark) : text.unknownMarkMeant(mark, meant);
    }

    /** The fields with the chosen values. */
    Form fields() {
        WorldQuery query = parts.query();
        List<Choice> hidden = new ArrayList<>();
        query.page()
                .query()
                .forEach((name, value) -> {
                    if (!NOT_PASSED_ON.contains(name)) {
                        hidden.add(new Choice(name, value, false));
                    }
                });
        return new Form(
                "/indicators/" + Target.encode(parts.indicator().code()),
                years(),
                groups(),
                parts.past()
                        .refused()
                        .getOrDefault(AS_OF, query.selection().vintage().getOrDefault(AS_OF, "")),
                asOfFault(),
                query.mark(),
                markFault(),
                hidden);
    }

    private List<Choice> years() {
        List<Choice> years = new ArrayList<>();
        years.add(new Choice("", text.newestYear(), !parts.query().hasYear()));
        String last = parts.indicator().lastPeriod();
        String chosen = parts.query().hasYear() ? parts.query().year() : "";
        int newest = last.matches("[0-9]{4}.*") ? Integer.parseInt(last.substring(0, 4)) : 0;
        for (int year = newest; year > Math.max(0, newest - YEARS_TO_CHOOSE); year--) {
            String label = Integer.toString(year);
            years.add(new Choice(label, label, label.equals(chosen)));
        }
        if (!chosen.isEmpty() && years.stream().noneMatch(Choice::chosen)) {
            years.add(new Choice(chosen, chosen, true));
        }
        return years;
    }

    private List<Choice> groups() {
        return Stream.concat(
                        Stream.of(new Choice("", text.world(), isOfWorld())),
                        parts.areas().items().stream()
                                .filter(Area::isGroup)
                                .filter(area -> isOffered(area.code()))
                                .sorted(Comparator.comparing(Area::name, nameOrder))
                                .map(area ->
                                        new Choice(
                                                area.code(),
                                                area.name(),
                                                area.code().equals(parts.query().group()))))
                .toList();
    }

    /**
     * The list is short, to limit the size of the page; another group is added if the address names
     * it.
     */
    private boolean isOffered(String code) {
        return code.equals(parts.query().group()) || OFFERED_GROUPS.contains(code);
    }
}
