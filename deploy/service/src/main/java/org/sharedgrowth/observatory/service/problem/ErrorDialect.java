package org.sharedgrowth.observatory.service.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The error format of paths that do not use RFC 9457, such as {@code /sdmx/3.0}. Beans of this type
 * are found automatically.
 */
public interface ErrorDialect {
    /**
     * Whether errors of this path are written in this dialect.
     *
     * @param path path of the request with leading slash, without the query
     */
    boolean appliesTo(String path);

    /**
     * The body of the answer.
     *
     * @param target as sent; may be malformed
     * @param accept the header, or null
     */
    Body write(Problem problem, String target, @Nullable String accept);

    /** Headers that all answers on these paths have, errors included. */
    Map<String, String> headers();

    /** The body of an error answer and its media type. */
    record Body(String mediaType, String text) {}
}
