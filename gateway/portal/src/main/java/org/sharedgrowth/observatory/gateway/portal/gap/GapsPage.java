package org.sharedgrowth.observatory.gateway.portal.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.gateway.portal.cite.Cite;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.gap.GapQuery.Order;
import org.sharedgrowth.observatory.gateway.portal.gap.GapsView.Chip;
import org.sharedgrowth.observatory.gateway.portal.gap.GapsView.Fact;
import org.sharedgrowth.observatory.gateway.portal.part.AreaGroups;
import org.sharedgrowth.observatory.gateway.portal.part.GroupMembers;
import org.sharedgrowth.observatory.gateway.portal.part.OverTime;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.PastNotice;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of gaps from the answers of the services. */
final class GapsPage {
    private final GapQuery query;
    private final GapAnswers answers;
    private final Language language;
    private final GapText text;
    private final Formats formats;
    private final Divide divide;
    private final GapChoices choices;
    private final EconomyGaps gaps;
    private final List<GapRow> rows;
    private final GroupMembers members;
    private final @Nullable GapRow world;

    private GapsPage(GapQuery query, GapAnswers answers, Language language) {
        this.query = query;
        this.answers = answers;
        this.language = language;
        this.text = Texts.of(GapText.class, language);
        this.formats = Formats.of(language);
        this.divide = query.divide();
        this.choices = new GapChoices(text, query, answers, NameOrder.of(language));
        this.members = GroupMembers.of(answers.areas());
        this.gaps = answers.gaps(divide);
        this.rows = GapRow.of(gaps.pairs(), answers);
        this.world =
                gaps.world().map(pair -> GapRow.of(List.of(pair), answers).getFirst()).orElse(null);
    }

    /**
     * @param origin public address of the site
     */
    static GapsView of(GapQuery query, GapAnswers answers, Language language, String origin) {
        return new GapsPage(query, answers, language).view(origin);
    }

    private GapsView view(String origin) {
        Indicator indicator = choices.indicator();
        String name = indicator.shortName();
        String title = text.title(divide, name);
        boolean withPeople = GapPair.isShareOfAllPeople(indicator.code());
        GapMethod method = new GapMethod(text, query, answers, allRows());
        GapTable table =
                new GapTable(
                        text,
                        language,
                        Span.ofShares(language.isRightToLeft()),
                        withPeople,
                        method.hasParity(),
                        query.vintage());
        List<GapsView.Part> parts = new ArrayList<>();
        if (world != null) {
            parts.add(new GapsView.Part("", List.of(table.row(world, true))));
        }
        Map<String, String> regions = regions();
        Listing<GapRow> page =
                Listing.of(table.sorted(rows, query.order(), regions))
                        .page(query.page(), method.pageSize());
        parts.addAll(table.parts(page.items(), query.order(), regions));
        List<String> withoutGap = notReporting();
        return new GapsView(
                title,
                answer(indicator),
                facts(),
                PastNotice.of(
                                query.vintage(),
                                pin(),
                                release(),
                                query.at(Vintage.TODAY).address(),
                                language)
                        .withStatesOf(answers.measured().basis().flow()),
                notes(),
                choices.chips(),
                tabs(),
                legend(withPeople, method),
                text.caption(title, Integer.toString(earliestYear())),
                divide == Divide.WOMEN_MEN ? text.women() : text.rural(),
                divide == Divide.WOMEN_MEN ? text.men() : text.urban(),
                withPeople,
                method.hasParity(),
                rows.isEmpty() && world == null ? List.of() : parts,
                Pager.of(page, query.target()),
                table.sources(),
                choices.form(),
                withoutGap.isEmpty() ? text.allReport() : text.notReporting(withoutGap.size()),
                String.join(" · ", withoutGap),
                method.warnings(),
                method.view(indicator.code()),
                Cite.ofFigures(
                        citedFigures(),
                        pin(),
                        title,
                        origin + query.at(Vintage.of(pin())).address(),
                        language));
    }

    /** The rows of all pages, the world first. */
    private List<GapRow> allRows() {
        return Stream.concat(Stream.ofNullable(world), rows.stream()).toList();
    }

    private String legend(boolean withPeople, GapMethod method) {
        List<String> sentences = new ArrayList<>();
        sentences.add(text.legend(divide));
        if (withPeople) {
            sentences.add(text.legendPeople());
            if (rows.stream().anyMatch(row -> row.people().isEmpty())) {
                sentences.add(text.unknownPeople());
            }
        }
        sentences.addAll(method.legend());
        return String.join(" ", sentences);
    }

