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
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Card;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Gaps;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Keys;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Lives;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.gateway.portal.part.AreaGroups;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.CountryClock;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of a country from the answers of the services. */
final class CountryPage {
    private final CountryAnswers answers;
    private final PeerChoice choice;
    private final String topic;
    private final Language language;
    private final CountryText text;
    private final Amounts amounts;
    private final Comparator<String> names;
    private final AreaGroups groups;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Observation> newest;

    private CountryPage(CountryAnswers answers, String peers, String topic, Language language) {
        this.answers = answers;
        this.language = language;
        this.text = Texts.of(CountryText.class, language);
        this.amounts = Amounts.of(language);
        this.names = NameOrder.of(language);
        this.groups = AreaGroups.of(answers.area(), answers.areas());
        this.choice = new PeerChoice(text, groups, peers);
        this.topic = topic;
        answers.indicators().items().forEach(one -> indicators.put(one.code(), one));
        this.newest = answers.newest(cell -> !cell.missing());
    }

    /**
     * @param peers code of the group that the reader chose for comparison; empty for the region
     * @param topic id of the only topic of which figures are listed; empty for all
     * @param origin public address of the site
     */
    static CountryView of(
            CountryAnswers answers, String peers, String topic, Language language, String origin) {
        return new CountryPage(answers, peers, topic, language).view(origin);
    }

    private CountryView view(String origin) {
        Area area = answers.area();
        KeyCards cards = new KeyCards(text, language, amounts, answers, groups, choice.chosen());
        CountryGaps gaps =
                new CountryGaps(
                        text,
                        language,
                        amounts,
                        indicators,
                        new NotReached(text, amounts, answers.women().items(), newest));
        List<Gaps> tables = gaps.of(answers);
        List<Observation> figures = figures();
        List<Card> shown = figures.stream().map(cell -> cards.of(indicator(cell), cell)).toList();
        boolean compared = shown.stream().anyMatch(card -> !card.place().isEmpty());
        return new CountryView(
                area.name(),
                trail(),
                new CountryAnswer(text, amounts, indicators).of(figures, gaps.ofInternet(answers)),
                facts(),
                text.standsAt(release()),
                choice.notes(),
                newest.isEmpty() ? text.answerOfNone() : "",
                new Keys(
                        compared ? choice.strokes() : "",
                        compared ? choice.others() : List.of(),
                        shown),
                tables,
                notApart(tables),
                lives(),
                new TopicTables(text, amounts, cards, groups, names).of(answers, indicators, topic),
                new OfficeNews(text, language, amounts, indicators, clock()).of(answers.office()),
                take(),
                compare(figures),
                feed(),
                text.citation(
                        sources(), area.name(), release(), origin + "/countries/" + area.code()));
    }

    private ZoneId clock() {
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

    /** The groups of people for which there are no separate figures. */
    private String notApart(List<Gaps> tables) {
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

    private Lives lives() {
        Indicator indicator = indicators.get(KeyCards.INTERNET);
        Releases.Pin pin = answers.newest().release();
        LocalDate today =
                pin == null || pin.publishedAt() == null
                        ? LocalDate.EPOCH
                        : LocalDate.ofInstant(pin.publishedAt(), ZoneOffset.UTC);
        return new FigureHistory(text, amounts)
                .of(Optional.ofNullable(indicator), answers.office().lives(), today);
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
        return Target.of("/releases.atom")
                .with("area", answers.area().code())
                .with("lang", language.tag())
                .toString();
    }

    private List<PageLink> take() {
        String code = answers.area().code();
        List<PageLink> links = new ArrayList<>();
        answers.newest().items().stream()
                .map(Observation::flow)
                .distinct()
                .sorted()
                .forEach(flow ->
                        links.add(
                                new PageLink(
                                        "/sdmx/3.0/data/dataflow/DIGOBS/"
                                                + Target.encoded(flow)
                                                + "/+/*."
                                                + code
                                                + "?format=csvfilewithlabels",
                                        text.csv(flow))));
        links.add(
                new PageLink(
                        Target.of("/api/indicators/v1/observations")
                                .with("area", code)
                                .with("pageSize", 1000)
                                .toString(),
                        text.json()));
        return links;
    }

    private String sources() {
        List<String> sources =
                figures().stream()
                        .map(Observation::origin)
                        .filter(source -> !source.isEmpty())
                        .distinct()
                        .limit(3)
                        .toList();
        return sources.isEmpty() ? "–" : String.join("; ", sources);
    }
}
