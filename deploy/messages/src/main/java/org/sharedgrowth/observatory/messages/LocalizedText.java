package org.sharedgrowth.observatory.messages;

import java.util.function.Function;

/**
 * A text that is created without knowing the reader's language and written later, when it is known.
 * Unlike a {@link Message} it cannot be stored. Thread-safe if its function is.
 */
public final class LocalizedText {
    private final Function<Language, String> words;

    private LocalizedText(Function<Language, String> words) {
        this.words = words;
    }

    /** A text of a bundle. */
    public static <T> LocalizedText ofBundle(Class<T> bundle, Function<T, String> text) {
        return new LocalizedText(language -> text.apply(Texts.of(bundle, language)));
    }

    /** A text that is composed separately for each language. */
    public static LocalizedText of(Function<Language, String> words) {
        return new LocalizedText(words);
    }

    /** A text that is the same in all languages. */
    public static LocalizedText constant(String text) {
        return new LocalizedText(_ -> text);
    }

    public String in(Language language) {
        return words.apply(language);
    }

    /** In English: for logs. */
    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }
}