    private List<PageLink> notes() {
        List<PageLink> notes = new ArrayList<>(choices.notes());
        if (!answers.refused().isToday()) {
            notes.add(PastNotice.refused(answers.refused(), query.address(), language));
        }
        return notes;
    }

    /** The figures that the page shows, and those from which it counts people. */
    private List<Observation> citedFigures() {
        List<Observation> cited = new ArrayList<>();
        Set<String> areas = new HashSet<>();
        Stream.concat(gaps.world().stream(), gaps.pairs().stream())
                .forEach(pair -> {
                    cited.add(pair.groupFigure());
                    cited.add(pair.otherFigure());
                    areas.add(pair.groupFigure().area());
                });
        if (GapPair.isShareOfAllPeople(choices.indicator().code())) {
            Stream.concat(answers.totals().stream(), answers.population().stream())
                    .filter(cell -> areas.contains(cell.area()) && !cell.missing())
                    .forEach(cited::add);
        }
        return cited;
    }

    private int earliestYear() {
        return rows.stream().mapToInt(row -> row.pair().year()).min().orElse(0);
    }

    private Markup answer(Indicator indicator) {
        if (rows.isEmpty() && world == null) {
            return Markup.ofText(text.answerIfNone());
        }
        List<String> sentences = new ArrayList<>();
        if (world != null) {
            GapPair pair = world.pair();
            sentences.add(
                    text.answerOfWorld(
                                    divide,
                                    indicator.code(),
                                    indicator.shortName(),
                                    share(pair.groupValue()),
                                    share(pair.otherValue()),
                                    formats.period(pair.groupFigure().period()))
                            .toString());
        }
        if (!rows.isEmpty()) {
            sentences.add(
                    text.answerOfEconomies(divide, rows.size(), count(-1), count(0), count(1))
                            .toString());
        }
        return Markup.ofHtml(String.join(" ", sentences));
    }

    private Markup share(BigDecimal value) {
        return Markup.bold(formats.percent(value.setScale(0, RoundingMode.HALF_UP)));
    }

    private Markup count(int direction) {
        return Markup.bold(
                formats.number(rows.stream().filter(row -> row.direction() == direction).count()));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        text.measured(),
                        text.measuredOf(rows.size(), rows.size() + notReporting().size())));
        if (world != null) {
            facts.add(
                    new Fact(
                            text.gapOfWorld(),
                            text.points(
                                    formats.signed(
                                            world.difference()
                                                    .setScale(1, RoundingMode.HALF_UP)))));
            world.ratio()
                    .ifPresent(ratio ->
                            facts.add(new Fact(text.ratioOfWorld(), formats.number(ratio))));
        }
        facts.add(new Fact(text.standsAt(), release()));
        return facts;
    }

    private String release() {
        Releases.Pin pin = pin();
        Instant published = pin == null ? null : pin.publishedAt();
        return pin == null || published == null
                ? text.nothingReleased()
                : text.release(
                        pin.id(), formats.date(LocalDate.ofInstant(published, ZoneOffset.UTC)));
    }

    private Releases.@Nullable Pin pin() {
        return answers.figures(divide).release();
    }

    private List<Chip> tabs() {
        List<Chip> tabs = new ArrayList<>();
        tabs.add(tab(text.widest(), Order.WIDEST));
        if (GapPair.isShareOfAllPeople(choices.indicator().code())) {
            tabs.add(tab(text.mostPeople(), Order.PEOPLE));
        }
        tabs.add(tab(text.byRegion(), Order.REGION));
        tabs.add(tab(text.byName(), Order.NAME));
        tabs.add(
                new Chip(
                        text.overTime(),
                        "",
                        query.vintage()
                                .in(OverTime.of(choices.indicator().code(), AreaGroups.WORLD))
                                .with(divide.parameter(), divide.codes())
                                .toString(),
                        false));
        return tabs;
    }

    private Chip tab(String label, Order order) {
        return new Chip(label, "", query.with(order).address(), query.order() == order);
    }

    /** The name of the region of each economy; none unless the rows are ordered by region. */
    private Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>();
        if (query.order() == Order.REGION) {
            answers.areas().stream()
                    .filter(area -> !area.isGroup())
                    .forEach(area ->
                            region(area)
                                    .ifPresent(region -> regions.put(area.code(), region.name())));
        }
        return regions;
    }

    private Optional<Code> region(Area area) {
        return new AreaGroups(area, members).region();
    }

    /** Sorted names of the economies that have figures, but no recent pair for these groups. */
    private List<String> notReporting() {
        return gaps.withoutGap().stream().map(Area::name).sorted(NameOrder.of(language)).toList();
    }
}
