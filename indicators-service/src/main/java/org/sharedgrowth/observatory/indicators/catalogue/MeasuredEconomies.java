package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * Which economies have figures of which indicators at one release. An economy is a country that has
 * public figures or is in one of the World Bank's income groups, so uninhabited territories do not
 * count. An indicator counts if it has a public figure for any economy.
 */
final class MeasuredEconomies {
    private static final Set<String> INCOME_GROUPS = Set.of("LIC", "LMC", "UMC", "HIC");

    private final Coverage coverage;
    private final List<Item> economies;
    private final Map<String, Integer> positions = new HashMap<>();

    /** The economies with figures, by indicator, for each main topic in the catalogue's order. */
    private final Map<String, Map<String, BitSet>> topics = new LinkedHashMap<>();

    private final List<Breakdown> breakdowns;

    MeasuredEconomies(Coverage coverage, IndicatorIndex index, Areas areas) {
        this.coverage = coverage;
        this.economies =
                areas.find("country", null, null).stream()
                        .filter(area -> isEconomy(area.id()))
                        .toList();
        economies.forEach(economy -> positions.put(economy.id(), positions.size()));
        coverage.catalogue().topics().stream()
                .filter(topic -> topic.parent() == null)
                .forEach(topic -> topics.put(topic.id(), new TreeMap<>()));
        for (Item indicator : index.all()) {
            BitSet measured = economiesWith(indicator.id());
            if (!measured.isEmpty()) {
                indicator
                        .annotated("TOPIC")
                        .map(MeasuredEconomies::mainTopic)
                        .distinct()
                        .forEach(topic ->
                                topics.computeIfAbsent(topic, _ -> new TreeMap<>())
                                        .put(indicator.id(), measured));
            }
        }
        breakdowns = countBreakdowns();
    }

    /** Ids of the main topics, in the catalogue's order. */
    List<String> topics() {
        return List.copyOf(topics.keySet());
    }

    /** The number of indicators of a main topic that have figures. */
    int indicators(String topic) {
        return topics.getOrDefault(topic, Map.of()).size();
    }

    /**
     * The economies among these areas, in the order of the code list.
     *
     * @param members codes of the areas, such as the members of a group
     */
    List<Item> economies(Set<String> members) {
        return economies.stream().filter(economy -> members.contains(economy.id())).toList();
    }

    /** All economies, in codelist order. */
    List<Item> economies() {
        return economies;
    }

    /**
     * How well a topic is measured in a group: how many pairs of indicator and economy have a
     * figure.
     */
    Share share(String topic, List<Item> group) {
        BitSet within = bits(group);
        BitSet reached = new BitSet();
        int pairs = 0;
        for (BitSet indicator : topics.getOrDefault(topic, Map.of()).values()) {
            BitSet both = (BitSet) indicator.clone();
            both.and(within);
            pairs += both.cardinality();
            reached.or(both);
        }
        return new Share(
                pairs, indicators(topic) * group.size(), group.size() - reached.cardinality());
    }

    /** The number of different indicators of the given topics for which an economy has figures. */
    int indicators(String economy, List<String> ofTopics) {
        int position = positions.getOrDefault(economy, -1);
        Set<String> found = new HashSet<>();
        for (String topic : ofTopics) {
            topics.getOrDefault(topic, Map.of())
                    .forEach((indicator, measured) -> {
                        if (position >= 0 && measured.get(position)) {
                            found.add(indicator);
                        }
                    });
        }
        return found.size();
    }

    /** The number of different indicators of the given topics that have figures. */
    int indicators(List<String> ofTopics) {
        Set<String> found = new HashSet<>();
        ofTopics.forEach(topic -> found.addAll(topics.getOrDefault(topic, Map.of()).keySet()));
        return found.size();
    }

    /** For each dimension, how many economies and indicators have figures that it breaks down. */
    List<Breakdown> breakdowns() {
        return breakdowns;
    }

    private List<Breakdown> countBreakdowns() {
        Map<String, BitSet> reached = new LinkedHashMap<>();
        Map<String, Set<String>> counted = new HashMap<>();
        for (FlowCoverage flow : coverage.flows()) {
            for (Dsd.Component dimension : flow.flow().structure().dimensions()) {
                String id = dimension.id();
                if (Set.of(Dsd.FREQUENCY, Dsd.AREA, Dsd.INDICATOR).contains(id)) {
                    continue;
                }
                BitSet economiesOf = reached.computeIfAbsent(id, _ -> new BitSet());
                Set<String> indicatorsOf = counted.computeIfAbsent(id, _ -> new HashSet<>());
                for (Map<String, BitSet> topic : topics.values()) {
                    for (String indicator : topic.keySet()) {
                        BitSet measured = bits(flow.measuredAreas(indicator, id));
                        if (!measured.isEmpty()) {
                            economiesOf.or(measured);
                            indicatorsOf.add(indicator);
                        }
                    }
                }
            }
        }
        List<Breakdown> counts = new ArrayList<>();
        reached.forEach((id, measured) ->
                counts.add(
                        new Breakdown(
                                id,
                                measured.cardinality(),
                                counted.getOrDefault(id, Collections.emptySet()).size())));
        return counts;
    }

    /** The economies, sorted by the number of indicators of the topics, then in codelist order. */
    List<Item> fewestIndicatorsFirst(List<Item> group, List<String> ofTopics) {
        Map<String, Integer> counts = new HashMap<>();
        group.forEach(economy -> counts.put(economy.id(), indicators(economy.id(), ofTopics)));
        return group.stream()
                .sorted(Comparator.comparing(economy -> counts.getOrDefault(economy.id(), 0)))
                .toList();
    }

    private boolean isEconomy(String area) {
        return coverage.observations(area) > 0
                || coverage.catalogue().groupsOf(area).stream().anyMatch(INCOME_GROUPS::contains);
    }

    private BitSet economiesWith(String indicator) {
        BitSet measured = new BitSet();
        coverage.flows().forEach(flow -> measured.or(bits(flow.measuredAreas(indicator))));
        return measured;
    }

    private BitSet bits(List<Item> areas) {
        return bits(areas.stream().map(Item::id).collect(Collectors.toSet()));
    }

    private BitSet bits(Set<String> areas) {
        BitSet bits = new BitSet();
        for (String area : areas) {
            Integer position = positions.get(area);
            if (position != null) {
                bits.set(position);
            }
        }
        return bits;
    }

    private static String mainTopic(String topic) {
        int dot = topic.indexOf('.');
        return dot < 0 ? topic : topic.substring(0, dot);
    }

    /**
     * How many of the possible pairs of indicator and economy have a figure.
     *
     * @param measured number of pairs of indicator and economy with at least one public figure
     * @param possible number of all pairs, with or without a figure
     * @param economiesWithout number of economies of the group without any figure of the topic
     */
    record Share(int measured, int possible, int economiesWithout) {}

    /**
     * The figures that a dimension breaks down.
     *
     * @param economies number of economies that have a figure of a part, such as women
     * @param indicators number of indicators that have a figure of a part
     */
    record Breakdown(String dimension, int economies, int indicators) {}
}
