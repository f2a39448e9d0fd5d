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
 * A whole answer of status 200.
 *
 * @param headers that may be passed on, as the bytes that go over the wire
 * @param born when it was asked for, in nanoseconds
 * @param generation of the data then: changes passed since when it is not the present one
 */
public record CachedAnswer(
        List<Map.Entry<CharSequence, CharSequence>> headers,
        Buffer body,
        @Nullable String etag,
        Life life,
        long born,
        long generation) {
    private static final int OVERHEAD = 1_000;

    /** From the headers as they are passed on. */
    static CachedAnswer of(MultiMap headers, Buffer body, Life life, long born, long generation) {
        List<Map.Entry<CharSequence, CharSequence>> kept =
                headers.entries().stream()
                        .filter(CachedAnswer::isForAll)
                        .map(CachedAnswer::bytes)
                        .toList();
        return new CachedAnswer(kept, body, headers.get(HttpHeaders.ETAG), life, born, generation);
    }

    /** Not what a caller has left, nor what the next body will have a header of its own for. */
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
