package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phrases and their meanings, by their words and by the stems of their words. */
final class Phrases {
    private final Map<List<String>, Meaning> exact = new HashMap<>();
    private final Map<List<String>, Meaning> stemmed = new HashMap<>();
    private final Set<String> corrections = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private int longest;

    /** The words of a text in two forms. */
    record Text(List<String> plain, List<String> stems) {
        static Text of(List<String> words) {
            return new Text(Words.plain(words), Words.stems(words));
        }
    }

    /** A phrase with its number of words. */
    record Match(int words, Meaning meaning) {}

    /**
     * Adds a meaning to a phrase whose words may be suggested as corrections of misspelled words.
     */
    void add(String phrase, Meaning.Change change) {
        corrections.addAll(Words.plain(Words.of(phrase)));
        addUnsuggested(phrase, change);
    }

    /**
     * Adds a meaning to a phrase whose words are not suggested as corrections; ignores a phrase
     * without words.
     */
    void addUnsuggested(String phrase, Meaning.Change change) {
        List<String> plain = Words.plain(Words.of(phrase));
        if (plain.isEmpty()) {
            return;
        }
        List<String> shortened = Words.stems(Words.of(phrase));
        longest = Math.max(longest, plain.size());
        words.addAll(plain);
        stems.addAll(shortened);
        change.applyTo(exact.computeIfAbsent(plain, _ -> Meaning.none()));
        change.applyTo(stemmed.computeIfAbsent(shortened, _ -> Meaning.none()));
    }

    /** Whether a phrase is known. */
    boolean has(String phrase) {
        return exact.containsKey(Words.plain(Words.of(phrase)));
    }

    /** Whether a word, in any of its forms, is part of a phrase. */
    boolean hasWord(String word) {
        return words.contains(Words.plain(word)) || stems.contains(Words.stem(word));
    }

    /** The words that may be suggested as corrections, in lower case without accents. */
    Set<String> corrections() {
        return corrections;
    }

    /**
     * The longest phrase that begins at a word. A place with exactly this name is preferred to one
     * with another form of the name.
     */
    Optional<Match> longest(Text text, int from) {
        int maxCount = Math.min(longest, text.stems().size() - from);
        for (int count = maxCount; count > 0; count--) {
            int end = from + count;
            @Nullable Meaning meaning = stemmed.get(text.stems().subList(from, end));
            if (meaning != null) {
                @Nullable Meaning exactMeaning = exact.get(text.plain().subList(from, end));
                return Optional.of(
                        new Match(
                                count,
                                exactMeaning == null || exactMeaning.places().isEmpty()
                                        ? meaning
                                        : exactMeaning));
            }
        }
        return Optional.empty();
    }
}
