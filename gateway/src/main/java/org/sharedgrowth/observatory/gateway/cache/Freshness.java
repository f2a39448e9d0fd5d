package org.sharedgrowth.observatory.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How long a cached answer may be used.
 *
 * @param freshNanos how long it may be used without revalidation
 * @param staleNanos how long it may be used after that, while the service fails
 */
record Freshness(long freshNanos, long staleNanos) {
    private static final Set<String> ALLOWED_IN_VARY =
            Set.of(
                    "accept",
                    "accept-encoding",
                    "accept-language",
                    "authorization",
                    "origin",
                    "x-api-key");
    private static final long NOT_STATED = -1;

    /**
     * What the headers of the answer allow; empty if it may not be cached.
     *
     * @param hasRelease whether the release of its data is known; if so, the answer is not used
     *     once there is a newer release
     */
    static Optional<Freshness> of(MultiMap headers, boolean hasRelease, CacheConfig config) {
        if (headers.contains(HttpHeaders.SET_COOKIE) || !variesByKnownHeaders(headers)) {
            return Optional.empty();
        }
        Directives directives = Directives.of(headers);
        if (!directives.shared || directives.age <= 0) {
            return Optional.empty();
        }
        Duration defaultStale = hasRelease ? config.stale() : config.staleByDefault();
        Duration stale =
                directives.stale == NOT_STATED
                        ? defaultStale
                        : shorter(Duration.ofSeconds(directives.stale), config.stale());
        return Optional.of(
                new Freshness(
                        shorter(Duration.ofSeconds(directives.age), config.fresh()).toNanos(),
                        directives.strict ? 0 : stale.toNanos()));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static boolean variesByKnownHeaders(MultiMap headers) {
        for (String line : headers.getAll(HttpHeaders.VARY)) {
            for (String name : line.split(",", -1)) {
                if (!ALLOWED_IN_VARY.contains(name.strip().toLowerCase(Locale.ROOT))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static final class Directives {
        private boolean shared;
        private boolean strict;
        private long age;
        private long stale = NOT_STATED;

        static Directives of(MultiMap headers) {
            Directives directives = new Directives();
            boolean never = false;
            boolean sharedAge = false;
            for (String line : headers.getAll(HttpHeaders.CACHE_CONTROL)) {
                for (String directive : line.split(",", -1)) {
                    String plain = directive.strip().toLowerCase(Locale.ROOT);
                    int equals = plain.indexOf('=');
                    String name = equals < 0 ? plain : plain.substring(0, equals);
                    long value = equals < 0 ? 0 : seconds(plain.substring(equals + 1));
                    switch (name) {
                        case "public" -> directives.shared = true;
                        case "private", "no-store", "no-cache" -> never = true;
                        case "must-revalidate", "proxy-revalidate" -> directives.strict = true;
                        case "stale-if-error" -> directives.stale = value;
                        case "s-maxage" -> {
                            directives.age = value;
                            sharedAge = true;
                        }
                        case "max-age" -> directives.age = sharedAge ? directives.age : value;
                        default -> {
                            // Other directives do not matter here.
                        }
                    }
                }
            }
            directives.shared &= !never;
            return directives;
        }

        private static long seconds(String text) {
            try {
                return Math.clamp(Long.parseLong(text), 0, Integer.MAX_VALUE);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
