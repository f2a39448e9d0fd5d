package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.problem.Problems;

/** Finds out who looks at a page, before the page is made. */
@Singleton
class VisitorFilter {
    private static final Logger LOG = Logger.getLogger(VisitorFilter.class);

    /** After the routes to the services, before everything of Quarkus. */
    private static final int ORDER = -19_000;

    private final Cookies cookies;
    private final Sessions sessions;
    private final SameSite sameSite;

    VisitorFilter(Cookies cookies, Sessions sessions, SameSite sameSite) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.sameSite = sameSite;
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::look);
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<String> cookie = cookies.session(request);
        if (cookie.isEmpty()) {
            context.next();
            return;
        }
        if (!SameSite.SAFE.contains(request.method()) && !sameSite.ours(request)) {
            Problems.crossSite().send(request);
            return;
        }
        request.pause();
        sessions.find(cookie.get())
                .map(session -> new Visitor(session, true))
                .recover(VisitorFilter::withoutStore)
                .onSuccess(visitor -> {
                    visitor.attach(context);
                    request.resume();
                    context.next();
                });
    }

    /** Public pages stay readable when the store of sessions is down. */
    private static Future<Visitor> withoutStore(Throwable failure) {
        LOG.warnf("A session could not be looked up: %s", failure.getMessage());
        return Future.succeededFuture(Visitor.UNKNOWN);
    }
}
