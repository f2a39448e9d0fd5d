package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LanguageChoice;

/**
 * The cookies of the gateway. The session has the cookie {@code s} (Strict). Each sign-in in
 * progress has its own cookie, because each tab may have one; its name is {@code t-} and the start
 * of the state. This cookie is Lax, because the redirect from the sign-in server may count as
 * cross-site. With TLS, all names have the prefix that binds cookies to this host.
 */
@Singleton
public class Cookies {
    /** Number of characters of a state that identify it within one browser. */
    private static final int STATE_PREFIX_LENGTH = 8;

    /** The portal remembers the language here. */
    private static final String LANGUAGE = "__Host-lang";

    private final SessionConfig config;
    private final String session;
    private final String attempts;

    Cookies(SessionConfig config) {
        this.config = config;
        String prefix = config.secure() ? "__Host-" : "";
        this.session = prefix + "s";
        this.attempts = prefix + "t-";
    }

    /** The value of the session cookie; empty if it is missing, without content or too long. */
    public Optional<String> session(HttpServerRequest request) {
        return value(request, session);
    }

    /** The sign-in attempt of a state, if its cookie exists. */
    Optional<String> attempt(HttpServerRequest request, @Nullable String state) {
        return state == null ? Optional.empty() : value(request, name(state));
    }

    /** The sign-ins in progress in this browser, by the names of their cookies. */
    Map<String, String> attempts(HttpServerRequest request) {
        return request.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(attempts))
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (a, b) -> b));
    }

    /** The language that the visitor chose on our pages, else the browser's language. */
    Language language(HttpServerRequest request) {
        return LanguageChoice.of(
                        null,
                        value(request, LANGUAGE).orElse(null),
                        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .language();
    }

    private String name(String state) {
        return attempts + state.substring(0, Math.min(STATE_PREFIX_LENGTH, state.length()));
    }

    /** Whether the cookie belongs to the gateway and must not be forwarded. */
    public boolean belongsToGateway(String name) {
        return name.equals(session) || name.startsWith(attempts);
    }

    /** The {@code Set-Cookie} header that begins a session. */
    String begin(String value) {
        return cookie(session, value, CookieSameSite.STRICT).encode();
    }

    /** The {@code Set-Cookie} header that ends the session. */
    String end() {
        return cookie(session, "", CookieSameSite.STRICT).setMaxAge(0).encode();
    }

    /** The {@code Set-Cookie} header that begins a sign-in attempt. */
    String beginAttempt(String state, String value) {
        Duration life = config.signIn();
        return cookie(name(state), value, CookieSameSite.LAX).setMaxAge(life.toSeconds()).encode();
    }

    /** The {@code Set-Cookie} header that ends the attempt of a state. */
    String endAttempt(String state) {
        return remove(name(state));
    }

    /** The {@code Set-Cookie} header that ends an attempt, by the name of its cookie. */
    String remove(String name) {
        return cookie(name, "", CookieSameSite.LAX).setMaxAge(0).encode();
    }

    private Cookie cookie(String name, String value, CookieSameSite sameSite) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(config.secure())
                .setSameSite(sameSite);
    }

    private static Optional<String> value(HttpServerRequest request, String name) {
        return request.cookies(name).stream()
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= 4096)
                .findFirst();
    }
}
