package org.sharedgrowth.observatory.messages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language in which to respond to a request.
 *
 * @param unknown the value of {@code lang} if it is not one of the six languages, so that the page
 *     can say so
 */
public record LanguageChoice(Language language, Optional<String> unknown) {
    /**
     * The language in the URL, else the one that the cookie remembers, else the one that the
     * browser prefers, else English.
     *
     * @param lang query parameter; null or blank if absent
     * @param cookie value of the cookie, a language tag; null if absent; other values are ignored
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
