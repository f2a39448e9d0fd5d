package org.sharedgrowth.observatory.gateway.cache;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What makes two questions the same: the target, and those headers as they travel on that a service
 * may choose its answer by. The audience is always the same too: guests.
 *
 * @param target path and query as they came
 */
public record CacheKey(
        String target,
        @Nullable String accept,
        @Nullable String language,
        @Nullable String coding) {
    /** No request has a longer head. */
    private static final int MAX_LENGTH = 32_768;

    private static final String AUTHORIZATION = "authorization";
    private static final String ACCEPT = "accept";
    private static final String LANGUAGE = "accept-language";
    private static final String CODING = "accept-encoding";

    /**
     * Names, in lower case, of the headers that a shared question is asked with. Besides those that
     * the key is made of, they do not change what is answered, or are compared with the answer
     * here. Whatever else a client sends must not make its question one of its own.
     */
    public static final Set<String> HEADERS =
            Set.of(
                    ACCEPT,
                    LANGUAGE,
                    CODING,
                    "cache-control",
                    "if-modified-since",
                    "if-none-match",
                    "traceparent",
                    "tracestate",
                    "user-agent");

    /**
     * Of a request without a body.
     *
     * @param headers as they came
     * @param forwarded tells of a name in lower case whether the service gets the header
     * @return nothing when the key is too long to be kept, or the headers hold a token: what its
     *     owner is answered is kept for nobody
     */
    public static Optional<CacheKey> of(
            String target, MultiMap headers, Predicate<String> forwarded) {
        String accept = null;
        String language = null;
        String coding = null;
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            switch (name) {
                case AUTHORIZATION -> {
                    return Optional.empty();
                }
                case ACCEPT -> accept = joined(accept, name, header.getValue(), forwarded);
                case LANGUAGE -> language = joined(language, name, header.getValue(), forwarded);
                case CODING -> coding = joined(coding, name, header.getValue(), forwarded);
                default -> {
                    // The service is not told.
                }
            }
        }
        CacheKey key = new CacheKey(target, accept, language, coding);
        return key.size() <= MAX_LENGTH ? Optional.of(key) : Optional.empty();
    }

    /** Lines of one name are a list, whose order may matter. */
    private static @Nullable String joined(
            @Nullable String before, String name, String value, Predicate<String> forwarded) {
        if (!forwarded.test(name)) {
            return before;
        }
        return before == null ? value : before + ", " + value;
    }

    int size() {
        return target.length() + size(accept) + size(language) + size(coding);
    }

    private static int size(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
