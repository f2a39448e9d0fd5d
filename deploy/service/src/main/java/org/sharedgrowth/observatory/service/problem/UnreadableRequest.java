package org.sharedgrowth.observatory.service.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.contract.ProblemLanguage;
import org.sharedgrowth.observatory.contract.ProblemType;

/**
 * Refuses malformed requests in the dialect of the path: unsupported versions of HTTP, and targets
 * that cannot be percent-decoded. Later code decodes the path or the query, and would fail with an
 * internal error.
 */
@ApplicationScoped
class UnreadableRequest {
    /** Before all filters that read the path or query; only tracing comes earlier. */
    private static final int BEFORE_READERS = 20_000;

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final List<ErrorDialect> dialects;

    UnreadableRequest(Instance<ErrorDialect> dialects) {
        this.dialects = dialects.stream().toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_READERS);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == null) {
            refuse(context, unsupportedVersion());
        } else if (BROKEN.matcher(request.uri()).find()) {
            refuse(context, malformedTarget());
        } else {
            context.next();
        }
    }

    private static Problem unsupportedVersion() {
        return new Problem(
                ProblemType.HTTP_VERSION, ServiceText.localized(ServiceText::useOtherHttp));
    }

    private static Problem malformedTarget() {
        return new Problem(
                ProblemType.MALFORMED_TARGET, ServiceText.localized(ServiceText::malformedTarget));
    }

    private void refuse(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        String path = String.valueOf(request.path());
        HttpServerResponse response = request.response().setStatusCode(problem.status());
        for (ErrorDialect dialect : dialects) {
            if (dialect.appliesTo(path)) {
                ErrorDialect.Body body =
                        dialect.write(
                                problem, request.uri(), request.getHeader(HttpHeaders.ACCEPT));
                dialect.headers().forEach(response::putHeader);
                response.putHeader(HttpHeaders.CONTENT_TYPE, body.mediaType()).end(body.text());
                return;
            }
        }
        ProblemLanguage.send(context, problem.document());
    }
}
