package org.sharedgrowth.observatory.reports.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.sharedgrowth.observatory.contract.ProblemDocument;
import org.sharedgrowth.observatory.contract.ProblemLanguage;
import org.sharedgrowth.observatory.contract.ProblemType;

/** Refuses another version of HTTP in the text of a request, as the gateway does. */
@ApplicationScoped
class SpokenVersions {
    /** Before the check of the body's length. */
    private static final int FIRST = 20_000;

    void register(@Observes Filters filters) {
        filters.register(SpokenVersions::check, FIRST);
    }

    private static void check(RoutingContext context) {
        if (context.request().version() != null) {
            context.next();
            return;
        }
        String detail = "Use HTTP 1.1 or HTTP 2.";
        ProblemLanguage.send(
                context, ProblemDocument.of(ProblemType.HTTP_VERSION, detail, List.of()));
    }
}
