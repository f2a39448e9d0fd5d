package org.sharedgrowth.observatory.gateway.portal.search.engine;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;

/** Finds the known word that was probably meant by a misspelled one. */
record Spelling(IndexReader reader) {
    /** The field of all known words, in lower case without accents. */
    static final String FIELD = "word";

    /** Shorter words resemble each other too easily. */
    private static final int MIN_LENGTH = 4;

    /** Words of at least this length may be incomplete, or have a wrong first letter. */
    private static final int MIN_LENGTH_OF_PREFIX = 5;

    /** Words of at least this length may differ from the known word in two letters. */
    private static final int MIN_LENGTH_FOR_TWO = 9;

    /** Maximum number of letters that may be missing at the end of a word. */
    private static final int MAX_MISSING = 4;

    /** The field of the words of names in a language. */
    static String field(Language language) {
        return FIELD + "." + language.tag();
    }

    /**
     * The known word that is probably meant; words of the reader's language are preferred, and only
     * they may differ in two letters. Empty if none is similar.
     */
    Optional<String> nearest(String word, Language language) throws IOException {
        String plain = Words.plain(word);
        if (plain.length() < MIN_LENGTH || plain.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Optional<String> near = mostSimilar(field(language), plain, 1);
        if (near.isEmpty()) {
            near = complete(plain);
        }
        if (near.isEmpty()) {
            near = mostSimilar(FIELD, plain, 1);
        }
        return near.isEmpty() && plain.length() >= MIN_LENGTH_FOR_TWO
                ? mostSimilar(field(language), plain, 2)
                : near;
    }

    /**
     * The shortest known word with this beginning, if any is at most {@link #MAX_MISSING} letters
     * longer; empty also for a short beginning.
     */
    private Optional<String> complete(String plain) throws IOException {
        @Nullable Terms terms = MultiTerms.getTerms(reader, FIELD);
        if (terms == null || plain.length() < MIN_LENGTH_OF_PREFIX) {
            return Optional.empty();
        }
        TermsEnum all = terms.iterator();
        Set<String> longer = new HashSet<>();
        if (all.seekCeil(new BytesRef(plain)) == TermsEnum.SeekStatus.END) {
            return Optional.empty();
        }
        BytesRef term = all.term();
        while (term != null && term.utf8ToString().startsWith(plain)) {
            longer.add(term.utf8ToString());
            term = all.next();
        }
        return longer.stream()
                .filter(other -> other.length() - plain.length() <= MAX_MISSING)
                .min(
                        Comparator.comparingInt(String::length)
                                .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * The most similar known word. Preferred are, in this order, words with the same first letter,
     * words that differ only in the order of their letters, and longer words: the first letter is
     * seldom wrong, and letters are more often left out than added.
     */
    private Optional<String> mostSimilar(String field, String plain, int edits) throws IOException {
        @Nullable Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return Optional.empty();
        }
        boolean firstLetterMayDiffer = plain.length() >= MIN_LENGTH_OF_PREFIX && edits == 1;
        FuzzyTermsEnum similar =
                new FuzzyTermsEnum(
                        terms, new Term(field, plain), edits, firstLetterMayDiffer ? 0 : 1, true);
        Set<String> found = new HashSet<>();
        for (BytesRef term = similar.next(); term != null; term = similar.next()) {
            found.add(term.utf8ToString());
        }
        return found.stream()
                .filter(other -> other.length() >= MIN_LENGTH)
                .min(
                        Comparator.comparing((String other) -> other.charAt(0) != plain.charAt(0))
                                .thenComparing(other -> !hasSameLetters(other, plain))
                                .thenComparingInt(other -> -other.length())
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** Whether the words differ only in the order of letters. */
    private static boolean hasSameLetters(String one, String other) {
        return one.length() == other.length()
                && one.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(other.chars().sorted().boxed().toList());
    }
}
