package org.sharedgrowth.observatory.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What makes two questions the same. The audience is always the same too: guests.
 *
 * @param target path and query as they came
 */
public record CacheKey(
        String target,
        @Nullable String accept,
        @Nullable String language,
        @Nullable String coding) {
    private static final int LONGEST = 2_000;

    /** Of a request without credentials. */
    public static CacheKey of(String target, MultiMap headers) {
        return new CacheKey(
                target,
                headers.get(HttpHeaders.ACCEPT),
                headers.get(HttpHeaders.ACCEPT_LANGUAGE),
                headers.get(HttpHeaders.ACCEPT_ENCODING));
    }

    /** Whether it is worth being kept. */
    public boolean reasonable() {
        return size() <= LONGEST;
    }

    int size() {
        return target.length() + size(accept) + size(language) + size(coding);
    }

    private static int size(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
