package org.sharedgrowth.observatory.gateway.portal.compare;

import io.quarkus.qute.RawString;
import io.vertx.core.MultiMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Note;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Reason;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Section;
import org.sharedgrowth.observatory.gateway.portal.compare.Series.NamedSeries;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareQuery;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.PeopleNames;
import org.sharedgrowth.observatory.gateway.portal.indicator.Printer;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of a comparison from the answers of the services. */
final class ComparePage {
    private static final int MAX_NAMED = 3;
    private static final int MAX_EXAMPLES = 8;
    private static final int MAIN_HEIGHT = 420;
    private static final int SMALL_HEIGHT = 270;

    /**
     * The data from which the page is made.
     *
     * @param sent the parameters of the address
     * @param known the services' answers about the names in the address
     * @param figures the figures of all indicators and areas that are shown
     * @param changes what changed, by data set; empty if figures are shown
     * @param today the current day, which printed pages state
     */
    record Parts(
            MultiMap sent,
            CompareChoice chosen,
            CompareChoice.Known known,
            Listing<Observation> figures,
            Map<String, Differences.Answer> changes,
            String origin,
            LocalDate today) {}

    private final Parts parts;
    private final CompareChoice chosen;
    private final Language language;
    private final CompareText text;
    private final Formats formats;
    private final PeopleNames people;
    private final CompareLinks links;

    private ComparePage(Parts parts, Language language) {
        this.parts = parts;
        this.chosen = parts.chosen();
        this.language = language;
        this.text = Texts.of(CompareText.class, language);
        this.formats = Formats.of(language);
        this.people = PeopleNames.of(chosen.indicators());
        this.links = new CompareLinks(text, chosen, parts.known().areas());
    }

    static CompareView of(Parts parts, Language language) {
        return new ComparePage(parts, language).view();
    }

    private CompareView view() {
        Map<Indicator, List<NamedSeries>> series = new LinkedHashMap<>();
        chosen.indicators().forEach(one -> series.put(one, series(one)));
        boolean isOnlyIndicator = series.size() == 1;
        List<Section> sections =
                series.entrySet().stream()
                        .map(one -> section(one.getKey(), one.getValue(), isOnlyIndicator))
                        .toList();
        CompareQuery query = chosen.query();
        String title = title();
        CompareChanges changes = new CompareChanges(text, language, chosen, parts.changes());
        return new CompareView(
                title,
                query.page().toString(),
                trail(),
                query.showsChanges() && !sections.isEmpty()
                        ? changes.answer()
                        : CompareAnswer.of(text, sections, places().size()),
                query.vintage().isEmpty() || sections.isEmpty() || chosen.firstRelease().isPresent()
                        ? ""
                        : text.pastStateNote(release()),
                query.withVintage(Map.of()).page().toString(),
                links.areaChips(),
                links.indicatorChips(),
                links.people(people),
                sections.isEmpty() ? List.of() : links.tabs(),
                notes(),
                new CompareFields(
                                text,
                                chosen,
                                parts.sent(),
                                parts.known().areas(),
                                NameOrder.of(language))
                        .form(),
                sections.isEmpty() ? examples() : List.of(),
                sections,
                changes.tables(),
                reasons(series),
                new CompareTake(text, language, parts.origin()).of(title, chosen, parts.figures()),
                Cite.ofFigures(
                        parts.figures().items(),
                        parts.figures().release(),
                        title,
                        address(),
                        language),
                text.printed(formats.date(parts.today()), title, years(), release(), address()));
    }

    private List<NamedSeries> series(Indicator indicator) {
        List<Observation> cells =
                parts.figures().items().stream()
                        .filter(cell -> cell.indicator().equals(indicator.code()))
                        .toList();
        List<Area> areas = new ArrayList<>(chosen.areas());
        parts.known().areas().stream()
                .filter(area ->
                        chosen.requestedAreas().contains(area.code()) && !areas.contains(area))
                .forEach(areas::add);
        return new Series.Names(text)
                .of(
                        areas.stream()
                                .flatMap(area -> Series.of(area, cells, people).stream())
                                .toList());
    }

