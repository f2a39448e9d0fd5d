package org.sharedgrowth.observatory.gateway.portal.indicator;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Topic;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.indicator.IndicatorsView.Group;
import org.sharedgrowth.observatory.gateway.portal.indicator.IndicatorsView.Row;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the list of indicators: those with figures by topic, then the others, collapsed. */
final class IndicatorsPage {
    private static final int PAGE_SIZE = 100;

    /**
     * Maximum number of indicators without a figure that are named; if there are more, their topics
     * are named instead.
     */
    private static final int MAX_NAMED = 60;

    /**
     * The request and the services' answers.
     *
     * @param query words; empty for all
     * @param topic id of a topic; empty for all
     * @param page number as sent
     */
    record Parts(
            String query,
            String topic,
            String page,
            Listing<Indicator> indicators,
            List<Topic> topics) {}

    private final Parts parts;
    private final IndicatorsText text;
    private final Formats formats;
    private final Comparator<Indicator> byName;
    private final Map<String, String> topicNames = new HashMap<>();

    private IndicatorsPage(Parts parts, Language language) {
        this.parts = parts;
        this.text = Texts.of(IndicatorsText.class, language);
        this.formats = Formats.of(language);
        this.byName = Comparator.comparing(Indicator::name, NameOrder.of(language));
        parts.topics().forEach(this::addNames);
    }

    static IndicatorsView of(Parts parts, Language language) {
        return new IndicatorsPage(parts, language).view();
    }

    private void addNames(Topic topic) {
        topicNames.put(topic.id(), topic.name());
        topic.subtopics().forEach(this::addNames);
    }

    private IndicatorsView view() {
        List<Indicator> all = parts.indicators().items();
        List<Indicator> measured =
                all.stream().filter(one -> one.observations() > 0).sorted(order()).toList();
        List<Indicator> empty =
                all.stream().filter(one -> one.observations() == 0).sorted(byName).toList();
        Target self =
                Target.of("/indicators").with("q", parts.query()).with("topic", parts.topic());
        Listing<Indicator> page =
                new Listing<>(1, PAGE_SIZE, measured.size(), measured, parts.indicators().release())
                        .page(parts.page(), PAGE_SIZE);
        return new IndicatorsView(
                text.answer(bold(measured.size()), bold(empty.size())),
                release(),
                parts.query(),
                IndicatorsView.choices(parts.topics(), parts.topic()),
                all.isEmpty() ? note() : "",
                all.isEmpty() ? linksToTry() : List.of(),
                groups(page.items()),
                Pager.of(page, self),
                empty.isEmpty() ? "" : text.empty(empty.size()),
                empty.size() > MAX_NAMED ? topicsOf(empty) : names(empty));
    }

    private Markup bold(int count) {
        return Markup.bold(formats.number(count));
    }

    private String release() {
        Releases.Pin pin = parts.indicators().release();
        return pin == null || pin.publishedAt() == null
                ? ""
                : text.release(
                        pin.id(),
                        formats.date(pin.publishedAt().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private String note() {
        if (parts.query().isEmpty()) {
            return parts.topic().isEmpty() ? text.nothingLoaded() : text.nothingInTopic();
        }
        return parts.topic().isEmpty()
                ? text.noMatch(parts.query())
                : text.noMatchInTopic(parts.query());
    }

    private List<PageLink> linksToTry() {
        List<PageLink> linksToTry = new ArrayList<>();
        if (!parts.query().isEmpty()) {
            linksToTry.add(
                    new PageLink(
                            Target.of("/search").with("q", parts.query()).toString(),
                            text.searchFor(parts.query())));
        }
        linksToTry.add(new PageLink("/indicators", text.seeAll()));
        return linksToTry;
    }

    /** By topic; within a topic, the indicators with figures of the most economies first. */
    private Comparator<Indicator> order() {
        List<String> roots = parts.topics().stream().map(Topic::id).toList();
        return Comparator.comparingInt((Indicator one) -> place(roots.indexOf(root(one))))
                .thenComparing(Comparator.comparingLong(Indicator::areas).reversed())
                .thenComparing(byName);
    }

    private static int place(int index) {
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    /** The id of the top-level topic of an indicator. */
    private static String root(Indicator indicator) {
        if (indicator.subjects().isEmpty()) {
            return "";
        }
        String id = indicator.subjects().getFirst().id();
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    private String topicName(String id) {
        return topicNames.getOrDefault(id, text.otherTopics());
    }

    private List<Group> groups(List<Indicator> indicators) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Indicator one : indicators) {
            rows.computeIfAbsent(topicName(root(one)), _ -> new ArrayList<>()).add(row(one));
        }
        return rows.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Row row(Indicator one) {
        String figures = text.figures((int) one.observations());
        String economies = text.onEconomies((int) one.areas(), one.span());
        return new Row(address(one), one.name(), figures + " · " + economies);
    }

    private static String address(Indicator one) {
        return Target.of("/indicators", one.code()).toString();
    }

    private static List<PageLink> names(List<Indicator> indicators) {
        return indicators.stream().map(one -> new PageLink(address(one), one.name())).toList();
    }

    private List<PageLink> topicsOf(List<Indicator> indicators) {
        Map<String, Integer> counts = new TreeMap<>();
        indicators.forEach(one -> counts.merge(firstTopic(one), 1, Integer::sum));
        List<PageLink> links = new ArrayList<>();
        counts.forEach((topic, count) ->
                links.add(
                        new PageLink(
                                Target.of("/indicators")
                                        .with("q", parts.query())
                                        .with("topic", topic)
                                        .toString(),
                                text.topicWithCount(topicName(topic), count))));
        return links;
    }

    private static String firstTopic(Indicator one) {
        return one.subjects().isEmpty() ? "" : one.subjects().getFirst().id();
    }
}
