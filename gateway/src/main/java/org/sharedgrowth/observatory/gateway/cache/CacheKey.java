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
    private static final int LONGEST = 2_000;

    /** They do not change what is answered, or are compared with the answer here. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of(
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
     * @return nothing when the answer would be one for this request only: by a header that is not
     *     part of the key, by one in several lines, or because the key is too long to be kept
     */
    public static Optional<CacheKey> of(
            String target, MultiMap headers, Predicate<String> forwarded) {
        String accept = null;
        String language = null;
        String coding = null;
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!forwarded.test(name)) {
                continue;
            }
            switch (name) {
                case "accept" -> {
                    if (accept != null) {
                        return Optional.empty();
                    }
                    accept = header.getValue();
                }
                case "accept-language" -> {
                    if (language != null) {
                        return Optional.empty();
                    }
                    language = header.getValue();
                }
                case "accept-encoding" -> {
                    if (coding != null) {
                        return Optional.empty();
                    }
                    coding = header.getValue();
                }
                default -> {
                    if (!WITHOUT_EFFECT.contains(name)) {
                        return Optional.empty();
                    }
                }
            }
        }
        CacheKey key = new CacheKey(target, accept, language, coding);
        return key.size() <= LONGEST ? Optional.of(key) : Optional.empty();
    }

    int size() {
        return target.length() + size(accept) + size(language) + size(coding);
    }

    private static int size(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
