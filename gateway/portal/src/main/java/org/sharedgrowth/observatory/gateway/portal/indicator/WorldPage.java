package org.sharedgrowth.observatory.gateway.portal.indicator;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.client.Status;
import org.sharedgrowth.observatory.gateway.portal.indicator.Economies.Economy;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldQuery.View;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.Changed;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.Chip;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.EconomiesWithoutFigure;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.Fact;
import org.sharedgrowth.observatory.gateway.portal.indicator.WorldView.Meaning;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of an indicator for the whole world from the answers of the services. */
final class WorldPage {
    /** Maximum number of economies without a figure that are named. */
    private static final int MAX_NAMED = 40;

    /** Number of releases on the page of the map, which has no room for more. */
    private static final int MAX_RELEASES_BESIDE_MAP = 3;

    /**
     * The query and the answers of the services.
     *
     * @param figures of the chosen people
     * @param counts figures by dimension of people, to count the economies that report them
     * @param past what the page says about an earlier state; {@link PastState#NONE} if none is
     *     chosen
     */
    record Parts(
            WorldQuery query,
            Indicator indicator,
            Listing<Observation> figures,
            Map<String, Listing<Observation>> counts,
            Listing<Area> areas,
            Listing<Releases.Item> releases,
            PastState past,
            String origin) {}

    private final Parts parts;
    private final Language language;
    private final WorldText text;
    private final Formats formats;
    private final People people;
    private final WorldForm form;
    private final Economies economies;
    private final Printer printer;

    private WorldPage(Parts parts, Language language) {
        this.parts = parts;
        this.language = language;
        this.text = Texts.of(WorldText.class, language);
        this.formats = Formats.of(language);
        Comparator<String> nameOrder = NameOrder.of(language);
        this.form = new WorldForm(text, parts, nameOrder);
        this.people = new People(parts, text);
        this.economies =
                Economies.of(
                        parts.figures().items(),
                        parts.areas().items(),
                        form.group(),
                        parts.query().hasYear(),
                        nameOrder);
        this.printer =
                Printer.of(
                        text,
                        formats,
                        Amounts.of(language),
                        parts.indicator(),
                        economies.measured());
    }

    static WorldView of(Parts parts, Language language) {
        return new WorldPage(parts, language).view();
    }

    private WorldView view() {
        WorldQuery query = parts.query();
        String name = parts.indicator().shortName();
        String part = people.chosen();
        String title = part.isEmpty() ? name : text.titleOf(name, part);
        String marked = form.marked();
        WorldPast past =
                new WorldPast(
                        text,
                        language,
                        query,
                        parts.past(),
                        release(),
                        !parts.figures().items().isEmpty());
        return new WorldView(
                name,
                title,
                topics(),
                new WorldAnswer(text, printer, parts.past().first().isEmpty())
                        .of(parts.indicator().code(), economies, form.isOfWorld(), part),
                facts(),
                past.pastStateNote(),
                past.firstFigures(),
                query.at(Map.of()).page().toString(),
                people.chips(),
                people.notBrokenDown(),
                tabs(marked),
                form.notes(),
                new WorldPicture(text, printer, economies, query, language.isRightToLeft())
                        .draw(marked, form.isOfWorld()),
                form.fields(),
                new WorldTable(
                                text,
                                language,
                                formats,
                                printer,
                                economies,
                                parts.query().view(),
                                form.isOfWorld(),
                                one ->
                                        parts.indicator().isComputed()
                                                ? lineage(parts.indicator().code())
                                                        .with("area", one.area())
                                                        .with("period", one.period())
                                                        .toString()
                                                : "")
                        .of(title),
                past.since(printer, economies),
                economiesWithoutFigure(),
                meaning(),
                Download.of(query.selection(), parts.figures()).in(language),
                cite(title),
                history(),
                ofIndicator("/releases").toString(),
                ofIndicator("/releases.atom").with("lang", language.tag()).toString());
    }

