package org.sharedgrowth.observatory.messages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language of an answer.
 *
 * @param unknown the value of {@code lang} if it is not one of the six languages, so that the page
 *     can say so
 */
public record LanguageChoice(Language language, Optional<String> unknown) {
    /**
     * The language of the address, else the one that the cookie remembers, else the one that the
     * browser prefers, else English.
     *
     * @param lang parameter of the address; null or empty if absent
     * @param cookie a tag; null if absent, any other value counts as absent
     * @param acceptLanguage the header; null if absent
     */
    public static LanguageChoice of(
            @Nullable String lang, @Nullable String cookie, @Nullable String acceptLanguage) {
        Optional<String> requested = Optional.ofNullable(lang).filter(text -> !text.isBlank());
        Optional<Language> known = requested.flatMap(Language::find);
        Language language =
                known.or(() -> Optional.ofNullable(cookie).flatMap(Language::find))
                        .or(() -> AcceptLanguage.parse(acceptLanguage).stream().findFirst())
                        .orElse(Language.ENGLISH);
        return new LanguageChoice(language, known.isPresent() ? Optional.empty() : requested);
    }
}
