package org.sharedgrowth.observatory.gateway.portal.country;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.TopicRef;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.client.Status;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Empty;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Row;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Topic;
import org.sharedgrowth.observatory.gateway.portal.country.CountryView.Topics;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.gateway.portal.part.AreaGroups;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * Lists the newest figure of each indicator by topic, and names the indicators without one.
 *
 * @param nameOrder the order of names
 */
record TopicTables(
        CountryText text,
        Amounts amounts,
        KeyCards cards,
        AreaGroups groups,
        CountryQuery query,
        Comparator<String> nameOrder) {
    /**
     * Maximum number of indicators without a figure that are named, to limit the size of the page.
     */
    private static final int MAX_NAMED = 8;

    /** If there are more figures, only the first of each topic are shown. */
    private static final int MAX_ROWS = 40;

    private static final int ROWS_OF_TOPIC = 4;

    /**
     * All figures of the chosen topic; without a choice, all figures or the first of each topic.
     */
    Topics of(CountryAnswers answers, Map<String, Indicator> indicators) {
        String chosen = query.topic();
        Map<String, Observation> newest = answers.newest(Observation::missing);
        newest.putAll(answers.newest(cell -> !cell.missing()));
        Map<TopicRef, List<Indicator>> byTopic =
                new TreeMap<>(
                        Comparator.comparing(TopicRef::name, nameOrder)
                                .thenComparing(TopicRef::id));
        indicators.values().stream()
                .filter(one -> newest.containsKey(one.code()))
                .sorted(order())
                .forEach(one ->
                        byTopic.computeIfAbsent(topic(one, answers), t -> new ArrayList<>())
                                .add(one));
        // Computed indicators have no topic: their empty id must not match an empty choice.
        boolean isOneTopic =
                !chosen.isEmpty()
                        && byTopic.keySet().stream().anyMatch(topic -> topic.id().equals(chosen));
        boolean showsAll = isOneTopic || newest.size() <= MAX_ROWS;
        List<Topic> topics = new ArrayList<>();
        byTopic.forEach((topic, list) -> {
            if (!isOneTopic || topic.id().equals(chosen)) {
                topics.add(
                        topic(
                                topic,
                                list,
                                answers,
                                newest,
                                showsAll ? list.size() : ROWS_OF_TOPIC));
            }
        });
        List<Indicator> none =
                indicators.values().stream()
                        .filter(indicator -> !newest.containsKey(indicator.code()))
                        .toList();
        return new Topics(
                topics,
                isOneTopic ? page().toString() : "",
                none.isEmpty() ? "" : text.withoutFigure(none.size(), groups.area().name()),
                isOneTopic ? List.of() : empty(none, answers));
    }

    /** Key figures first, then by name. */
    private Comparator<Indicator> order() {
        return Comparator.comparingInt(
                        (Indicator one) -> Math.floorMod(KeyCards.CODES.indexOf(one.code()), 100))
                .thenComparing(Indicator::shortName, nameOrder);
    }

    private Topic topic(
            TopicRef topic,
            List<Indicator> list,
            CountryAnswers answers,
            Map<String, Observation> newest,
            int maxRows) {
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : list.subList(0, Math.min(maxRows, list.size()))) {
            Observation cell = newest.get(indicator.code());
            if (cell != null) {
                rows.add(row(indicator, cell, answers.missingAfter(cell)));
            }
        }
        int more = list.size() - rows.size();
        return new Topic(
                topic.name(),
                rows,
                more == 0 ? "" : text.moreOfTopic(more),
                page().with("topic", topic.id()) + "#topics");
    }

    private Target page() {
        return query.bare(groups.area().code());
    }

    /** The top-level topic of an indicator, whose id is the part before the first dot. */
    private TopicRef topic(Indicator indicator, CountryAnswers answers) {
        if (indicator.subjects().isEmpty()) {
            return new TopicRef("", text.otherTopic());
        }
        TopicRef first = indicator.subjects().getFirst();
        int dot = first.id().indexOf('.');
        String widest = dot < 0 ? first.id() : first.id().substring(0, dot);
        return answers.topics().stream()
                .filter(topic -> topic.id().equals(widest))
                .findFirst()
                .map(topic -> new TopicRef(widest, topic.name()))
                .orElse(first);
    }

    private Row row(Indicator indicator, Observation cell, Optional<Observation> missing) {
        String status = requireNonNullElse(cell.status(), "A");
        boolean isKey = KeyCards.CODES.contains(indicator.code());
        return new Row(
                indicator.shortName(),
                cards.address(indicator.code()),
                cell.value() == null ? "" : amounts.alone(indicator, cell.value()),
                cell.value() == null ? "" : amounts.unitOf(indicator),
                amounts.formats().period(cell.period()),
                missing.map(later -> cards.missing(List.of(later)) + " ").orElse("")
                        + Status.words(status, cards.language()),
                isKey ? cards.line(indicator.code()) : new RawString(""),
                isKey ? places(indicator) : "",
                cards.source(cell));
    }

    private String places(Indicator indicator) {
        List<String> places = new ArrayList<>();
        Optional<Code> region = groups.region();
        region.flatMap(group -> cards.rankIn(indicator.code(), group.code()))
                .ifPresent(found ->
                        places.add(
                                text.placeShort(found.rank(), found.count(), region.get().name())));
        cards.rankIn(indicator.code(), AreaGroups.WORLD)
                .ifPresent(found ->
                        places.add(text.placeShort(found.rank(), found.count(), text.world())));
        return String.join("; ", places);
    }

    private List<Empty> empty(List<Indicator> indicators, CountryAnswers answers) {
        Map<TopicRef, List<Indicator>> byTopic =
                new TreeMap<>(
                        Comparator.comparing(TopicRef::name, nameOrder)
                                .thenComparing(TopicRef::id));
        indicators.forEach(one ->
                byTopic.computeIfAbsent(topic(one, answers), t -> new ArrayList<>()).add(one));
        List<Empty> empty = new ArrayList<>();
        byTopic.forEach((topic, ofTopic) -> empty.add(empty(topic, ofTopic)));
        return empty;
    }

    private Empty empty(TopicRef topic, List<Indicator> indicators) {
        List<String> named =
                indicators.stream()
                        .map(Indicator::shortName)
                        .sorted(nameOrder)
                        .limit(MAX_NAMED)
                        .toList();
        String listed = String.join(" · ", named);
        int more = indicators.size() - named.size();
        return new Empty(
                topic.name(),
                Target.of("/indicators").with("topic", topic.id()).toString(),
                more == 0 ? listed : text.namesAndMore(listed, more));
    }
}