    private List<PageLink> topics() {
        return parts.indicator().subjects().stream()
                .limit(1)
                .map(topic -> new PageLink("/indicators?topic=" + topic.id(), topic.name()))
                .toList();
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        text.measured(),
                        text.measuredOf(economies.measured().size(), economies.count())));
        if (!economies.measured().isEmpty() && !parts.query().hasYear()) {
            facts.add(new Fact(text.howNew(), age()));
        }
        facts.add(new Fact(text.unit(), unitInWords()));
        facts.add(new Fact(parts.query().isPast() ? text.stoodAt() : text.standsAt(), release()));
        return facts;
    }

    private String age() {
        String newest = economies.newestYear();
        long ofNewest =
                economies.measured().stream().filter(one -> one.year().equals(newest)).count();
        List<Economy> old = economies.measured().stream().filter(Economy::old).toList();
        String first = text.newest((int) ofNewest, newest);
        String bound = Integer.toString(Integer.parseInt(newest) - Economies.OLD_AGE_YEARS);
        return old.isEmpty() ? first : formats.list(List.of(first, text.older(old.size(), bound)));
    }

    private String unitInWords() {
        String unit = parts.indicator().unitName();
        return unit.isEmpty() ? text.unitNotStated() : unit;
    }

    private String release() {
        return Printer.release(language, parts.figures().release());
    }

    private List<Chip> tabs(String marked) {
        List<String> areas =
                marked.isEmpty() ? List.of(Economies.WORLD) : List.of(marked, Economies.WORLD);
        return List.of(
                tab(text.map(), View.MAP),
                tab(text.ranking(), View.RANKING),
                new Chip(text.overTime(), "", parts.query().overTime(areas).toString(), false),
                tab(text.table(), View.TABLE));
    }

    private Chip tab(String label, View view) {
        return new Chip(
                label,
                "",
                parts.query().with(view).page().toString(),
                parts.query().view() == view);
    }

    private Cite cite(String title) {
        Releases.Pin pin = parts.figures().release();
        Vintage vintage = Vintage.of(pin);
        Map<String, String> pinned =
                vintage.isToday() ? Map.of() : Map.of(vintage.name(), vintage.value());
        List<Economy> figures = economies.figures(form.isOfWorld());
        return Cite.ofSources(
                figures.stream().map(Economy::source),
                figures.stream().map(one -> one.terms(language)).collect(Collectors.toSet()),
                pin,
                title,
                parts.origin() + parts.query().at(pinned).page(),
                language);
    }

    private EconomiesWithoutFigure economiesWithoutFigure() {
        int count = economies.withoutFigure().size();
        String heading =
                count == 0
                        ? text.allMeasured()
                        : parts.query().hasYear()
                                ? text.notMeasuredIn(count, parts.query().year())
                                : economies.since().isEmpty()
                                        ? text.noneMeasured(count)
                                        : text.notMeasuredSince(count, economies.since());
        List<PageLink> named =
                economies.withoutFigure().stream()
                        .limit(MAX_NAMED)
                        .map(area ->
                                new PageLink("/countries/" + area.code(), nameWithReason(area)))
                        .toList();
        return new EconomiesWithoutFigure(
                heading, named, count > MAX_NAMED ? text.andMore(count - MAX_NAMED) : "");
    }

    /** The name of an area without a figure, with the reason if one is stated. */
    private String nameWithReason(Area area) {
        String reason = Status.words(economies.reasons().getOrDefault(area.code(), "A"), language);
        return reason.isEmpty() ? area.name() : text.nameWithReason(area.name(), reason);
    }

    private Meaning meaning() {
        Indicator indicator = parts.indicator();
        String alias = requireNonNullElse(indicator.alias(), "");
        return new Meaning(
                indicator.isComputed()
                        ? text.computedHere()
                        : requireNonNullElse(indicator.definition(), ""),
                indicator.isComputed()
                        ? List.of(
                                new PageLink(lineage(indicator.code()).toString(), text.lineage()))
                        : List.of(),
                text.code(indicator.code()),
                alias.isEmpty() ? "" : text.worldBankCode(alias),
                Target.of("/targets").with("indicator", indicator.code()).toString(),
                Target.of("/group-figures").with("indicator", indicator.code()).toString());
    }

    /** The page that shows what a computed series was computed from. */
    private static Target lineage(String code) {
        return Target.of("/lineage", code);
    }

    private List<Changed> history() {
        return parts.releases().items().stream()
                .limit(parts.query().view() == View.MAP ? MAX_RELEASES_BESIDE_MAP : Long.MAX_VALUE)
                .map(release ->
                        new Changed(
                                text.historyItem(day(release.publishedAt()), release.id()),
                                ofIndicator("/releases/" + release.id()).toString(),
                                parts.query()
                                        .at(Map.of("release", Long.toString(release.id())))
                                        .page()
                                        .toString()))
                .toList();
    }

    private Target ofIndicator(String path) {
        return Target.of(path).with("indicator", parts.indicator().code());
    }

    private String day(@Nullable Instant instant) {
        return instant == null ? "" : formats.date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