    private Section section(
            Indicator indicator, List<NamedSeries> series, boolean isOnlyIndicator) {
        Printer printer =
                Printer.of(
                        language,
                        indicator,
                        series.stream()
                                .flatMap(one -> one.series().cellsWithValue().stream())
                                .map(cell -> Series.value(cell, indicator.unitMultiplier()))
                                .toList());
        ComparePicture picture = new ComparePicture(text, printer);
        boolean isTable = chosen.query().view().equals(CompareQuery.TABLE);
        boolean smallMultiples = !isTable && (chosen.asMultiples() || !ComparePicture.fits(series));
        String name = subject(indicator);
        return new Section(
                isOnlyIndicator ? "" : name,
                new CompareAnswer(text, printer).of(series),
                text.caption(name, printer.unit()),
                isTable || smallMultiples
                        ? new RawString("")
                        : picture.onePicture(series, isOnlyIndicator ? MAIN_HEIGHT : SMALL_HEIGHT),
                isTable ? List.of() : picture.legend(series, smallMultiples),
                smallMultiples ? picture.smallMultiples(series) : List.of(),
                links.remark(),
                new CompareSources(text).of(series),
                new CompareTable(text, language, printer).of(name, series, isTable));
    }

    private String title() {
        List<Indicator> indicators = chosen.indicators();
        if (indicators.isEmpty()) {
            return text.compare();
        }
        String subject =
                indicators.size() == 1
                        ? subject(indicators.getFirst())
                        : subject(
                                formats.list(
                                        indicators.stream().map(Indicator::shortName).toList()));
        List<String> places = places();
        String names =
                places.size() <= MAX_NAMED ? formats.list(places) : text.places(places.size());
        int shown = chosen.areas().size();
        return text.title(
                subject, chosen.leftOut().isEmpty() ? names : text.placesShown(names, shown));
    }

    /** The name of an indicator with the group of people. */
    private String subject(Indicator indicator) {
        return subject(indicator.shortName());
    }

    private String subject(String name) {
        List<String> groups = people.of(chosen.query());
        return groups.isEmpty() ? name : text.subject(name, formats.list(groups));
    }

    /** The names of the chosen places; a group counts as one place. */
    private List<String> places() {
        List<String> places = new ArrayList<>();
        chosen.group().ifPresent(group -> places.add(group.name()));
        parts.known().areas().stream()
                .filter(area -> chosen.query().areas().contains(area.code()))
                .sorted(
                        Comparator.comparingInt(
                                area -> chosen.query().areas().indexOf(area.code())))
                .forEach(area -> places.add(area.name()));
        return places;
    }

    private List<PageLink> trail() {
        List<PageLink> trail = new ArrayList<>();
        trail.add(new PageLink("/indicators", text.indicators()));
        chosen.indicators().stream()
                .limit(1)
                .forEach(one ->
                        trail.add(
                                new PageLink(
                                        Target.of("/indicators", one.code()).toString(),
                                        one.shortName())));
        return trail;
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>(links.notes());
        chosen.firstRelease()
                .ifPresent(day -> notes.add(links.beforeFirst(day, formats.date(day))));
        int shown = parts.figures().items().size();
        if (parts.figures().total() > shown) {
            notes.add(new Note(text.figuresCut(shown), List.of()));
        }
        return notes;
    }

    /** Examples of comparisons, of the indicators that are reported by the most areas. */
    private List<PageLink> examples() {
        CompareQuery query = chosen.query();
        List<String> areas = query.areas().isEmpty() ? List.of(CompareChoice.WORLD) : query.areas();
        return parts.known().found().stream()
                .filter(one -> one.observations() > 0)
                .sorted(
                        Comparator.comparingLong(Indicator::areas)
                                .thenComparingLong(Indicator::observations)
                                .reversed())
                .limit(MAX_EXAMPLES)
                .map(one ->
                        new PageLink(
                                query.withIndicators(List.of(one.code()))
                                        .withAreas(areas)
                                        .page()
                                        .toString(),
                                one.name()))
                .toList();
    }

    private List<Reason> reasons(Map<Indicator, List<NamedSeries>> series) {
        Set<Reason> reasons = new LinkedHashSet<>();
        series.forEach((indicator, each) ->
                new CompareReasons(text, language)
                        .of(each)
                        .forEach(reason ->
                                reasons.add(
                                        series.size() == 1
                                                ? reason
                                                : new Reason(
                                                        text.title(
                                                                indicator.shortName(),
                                                                reason.what()),
                                                        reason.why()))));
        return List.copyOf(reasons);
    }

    private String release() {
        return Printer.release(language, parts.figures().release());
    }

    /** The address that keeps showing these figures if their release is known. */
    private String address() {
        var pin = parts.figures().release();
        CompareQuery query = chosen.query();
        return parts.origin()
                + (pin == null || pin.id() == 0
                        ? query.page()
                        : query.withVintage(Map.of("release", Long.toString(pin.id()))).page());
    }

    private String years() {
        String from = chosen.query().from();
        String to = chosen.query().to();
        if (from.isEmpty()) {
            return to.isEmpty() ? text.allYears() : text.until(to);
        }
        return to.isEmpty() ? text.since(from) : text.between(from, to);
    }
}
