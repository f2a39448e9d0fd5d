package org.sharedgrowth.observatory.indicators.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Refuses request targets that are too long for proxies. The error is written in the dialect that
 * the path belongs to.
 */
@ApplicationScoped
class TargetLimit {
    /** Maximum length of a request line in bytes, method and version included. */
    private static final int MAX_LINE_LENGTH = 16 * 1024;

    private static final int REQUEST_LINE_OVERHEAD = "OPTIONS  HTTP/1.1".length();

    private final HttpServerRequest current;

    TargetLimit(HttpServerRequest current) {
        this.current = current;
    }

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        if (current.uri().length() > MAX_LINE_LENGTH - REQUEST_LINE_OVERHEAD) {
            throw new Problem(
                    ProblemType.TARGET_TOO_LONG,
                    RefusalText.localized(t ->
                            t.targetTooLong(
                                    String.valueOf(current.uri().length()),
                                    String.valueOf(MAX_LINE_LENGTH))));
        }
    }
}
