package org.sharedgrowth.observatory.service.caller;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Removes the framework's handler of failed authentication from each request. REST would remove the
 * handler too, since REST itself responds to failures, but first it matches the path against a
 * table of all operations, which it rebuilds for each request. That takes a third of the time of a
 * short request.
 *
 * <p>Tokens are verified in REST only; no path has a policy of its own that would need the handler.
 */
@ApplicationScoped
class NoFailureHandler {
    /** The priority of the framework's authentication; filters of the suite run after it. */
    private static final int AFTER_AUTHENTICATION = 200;

    void register(@Observes Filters filters) {
        filters.register(NoFailureHandler::remove, AFTER_AUTHENTICATION);
    }

    private static void remove(RoutingContext request) {
        request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        request.next();
    }
}
