package org.sharedgrowth.observatory.gateway.cache;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Identifies requests that have the same answer: the target, and the forwarded headers on which the
 * answer may depend. The caller is always a guest.
 *
 * @param target path and query as received
 */
public record CacheKey(
        String target,
        @Nullable String accept,
        @Nullable String language,
        @Nullable String coding) {
    /** The maximum size of a request's headers. */
    private static final int MAX_LENGTH = 32_768;

    private static final String AUTHORIZATION = "authorization";
    private static final String ACCEPT = "accept";
    private static final String LANGUAGE = "accept-language";
    private static final String CODING = "accept-encoding";

    /**
     * Names, in lower case, of the headers with which a shared request is sent: those in the key,
     * and some that do not change the answer or are compared with it here. Other headers of a
     * client are not sent, so that they need not be part of the key.
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
     * The key of a request without a body.
     *
     * @param headers headers as received
     * @param forwarded whether the header with this lower-case name is forwarded to the service
     * @return empty if the key is too long, or if the headers contain a token: answers to its owner
     *     are never cached
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
                case ACCEPT -> accept = join(accept, name, header.getValue(), forwarded);
                case LANGUAGE -> language = join(language, name, header.getValue(), forwarded);
                case CODING -> coding = join(coding, name, header.getValue(), forwarded);
                default -> {
                    // Other headers are not part of the key.
                }
            }
        }
        CacheKey key = new CacheKey(target, accept, language, coding);
        return key.size() <= MAX_LENGTH ? Optional.of(key) : Optional.empty();
    }

    /** Several lines with the same name form a list, whose order may matter. */
    private static @Nullable String join(
            @Nullable String earlierLines, String name, String value, Predicate<String> forwarded) {
        if (!forwarded.test(name)) {
            return earlierLines;
        }
        return earlierLines == null ? value : earlierLines + ", " + value;
    }

    int size() {
        return target.length() + size(accept) + size(language) + size(coding);
    }

    private static int size(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
