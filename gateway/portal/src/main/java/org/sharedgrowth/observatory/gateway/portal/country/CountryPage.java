package org.sharedgrowth.observatory.gateway.portal.country;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Card;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Gaps;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.History;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Keys;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.gateway.portal.part.AreaGroups;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.PastNotice;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.gateway.portal.release.ReleasesQuery;
import org.sharedgrowth.observatory.messages.CountryClock;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of a country from the answers of the services. */
final class CountryPage {
    private final CountryAnswers answers;
    private final PeerChoice choice;
    private final CountryQuery query;
    private final Vintage refused;
    private final Language language;
    private final CountryText text;
    private final Amounts amounts;
    private final Comparator<String> nameOrder;
    private final AreaGroups groups;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Observation> newest;

    private CountryPage(
            CountryAnswers answers, CountryQuery query, Vintage refused, Language language) {
        this.answers = query.vintage().isToday() ? answers : answers.ofPast();
        this.language = language;
        this.text = Texts.of(CountryText.class, language);
        this.amounts = Amounts.of(language);
        this.nameOrder = NameOrder.of(language);
        this.groups = AreaGroups.of(answers.area(), answers.areas());
        this.choice = new PeerChoice(text, groups, query);
        this.query = query;
        this.refused = refused;
        answers.indicators().items().forEach(one -> indicators.put(one.code(), one));
        this.newest = answers.newest(cell -> !cell.missing());
    }

    /**
     * @param refused the state that the address asks for, if it does not exist; otherwise the
     *     current state
     * @param origin public address of the site
     */
    static CountryView of(
            CountryAnswers answers,
            CountryQuery query,
            Vintage refused,
            Language language,
            String origin) {
        return new CountryPage(answers, query, refused, language).view(origin);
    }

    private CountryView view(String origin) {
        Area area = answers.area();
        KeyCards cards =
                new KeyCards(
                        text, language, amounts, answers, groups, choice.chosen(), query.vintage());
        CountryGaps gaps =
                new CountryGaps(
                        text,
                        language,
                        amounts,
                        indicators,
                        new PeopleNotReached(text, amounts, answers.women().items(), newest),
                        query.vintage());
        List<Gaps> tables = gaps.of(answers);
        List<Observation> figures = figures();
        List<Card> shown = figures.stream().map(cell -> cards.of(indicator(cell), cell)).toList();
        boolean compared = shown.stream().anyMatch(card -> !card.place().isEmpty());
        return new CountryView(
                area.name(),
                trail(),
                new CountryAnswer(text, amounts, indicators).of(figures, gaps.internetGap(answers)),
                facts(),
                text.standsAt(release()),
                PastNotice.of(
                        query.vintage(),
                        answers.newest().release(),
                        release(),
                        query.at(Vintage.TODAY).page(area.code()).toString(),
                        language),
                notes(),
                newest.isEmpty() ? text.answerIfNone() : "",
                new Keys(
                        compared ? choice.strokes() : "",
                        compared ? choice.others() : List.of(),
                        shown),
                tables,
                gapsNote(tables),
                history(),
                new TopicTables(text, amounts, cards, groups, query, nameOrder)
                        .of(answers, indicators),
                new OfficeNews(text, language, amounts, indicators, zone()).of(answers.office()),
                downloads(),
                compare(figures),
                feed(),
                cite(origin));
    }

    private List<PageLink> notes() {
        List<PageLink> notes = new ArrayList<>(choice.notes());
        if (!refused.isToday()) {
            String address = query.page(answers.area().code()).toString();
            notes.add(PastNotice.refused(refused, address, language));
        }
        return notes;
    }

    /** The citation of the page, which names the sources of its newest figures. */
    private Cite cite(String origin) {
        Releases.Pin pin = answers.newest().release();
        return Cite.ofFigures(
                List.copyOf(newest.values()),
                pin,
                answers.area().name(),
                origin + query.at(Vintage.of(pin)).page(answers.area().code()),
                language);
    }

    private ZoneId zone() {
        return CountryClock.ofAlpha3(answers.area().code()).orElse(ZoneOffset.UTC);
    }

    private Indicator indicator(Observation cell) {
        return Objects.requireNonNull(indicators.get(cell.indicator()));
    }

