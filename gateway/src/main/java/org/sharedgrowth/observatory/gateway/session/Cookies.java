package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * The two cookies: the session ({@code s}, Strict) and a sign-in that has begun ({@code t}, Lax,
 * because the way back from the sign-in server may count as cross-site). By TLS both have the
 * prefix that binds them to this host.
 */
@Singleton
public class Cookies {
    private final SessionConfig config;
    private final String session;
    private final String attempt;

    Cookies(SessionConfig config) {
        this.config = config;
        String prefix = config.secure() ? "__Host-" : "";
        this.session = prefix + "s";
        this.attempt = prefix + "t";
    }

    /** The value of the session cookie, if it could be one. */
    public Optional<String> session(HttpServerRequest request) {
        return value(request, session);
    }

    Optional<String> attempt(HttpServerRequest request) {
        return value(request, attempt);
    }

    /** Whether the cookie is one of ours, which no other server may see. */
    public boolean ours(String name) {
        return name.equals(session) || name.equals(attempt);
    }

    String begin(String value) {
        return cookie(session, value, CookieSameSite.STRICT).encode();
    }

    String end() {
        return cookie(session, "", CookieSameSite.STRICT).setMaxAge(0).encode();
    }

    String beginAttempt(String value) {
        Duration life = config.signIn();
        return cookie(attempt, value, CookieSameSite.LAX).setMaxAge(life.toSeconds()).encode();
    }

    String endAttempt() {
        return cookie(attempt, "", CookieSameSite.LAX).setMaxAge(0).encode();
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
