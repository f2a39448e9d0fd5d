package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.search.engine.Question.Part;
import org.sharedgrowth.observatory.messages.Language;

/** Adds up how well entries match the parts of one search. */
final class Scores {
    /**
     * Score for the common name of an entry; reduced for each likelier entry with the same name.
     */
    private static final double COMMON_NAME = 3.5;

    /** Number of ordinary parts that a part with a known name counts for. */
    private static final int PARTS_PER_NAME = 2;

    private static final double COMMON_NAME_STEP = 0.2;
    private static final double IN_NAME = 2;
    private static final double IN_TEXT = 0.5;

    /** Added to entries that are about the people whom the search names. */
    private static final double ABOUT_PEOPLE = 1.5;

    /** Score for each power of ten of the number of economies with a figure. */
    private static final double EXTENT = 0.3;

    private final List<Entry> entries;
    private final Map<String, Integer> numbers;
    private final TextMatches matches;
    private final Language language;
    private final Map<Integer, Integer> matched = new HashMap<>();
    private final Map<Integer, Double> scores = new HashMap<>();

    Scores(
            List<Entry> entries,
            Map<String, Integer> numbers,
            TextMatches matches,
            Language language) {
        this.entries = entries;
        this.numbers = numbers;
        this.matches = matches;
        this.language = language;
    }

    /**
     * Adds the matches of a part.
     *
     * @return whether any entry matches it
     */
    boolean add(Part part) throws IOException {
        Map<Integer, Double> best = new HashMap<>();
        matches.of(TextMatches.TEXT, part.text(), language)
                .forEach((number, score) -> best.merge(number, score * IN_TEXT, Math::max));
        matches.of(TextMatches.NAME, part.text(), language)
                .forEach((number, score) -> best.merge(number, score * IN_NAME, Math::max));
        double nameScore = COMMON_NAME;
        for (String id : part.entries()) {
            @Nullable Integer number = numbers.get(id);
            if (number != null) {
                best.merge(number, nameScore, Math::max);
                nameScore = Math.max(IN_NAME, nameScore - COMMON_NAME_STEP);
            }
        }
        best.forEach((number, score) -> {
            matched.merge(number, part.entries().isEmpty() ? 1 : PARTS_PER_NAME, Integer::sum);
            scores.merge(number, score, Double::sum);
        });
        return !best.isEmpty();
    }

    /** Prefers entries that are about the people that a mark means. */
    void prefer(Mark mark) throws IOException {
        Set<Integer> preferred = new HashSet<>();
        for (String word : mark.inNames().split(" ", -1)) {
            preferred.addAll(matches.of(TextMatches.NAME, word, Language.ENGLISH).keySet());
        }
        preferred.forEach(
                number -> scores.computeIfPresent(number, (_, score) -> score + ABOUT_PEOPLE));
    }

    List<Hit> hits() {
        return scores.entrySet().stream()
                .map(score -> {
                    Entry entry = entries.get(score.getKey());
                    boolean isIndicator = entry.kind() == Entry.Kind.INDICATOR;
                    double extent = isIndicator ? EXTENT * Math.log10(1.0 + entry.extent()) : 0;
                    return new Hit(
                            entry,
                            matched.getOrDefault(score.getKey(), 0),
                            score.getValue() + extent);
                })
                .toList();
    }
}
