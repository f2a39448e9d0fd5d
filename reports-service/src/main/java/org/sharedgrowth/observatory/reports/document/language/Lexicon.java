package org.sharedgrowth.observatory.reports.document.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a language that must be bound to data.
 *
 * @param numbers words for numbers, in lower case
 * @param directions words for directions and quantities, in lower case
 */
public record Lexicon(Set<String> numbers, Set<String> directions) {
    /** A run of letters, or of characters of Unicode's number categories: digits of all scripts. */
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\p{N}+");

    /**
     * A word that must be bound.
     *
     * @param word as written
     * @param offset where it starts in the text
     * @param kind the reason
     */
    public record Hit(String word, int offset, Kind kind) {}

    /** Why a word must be bound. */
    public enum Kind {
        DIGITS,
        NUMBER_WORD,
        DIRECTION_WORD
    }

    /** Every run of digits, number word and direction word of a text. */
    public List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            String lower = word.toLowerCase(Locale.ROOT);
            if (!Character.isLetter(word.codePointAt(0))) {
                hits.add(new Hit(word, matcher.start(), Kind.DIGITS));
            } else if (numbers.contains(lower)) {
                hits.add(new Hit(word, matcher.start(), Kind.NUMBER_WORD));
            } else if (directions.contains(lower)) {
                hits.add(new Hit(word, matcher.start(), Kind.DIRECTION_WORD));
            }
        }
        return hits;
    }
}
