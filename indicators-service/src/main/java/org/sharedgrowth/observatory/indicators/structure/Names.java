package org.sharedgrowth.observatory.indicators.structure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text in several languages.
 *
 * @param texts by BCP 47 language tag; at least one entry unless {@link #NONE}
 */
public record Names(@JsonValue Map<String, String> texts) {
    /** No text at all. */
    public static final Names NONE = new Names(Map.of());

    private static final String FALLBACK = "en";
    private static final Comparator<String> ENGLISH_FIRST =
            Comparator.comparing((String tag) -> !tag.equals(FALLBACK))
                    .thenComparing(Comparator.naturalOrder());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Names {
        texts = Map.copyOf(new TreeMap<>(texts));
    }

    /** The text in English alone. */
    public static Names english(String text) {
        return new Names(Map.of(FALLBACK, text));
    }

    /**
     * The text in the first of the languages that has one, else in English, else in any language,
     * else the empty string.
     */
    public String in(List<String> languages) {
        for (String language : languages) {
            String text = texts.get(language);
            if (text != null) {
                return text;
            }
        }
        String english = texts.get(FALLBACK);
        if (english != null) {
            return english;
        }
        return texts.isEmpty() ? "" : new TreeMap<>(texts).firstEntry().getValue();
    }

    /** All texts, English first and then in order of the languages' tags. */
    public SortedMap<String, String> sorted() {
        SortedMap<String, String> sorted = new TreeMap<>(ENGLISH_FIRST);
        sorted.putAll(texts);
        return sorted;
    }
}
