package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.problem.Problems;

/** Looks up the visitor before a page is handled. */
@Singleton
record VisitorFilter(Cookies cookies, Visitors visitors, SameSite sameSite) {
    /** After the routes to the services, before all handlers of Quarkus. */
    private static final int ORDER = -19_000;

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::identifyVisitor);
    }

    private void identifyVisitor(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (cookies.session(request).isEmpty()) {
            context.next();
            return;
        }
        if (!SameSite.SAFE.contains(request.method()) && !sameSite.isFromThisSite(request)) {
            Problems.crossSite().send(request);
            return;
        }
        request.pause();
        visitors.of(context)
                .onSuccess(visitor -> {
                    request.resume();
                    context.next();
                });
    }
}
