package org.sharedgrowth.observatory.indicators.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Error bodies of a family of paths that does not speak RFC 9457, such as {@code /sdmx/3.0}. An
 * {@code @ApplicationScoped} bean of this type is found by itself.
 */
public interface ErrorDialect {
    /**
     * Whether errors of this path are written in this dialect.
     *
     * @param path of the request with leading slash, without the query
     */
    boolean speaksOn(String path);

    /**
     * The body of the answer.
     *
     * @param target as sent; may be malformed
     * @param accept the header, or null
     */
    Body write(Problem problem, String target, @Nullable String accept);

    /** Headers that all answers on these paths have, errors included. */
    Map<String, String> headers();

    /** What an error answer says, and in which media type. */
    record Body(String mediaType, String text) {}
}
