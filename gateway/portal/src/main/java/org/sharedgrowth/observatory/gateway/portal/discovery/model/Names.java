package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.messages.Language;

/**
 * A text in some of the six languages, without characters that XML does not allow.
 *
 * @param texts the texts by language, in no particular order; none is empty
 */
public record Names(Map<Language, String> texts) {
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    public Names {
        Map<Language, String> clean = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> {
            String allowed = NOT_IN_XML.matcher(text).replaceAll("").strip();
            if (!allowed.isEmpty()) {
                clean.put(language, allowed);
            }
        });
        texts = Map.copyOf(clean);
    }

    /** The texts by the tags of their languages; other languages are left out. */
    public static Names ofTags(Map<String, String> byTag) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        byTag.forEach(
                (tag, text) -> Language.find(tag).ifPresent(language -> texts.put(language, text)));
        return new Names(texts);
    }

    /** A text made for each of the six languages. */
    public static Names ofEach(Function<Language, String> text) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text.apply(language));
        }
        return new Names(texts);
    }

    /** The text in a language, else in English, else in the first that there is; may be empty. */
    public String in(Language language) {
        String text = texts.get(language);
        if (text != null) {
            return text;
        }
        String english = texts.get(Language.ENGLISH);
        return english != null ? english : sorted().values().stream().findFirst().orElse("");
    }

    /** The texts in the order of the languages. */
    public Map<Language, String> sorted() {
        Map<Language, String> sorted = new EnumMap<>(Language.class);
        sorted.putAll(texts);
        return sorted;
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
