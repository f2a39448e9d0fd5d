package org.sharedgrowth.observatory.reports.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Assigns ids to sentences. Existing sentences keep their ids: first unchanged sentences, then
 * those with at least half of their words unchanged. Others get a number never used before in this
 * report.
 */
final class SentenceIds {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final double MIN_SHARED_WORDS = 0.5;

    private final List<KnownSentence> unused;
    private int last;

    private SentenceIds(List<KnownSentence> known) {
        unused = new ArrayList<>(known);
        for (KnownSentence sentence : known) {
            last = Math.max(last, number(sentence.id()));
        }
    }

    static Narrative assign(List<KnownSentence> known, Narrative narrative) {
        SentenceIds ids = new SentenceIds(known);
        List<Sentence> sentences = narrative.sentences();
        IdentityHashMap<Sentence, String> given = new IdentityHashMap<>();
        for (Sentence sentence : sentences) {
            ids.keepUnchanged(sentence.template(), given, sentence);
        }
        for (Sentence sentence : sentences) {
            if (!given.containsKey(sentence)) {
                given.put(sentence, ids.findSimilarOrCreate(sentence.template()));
            }
        }
        return narrative.mapSentences(
                sentence -> sentence.withId(given.getOrDefault(sentence, sentence.id())));
    }

    private void keepUnchanged(
            String template, IdentityHashMap<Sentence, String> given, Sentence sentence) {
        for (KnownSentence candidate : unused) {
            if (!candidate.retired() && candidate.template().equals(template)) {
                given.put(sentence, candidate.id());
                unused.remove(candidate);
                return;
            }
        }
    }

    private String findSimilarOrCreate(String template) {
        @Nullable KnownSentence best = null;
        double max = MIN_SHARED_WORDS;
        for (KnownSentence candidate : unused) {
            double similarity = similarity(candidate.template(), template);
            if (!candidate.retired() && similarity >= max && (best == null || similarity > max)) {
                best = candidate;
                max = similarity;
            }
        }
        if (best == null) {
            last++;
            return "s-" + last;
        }
        unused.remove(best);
        return best.id();
    }

    /** The ratio of shared words to all words of both. */
    private static double similarity(String left, String right) {
        Set<String> a = new HashSet<>(Arrays.asList(SPACE.split(left)));
        Set<String> b = new HashSet<>(Arrays.asList(SPACE.split(right)));
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        return 2.0 * shared.size() / (a.size() + b.size());
    }

    private static int number(String id) {
        return id.matches("s-\\d{1,9}") ? Integer.parseInt(id.substring(2)) : 0;
    }
}
