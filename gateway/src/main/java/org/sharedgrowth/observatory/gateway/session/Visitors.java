package org.sharedgrowth.observatory.gateway.session;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Looks up the visitor of a page, once for each request. */
@Singleton
public class Visitors {
    private static final Logger LOG = Logger.getLogger(Visitors.class);

    private final Cookies cookies;
    private final Sessions sessions;

    Visitors(Cookies cookies, Sessions sessions) {
        this.cookies = cookies;
        this.sessions = sessions;
    }

    /**
     * The visitor of a request. Completes at once if there is no cookie or the visitor has already
     * been looked up; never fails.
     */
    public Future<Visitor> of(RoutingContext context) {
        Optional<String> cookie = cookies.session(context.request());
        if (cookie.isEmpty()) {
            return Future.succeededFuture(Visitor.GUEST);
        }
        Optional<Visitor> known = Visitor.findAttached(context);
        if (known.isPresent()) {
            return Future.succeededFuture(known.get());
        }
        return sessions.find(cookie.get())
                .map(session -> new Visitor(session, true))
                .recover(Visitors::unknownVisitor)
                .onSuccess(visitor -> visitor.attach(context));
    }

    /** Public pages stay readable when the session store is down. */
    private static Future<Visitor> unknownVisitor(Throwable failure) {
        LOG.warnf("A session could not be looked up: %s", failure.getMessage());
        return Future.succeededFuture(Visitor.UNKNOWN);
    }
}
