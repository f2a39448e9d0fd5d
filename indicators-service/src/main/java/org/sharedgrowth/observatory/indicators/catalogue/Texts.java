package org.sharedgrowth.observatory.indicators.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalizes texts for comparison: removes accents and converts to lower case. */
final class Texts {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Punct}’«»،]+");

    private Texts() {}

    /** {@code Économie} becomes {@code economie}. */
    static String folded(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The words of a folded text. */
    static List<String> words(String folded) {
        return Arrays.stream(GAPS.split(folded, -1)).filter(word -> !word.isEmpty()).toList();
    }
}
