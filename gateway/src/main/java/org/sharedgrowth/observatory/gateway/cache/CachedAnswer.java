package org.sharedgrowth.observatory.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer of status 200, with the headers that may be passed on.
 *
 * @param born when it was asked for, in nanoseconds
 * @param generation of the data then: changes passed since when it is not the present one
 */
public record CachedAnswer(
        List<Map.Entry<String, String>> headers,
        Buffer body,
        @Nullable String etag,
        Life life,
        long born,
        long generation) {
    private static final int OVERHEAD = 1_000;

    /** From the headers as they are passed on. */
    static CachedAnswer of(MultiMap headers, Buffer body, Life life, long born, long generation) {
        List<Map.Entry<String, String>> kept =
                headers.entries().stream()
                        .filter(h -> !h.getKey().equalsIgnoreCase("content-length"))
                        .filter(h ->
                                !h.getKey()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .startsWith("ratelimit"))
                        .filter(h -> !h.getKey().equalsIgnoreCase("transfer-encoding"))
                        .map(h -> Map.entry(h.getKey(), h.getValue()))
                        .toList();
        return new CachedAnswer(kept, body, headers.get(HttpHeaders.ETAG), life, born, generation);
    }

    CachedAnswer again(long now, long presentGeneration) {
        return new CachedAnswer(headers, body, etag, life, now, presentGeneration);
    }

    boolean fresh(long now) {
        return now - born < life.freshNanos();
    }

    boolean usable(long now) {
        return now - born < life.freshNanos() + life.staleNanos();
    }

    /** In seconds. */
    public long age(long now) {
        return TimeUnit.NANOSECONDS.toSeconds(now - born);
    }

    int weight() {
        return body.length() + OVERHEAD;
    }
}
