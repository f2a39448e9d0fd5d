package org.sharedgrowth.observatory.indicators.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

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

    /** The answer's status and body; headers of the problem are added by the caller. */
    Response answer(Problem problem, HttpHeaders request);
}
