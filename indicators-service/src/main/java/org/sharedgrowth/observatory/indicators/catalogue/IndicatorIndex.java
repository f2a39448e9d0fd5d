package org.sharedgrowth.observatory.indicators.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/**
 * All indicators, prepared for searching in every language. A query that is a whole code counts
 * most. Otherwise every word must be found somewhere: in the code, a name, a topic or a definition,
 * which count in this order; a name that begins with the query counts more than any single word.
 */
final class IndicatorIndex {
    private static final int WHOLE_CODE = 1000;
    private static final int START_OF_NAME = 100;
    private static final int IN_CODE = 40;
    private static final int WORD_OF_NAME = 30;
    private static final int WITHIN_NAME = 15;
    private static final int IN_TOPIC = 8;
    private static final int IN_DEFINITION = 4;

    private final Map<String, Item> indicators = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    IndicatorIndex(Catalogue catalogue) {
        for (Codelist list : lists(catalogue)) {
            list.codes().forEach(code -> indicators.putIfAbsent(code.id(), code));
        }
        Map<String, String> topics = new HashMap<>();
        catalogue.topics().forEach(topic -> topics.put(topic.id(), foldedNames(topic)));
        indicators.values().forEach(item -> entries.add(Entry.of(item, topics)));
    }

    /** All indicators in the order of their codelists. */
    List<Item> all() {
        return List.copyOf(indicators.values());
    }

    @Nullable Item find(String code) {
        return indicators.get(code);
    }

    /** Indicators that match, the best first; equally good matches are in codelist order. */
    List<Item> search(String query) {
        String folded = Texts.folded(query).strip();
        List<String> words = Texts.words(folded);
        List<Scored> found = new ArrayList<>();
        for (Entry entry : entries) {
            int score = entry.score(folded, words);
            if (score > 0) {
                found.add(new Scored(entry.item(), score));
            }
        }
        found.sort(Comparator.comparingInt(Scored::score).reversed());
        return found.stream().map(Scored::item).toList();
    }

    private static List<Codelist> lists(Catalogue catalogue) {
        List<Codelist> lists = new ArrayList<>();
        for (Dataflow flow : catalogue.dataflows()) {
            Dsd dsd = flow.structure();
            int position = dsd.dimension(Dsd.INDICATOR);
            @Nullable Codelist list =
                    position < 0 ? null : dsd.dimensions().get(position).codelist();
            if (list != null && !lists.contains(list)) {
                lists.add(list);
            }
        }
        return lists;
    }

    private static String foldedNames(Item item) {
        return item.names().texts().values().stream()
                .map(Texts::folded)
                .collect(Collectors.joining("\n"));
    }

    private record Scored(Item item, int score) {}

    /**
     * An indicator with folded texts.
     *
     * @param names names in all languages
     * @param topics ids and names of its topics in all languages, one on each line
     * @param definitions definitions in all languages, one on each line
     */
    private record Entry(
            Item item,
            List<String> codes,
            List<String> names,
            List<String> nameWords,
            String topics,
            String definitions) {

        static Entry of(Item item, Map<String, String> topics) {
            List<String> codes = new ArrayList<>(List.of(Texts.folded(item.id())));
            item.annotated("WB_ID").map(Texts::folded).forEach(codes::add);
            List<String> names = item.names().texts().values().stream().map(Texts::folded).toList();
            return new Entry(
                    item,
                    codes,
                    names,
                    names.stream().flatMap(name -> Texts.words(name).stream()).toList(),
                    item.annotated("TOPIC")
                            .map(id -> Texts.folded(id) + "\n" + topics.getOrDefault(id, ""))
                            .collect(Collectors.joining("\n")),
                    item.descriptions().texts().values().stream()
                            .map(Texts::folded)
                            .collect(Collectors.joining("\n")));
        }

        /**
         * How well the entry matches a query of these words; 0 if a word is not found, or there is
         * none.
         */
        int score(String query, List<String> words) {
            if (codes.contains(query)) {
                return WHOLE_CODE;
            }
            int sum = 0;
            for (String word : words) {
                int best = weight(word);
                if (best == 0) {
                    return 0;
                }
                sum += best;
            }
            return words.isEmpty()
                    ? 0
                    : sum + (names.stream().anyMatch(n -> n.startsWith(query)) ? START_OF_NAME : 0);
        }

        private int weight(String word) {
            if (codes.stream().anyMatch(code -> code.contains(word))) {
                return IN_CODE;
            }
            if (nameWords.stream().anyMatch(name -> name.startsWith(word))) {
                return WORD_OF_NAME;
            }
            if (names.stream().anyMatch(name -> name.contains(word))) {
                return WITHIN_NAME;
            }
            return topics.contains(word)
                    ? IN_TOPIC
                    : definitions.contains(word) ? IN_DEFINITION : 0;
        }
    }
}
