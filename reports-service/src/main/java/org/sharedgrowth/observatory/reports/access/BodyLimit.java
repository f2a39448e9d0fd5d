package org.sharedgrowth.observatory.reports.access;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.ProblemDocument;
import org.sharedgrowth.observatory.contract.ProblemLanguage;
import org.sharedgrowth.observatory.contract.ProblemType;

/**
 * Refuses a body whose Content-Length is over the limit with a problem document; the server would
 * answer without one.
 */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_EVERYTHING = 10_000;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext request) {
        @Nullable String length = request.request().getHeader("Content-Length");
        if (length == null || !length.matches("[0-9]{1,18}") || Long.parseLong(length) <= limit) {
            request.next();
            return;
        }
        String detail = "The body has " + length + " bytes; the limit is " + limit + ".";
        request.response().putHeader("Connection", "close");
        ProblemLanguage.send(
                request, ProblemDocument.of(ProblemType.CONTENT_TOO_LARGE, detail, List.of()));
    }
}
