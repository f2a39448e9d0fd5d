package org.sharedgrowth.observatory.indicators.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Refuses targets that cannot be percent-decoded, in the dialect of their path. Whatever looks at a
 * request later decodes path or query and would fail as if the service were at fault.
 */
@ApplicationScoped
class MalformedTarget {
    /** Before all other filters. */
    private static final int FIRST = 20_000;

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final List<ErrorDialect> dialects;

    MalformedTarget(Instance<ErrorDialect> dialects) {
        this.dialects = dialects.stream().toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (BROKEN.matcher(request.uri()).find()) {
            refuse(request, String.valueOf(request.path()));
        } else {
            context.next();
        }
    }

    private void refuse(HttpServerRequest request, String path) {
        Problem problem =
                new Problem(
                        400,
                        "malformed-target",
                        "The address is not well formed",
                        "A percent sign must be followed by two hex digits.",
                        List.of());
        HttpServerResponse response = request.response().setStatusCode(problem.status());
        for (ErrorDialect dialect : dialects) {
            if (dialect.speaksOn(path)) {
                ErrorDialect.Body body =
                        dialect.write(
                                problem, request.uri(), request.getHeader(HttpHeaders.ACCEPT));
                dialect.headers().forEach(response::putHeader);
                response.putHeader(HttpHeaders.CONTENT_TYPE, body.mediaType()).end(body.text());
                return;
            }
        }
        ProblemView view = ProblemView.of(problem, "urn:uuid:" + UUID.randomUUID());
        response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemMapper.MEDIA_TYPE)
                .end(Json.encodeToBuffer(view));
    }
}
