package org.sharedgrowth.observatory.gateway.portal.frame;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LanguageChoice;

/** Remembers the language that a visitor chose with the parameter {@code lang}. */
public final class LanguageCookie {
    /** The prefix requires Secure and Path=/, so that no other host can set it. */
    static final String NAME = "__Host-lang";

    private static final String EMBEDDED = "/embed/";
    private static final String ATTRIBUTES =
            "; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax";

    private LanguageCookie() {}

    /** The language of a page: the one in the address, else in the cookie, else the browser's. */
    public static LanguageChoice choice(HttpServerRequest request) {
        return LanguageChoice.of(
                request.getParam("lang"), read(request), request.getHeader("Accept-Language"));
    }

    /**
     * Does the same as {@link #remember(String, String)}, with the address and the cookie of a
     * request. A view that is embedded in another site sets no cookie.
     */
    static Optional<String> remember(HttpServerRequest request) {
        return request.path().startsWith(EMBEDDED)
                ? Optional.empty()
                : remember(request.getParam("lang"), read(request));
    }

    private static @Nullable String read(HttpServerRequest request) {
        Cookie cookie = request.getCookie(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    /**
     * The header {@code Set-Cookie}; empty if nothing has to be remembered.
     *
     * @param sent the parameter {@code lang}, or null
     * @param remembered the value of the cookie, or null
     */
    static Optional<String> remember(@Nullable String sent, @Nullable String remembered) {
        return Optional.ofNullable(sent)
                .flatMap(Language::find)
                .map(Language::tag)
                .filter(tag -> !tag.equals(remembered))
                .map(tag -> NAME + "=" + tag + ATTRIBUTES);
    }
}
