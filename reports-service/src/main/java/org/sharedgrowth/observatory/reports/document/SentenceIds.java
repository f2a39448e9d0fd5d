package org.sharedgrowth.observatory.reports.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Assigns ids to sentences. Existing sentences keep their ids: first unchanged sentences, then
 * sentences with at least half of their words unchanged. All other sentences get an id with a
 * number never used before in this report.
 */
final class SentenceIds {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final double MIN_SHARED_WORDS = 0.5;

    /** The sentences of the last draft, without the retired ones. */
    private final List<KnownSentence> known;

    /** The positions in {@link #known} whose ids were assigned again. */
    private final BitSet used = new BitSet();

    /** Number of different words of each known sentence. */
    private final int[] lengths;

    /** Positions in {@link #known} by template. */
    private final Map<String, Deque<Integer>> byTemplate = new HashMap<>();

    /** Positions in {@link #known} by word of the template. */
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    /** The highest number in an id so far, including ids of retired sentences. */
    private int highestNumber;

    private SentenceIds(List<KnownSentence> all) {
        for (KnownSentence sentence : all) {
            highestNumber = Math.max(highestNumber, number(sentence.id()));
        }
        known = all.stream().filter(one -> !one.retired()).toList();
        lengths = new int[known.size()];
        for (int i = 0; i < lengths.length; i++) {
            String template = known.get(i).template();
            byTemplate.computeIfAbsent(template, _ -> new ArrayDeque<>()).add(i);
            Set<String> words = words(template);
            lengths[i] = words.size();
            for (String word : words) {
                byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(i);
            }
        }
    }

    static Narrative assign(List<KnownSentence> known, Narrative narrative) {
        SentenceIds ids = new SentenceIds(known);
        List<Sentence> sentences = narrative.sentences();
        IdentityHashMap<Sentence, String> assigned = new IdentityHashMap<>();
        for (Sentence sentence : sentences) {
            ids.findUnchanged(sentence.template()).ifPresent(id -> assigned.put(sentence, id));
        }
        for (Sentence sentence : sentences) {
            if (!assigned.containsKey(sentence)) {
                assigned.put(sentence, ids.findSimilarOrCreate(sentence.template()));
            }
        }
        return narrative.mapSentences(
                sentence -> sentence.withId(assigned.getOrDefault(sentence, sentence.id())));
    }

    private Optional<String> findUnchanged(String template) {
        Deque<Integer> equal = byTemplate.getOrDefault(template, new ArrayDeque<>());
        return equal.isEmpty() ? Optional.empty() : Optional.of(use(equal.removeFirst()));
    }

    private String use(int index) {
        used.set(index);
        return known.get(index).id();
    }

    /**
     * Reuses the id of the most similar sentence, or of the first if several are equally similar.
     * The similarity is twice the number of shared words, divided by the number of words in both.
     */
    private String findSimilarOrCreate(String template) {
        Set<String> words = words(template);
        int[] shared = new int[lengths.length];
        for (String word : words) {
            for (int index : byWord.getOrDefault(word, List.of())) {
                shared[index]++;
            }
        }
        int best = -1;
        double max = 0;
        for (int i = 0; i < lengths.length; i++) {
            double similarity = 2.0 * shared[i] / (lengths[i] + words.size());
            if (!used.get(i) && similarity >= MIN_SHARED_WORDS && similarity > max) {
                best = i;
                max = similarity;
            }
        }
        if (best >= 0) {
            return use(best);
        }
        highestNumber++;
        return "s-" + highestNumber;
    }

    private static Set<String> words(String template) {
        return new HashSet<>(Arrays.asList(SPACE.split(template)));
    }

    private static int number(String id) {
        return id.matches("s-\\d{1,9}") ? Integer.parseInt(id.substring(2)) : 0;
    }
}
