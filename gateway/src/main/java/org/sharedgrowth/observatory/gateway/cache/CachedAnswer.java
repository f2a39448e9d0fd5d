package org.sharedgrowth.observatory.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A complete answer with status 200.
 *
 * @param headers headers that may be forwarded, as the bytes that are sent
 * @param origin when it was requested, and the state of the data it was made from
 */
public record CachedAnswer(
        List<Map.Entry<CharSequence, CharSequence>> headers,
        Buffer body,
        @Nullable String etag,
        Freshness life,
        Origin origin) {
    /** Used instead of the number of a release if the service did not name one. */
    static final long NO_RELEASE = -1;

    private static final int OVERHEAD = 1_000;

    /**
     * When an answer was requested, and the state of the data it was made from.
     *
     * @param requestedNanos time of the request by {@link System#nanoTime()}
     * @param generation generation of the published data at that time: if it differs from the
     *     current one, something has been published since
     * @param release number of the newest release that the service had at that time, or {@link
     *     #NO_RELEASE}
     */
    record Origin(long requestedNanos, long generation, long release) {}

    /** Creates a cached answer from the forwarded headers. */
    static CachedAnswer of(MultiMap headers, Buffer body, Freshness life, Origin origin) {
        List<Map.Entry<CharSequence, CharSequence>> shared =
                headers.entries().stream()
                        .filter(CachedAnswer::isForAll)
                        .map(CachedAnswer::bytes)
                        .toList();
        return new CachedAnswer(shared, body, headers.get(HttpHeaders.ETAG), life, origin);
    }

    /** False for headers about the quota of one caller, and for those set with each response. */
    private static boolean isForAll(Map.Entry<String, String> header) {
        String name = header.getKey().toLowerCase(Locale.ROOT);
        return !name.startsWith("ratelimit")
                && !name.equals("content-length")
                && !name.equals("transfer-encoding");
    }

    private static Map.Entry<CharSequence, CharSequence> bytes(Map.Entry<String, String> header) {
        return Map.entry(
                HttpHeaders.createOptimized(header.getKey()),
                HttpHeaders.createOptimized(header.getValue()));
    }

    /** The same answer, confirmed at a later time. */
    CachedAnswer renewed(Origin newOrigin) {
        return new CachedAnswer(headers, body, etag, life, newOrigin);
    }

    long requestedNanos() {
        return origin.requestedNanos();
    }

    boolean isFresh(long now) {
        return now - freshUntil() < 0;
    }

    long freshUntil() {
        return requestedNanos() + life.freshNanos();
    }

    boolean isHalfExpired(long now) {
        return now - requestedNanos() > life.freshNanos() / 2;
    }

    boolean isUsable(long now) {
        return now - requestedNanos() < life.freshNanos() + life.staleNanos();
    }

    /** Age in seconds. */
    public long age(long now) {
        return TimeUnit.NANOSECONDS.toSeconds(now - requestedNanos());
    }

    int weight() {
        return body.length() + OVERHEAD;
    }
}
