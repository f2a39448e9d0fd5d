package org.sharedgrowth.observatory.gateway.portal.area;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.PeriodPosition;
import org.sharedgrowth.observatory.gateway.portal.area.GroupView.Member;
import org.sharedgrowth.observatory.gateway.portal.area.GroupView.Total;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Area;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.indicator.Printer;
import org.sharedgrowth.observatory.gateway.portal.part.OverTime;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page of a group of countries. */
final class GroupPage {
    /** The indicator whose figures are shown beside the members. */
    static final String MEMBER_INDICATOR = "IT_NET_USER_ZS";

    private static final Comparator<Observation> BY_PERIOD =
            Comparator.comparingDouble(cell -> PeriodPosition.middle(cell.period()));

    /**
     * The data from which the page is made.
     *
     * @param totals newest figures of the group itself
     * @param figures newest figures of {@link #MEMBER_INDICATOR} of every country
     */
    record Parts(
            Area group,
            List<Area> areas,
            List<Indicator> indicators,
            Listing<Observation> totals,
            Listing<Observation> figures) {}

    private final Parts parts;
    private final Language language;
    private final AreasText text;
    private final Formats formats;
    private final Comparator<String> nameOrder;
    private final Map<String, Indicator> indicators = new HashMap<>();

    private GroupPage(Parts parts, Language language) {
        this.parts = parts;
        this.language = language;
        this.text = Texts.of(AreasText.class, language);
        this.formats = Formats.of(language);
        this.nameOrder = NameOrder.of(language);
        parts.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
    }

    static GroupView of(Parts parts, Language language) {
        return new GroupPage(parts, language).view();
    }

    private GroupView view() {
        Map<String, Observation> totals = newest(parts.totals().items(), Observation::indicator);
        List<Member> members = members();
        return new GroupView(
                parts.group().name(),
                answer(members.size(), totals),
                members.size(),
                release(),
                parts.totals().known() && parts.figures().known() ? "" : text.notReadable(),
                totals(totals),
                subregions(),
                name(MEMBER_INDICATOR),
                members,
                Target.of("/indicators", MEMBER_INDICATOR)
                        .with("group", parts.group().code())
                        .toString(),
                Target.of("/group-figures").with("group", parts.group().code()).toString());
    }

    private List<Markup> answer(int economies, Map<String, Observation> totals) {
        List<Markup> answer = new ArrayList<>();
        @Nullable Observation internet = totals.get(MEMBER_INDICATOR);
        if (internet != null) {
            answer.add(
                    text.groupInternet(
                            Markup.bold(value(internet)), formats.period(internet.period())));
        }
        answer.add(text.groupAnswer(economies, totals.size()));
        return answer;
    }

    private String release() {
        Releases.@Nullable Pin pin = parts.totals().release();
        return pin == null || pin.publishedAt() == null
                ? text.nothingReleased()
                : text.releaseOf(
                        pin.id(),
                        formats.date(pin.publishedAt().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private List<Total> totals(Map<String, Observation> newest) {
        return newest.values().stream()
                .sorted(Comparator.comparing(cell -> name(cell.indicator()), nameOrder))
                .map(cell ->
                        new Total(
                                new PageLink(
                                        OverTime.of(cell.indicator(), cell.area()).toString(),
                                        name(cell.indicator())),
                                value(cell),
                                formats.period(cell.period()),
                                cell.origin()))
                .toList();
    }

    private List<Member> members() {
        Map<String, Observation> figures = newest(parts.figures().items(), Observation::area);
        return parts.areas().stream()
                .filter(area -> !area.isGroup() && isIn(area, parts.group().code()))
                .sorted(Comparator.comparing(Area::name, nameOrder))
                .map(area -> member(area, figures.get(area.code())))
                .toList();
    }

    private Member member(Area area, @Nullable Observation cell) {
        return new Member(
                new PageLink(Regions.page(area), area.name()),
                cell == null ? "" : value(cell),
                cell == null ? "" : formats.period(cell.period()));
    }

    private static boolean isIn(Area area, String code) {
        return area.partOf().stream().anyMatch(of -> of.code().equals(code));
    }

    private List<PageLink> subregions() {
        return parts.areas().stream()
                .filter(area -> area.isGroup() && isIn(area, parts.group().code()))
                .filter(area -> Regions.isRegion(area.code()))
                .sorted(Comparator.comparing(Area::name, nameOrder))
                .map(area -> new PageLink(Regions.page(area), area.name()))
                .toList();
    }

    private static Map<String, Observation> newest(
            List<Observation> cells, Function<Observation, String> key) {
        Map<String, Observation> newest = new HashMap<>();
        for (Observation cell : cells) {
            if (!cell.missing()) {
                newest.merge(
                        key.apply(cell),
                        cell,
                        (one, other) -> BY_PERIOD.compare(other, one) > 0 ? other : one);
            }
        }
        return newest;
    }

    private String name(String code) {
        @Nullable Indicator indicator = indicators.get(code);
        return indicator == null
                ? code
                : indicator.name().replaceFirst("\\s*[(（][^()（）]*[)）]$", "");
    }

    private String value(Observation cell) {
        @Nullable Indicator indicator = indicators.get(cell.indicator());
        BigDecimal value = requireNonNullElse(cell.value(), BigDecimal.ZERO);
        return indicator == null
                ? formats.number(value)
                : Printer.of(language, indicator).inSentence(value);
    }
}