    private List<Observation> figures() {
        return KeyCards.CODES.stream()
                .filter(indicators::containsKey)
                .map(newest::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<PageLink> trail() {
        return groups.continent().stream().map(CountryPage::link).toList();
    }

    private static PageLink link(Code area) {
        return new PageLink(Regions.page(area.code()), area.name());
    }

    private List<Markup> facts() {
        List<Markup> facts = new ArrayList<>();
        Observation people = newest.get(KeyCards.POPULATION);
        Indicator population = indicators.get(KeyCards.POPULATION);
        List<String> parts = new ArrayList<>();
        if (people != null && people.value() != null && population != null) {
            parts.add(
                    Markup.ofText(text.people(amounts.alone(population, people.value())))
                            .toString());
        }
        groups.named().stream()
                .map(group -> Markup.link(Regions.page(group.code()), group.name()))
                .forEach(group -> parts.add(group.toString()));
        facts.add(Markup.ofHtml(String.join(" · ", parts)));
        facts.add(Markup.ofText(office()));
        return facts;
    }

    private String office() {
        if (!answers.office().isActive()) {
            return text.figuresOfOthers();
        }
        String name = answers.office().name();
        return name.isEmpty() ? text.figuresOfSomeOffice() : text.figuresOfOffice(name);
    }

    private String release() {
        Releases.Pin pin = answers.newest().release();
        return pin == null || pin.id() == 0 || pin.publishedAt() == null
                ? text.nothingReleased()
                : text.releaseOf(
                        pin.id(),
                        amounts.formats()
                                .date(LocalDate.ofInstant(pin.publishedAt(), ZoneOffset.UTC)));
    }

    /**
     * Says for which groups of people there are no separate figures, or that they could not be
     * read.
     */
    private String gapsNote(List<Gaps> tables) {
        if (newest.isEmpty()) {
            return "";
        }
        if (!answers.women().known() || !answers.rural().known()) {
            return text.notReadable();
        }
        List<String> missing = new ArrayList<>();
        if (tables.stream().noneMatch(table -> table.heading().equals(text.womenAndMen()))) {
            missing.add(text.noWomen());
        }
        if (tables.stream().noneMatch(table -> table.heading().equals(text.townAndCountry()))) {
            missing.add(text.noRural());
        }
        if (missing.isEmpty()) {
            return "";
        }
        missing.add(text.notSeen());
        return String.join(" ", missing);
    }

    private History history() {
        Indicator indicator = indicators.get(KeyCards.INTERNET);
        Releases.Pin pin = answers.newest().release();
        LocalDate lastDay =
                pin == null || pin.publishedAt() == null
                        ? LocalDate.EPOCH
                        : LocalDate.ofInstant(pin.publishedAt(), ZoneOffset.UTC);
        return new FigureHistory(text, amounts)
                .of(Optional.ofNullable(indicator), answers.office().editions(), lastDay);
    }

    /** The address of a comparison that starts with this country and its form for adding others. */
    private String compare(List<Observation> figures) {
        Target target = Target.of("/compare");
        if (!figures.isEmpty()) {
            target = target.with("indicator", figures.getFirst().indicator());
        }
        return target.with("area", answers.area().code()) + "#add";
    }

    private String feed() {
        return ReleasesQuery.ofArea(answers.area().code())
                .feed()
                .with("lang", language.tag())
                .toString();
    }

    private List<PageLink> downloads() {
        String code = answers.area().code();
        Releases.Pin pin = answers.newest().release();
        String past =
                query.vintage().isToday() || pin == null || pin.publishedAt() == null
                        ? ""
                        : "&asOf=" + Target.encode(pin.instant());
        List<PageLink> links = new ArrayList<>();
        answers.newest().items().stream()
                .map(Observation::flow)
                .distinct()
                .sorted()
                .forEach(flow ->
                        links.add(
                                new PageLink(
                                        "/sdmx/3.0/data/dataflow/DIGOBS/"
                                                + Target.encode(flow)
                                                + "/+/*."
                                                + code
                                                + "?format=csvfilewithlabels&lang="
                                                + language.tag()
                                                + past,
                                        csv(flow))));
        links.add(
                new PageLink(
                        query.vintage()
                                .in(Target.of("/api/indicators/v1/observations").with("area", code))
                                .with("pageSize", 1000)
                                .with("lang", language.tag())
                                .toString(),
                        text.json()));
        return links;
    }

    /** Names a data set, by its indicator if the country has figures of only one. */
    private String csv(String flow) {
        Indicator only = indicators.get(answers.onlyIndicator(flow));
        return only == null ? text.csv(flow) : text.csvOf(only.shortName());
    }
}
