package org.sharedgrowth.observatory.gateway.server;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Makes HTTP/2 requests behave like HTTP/1.1 requests after their end. Quarkus REST pauses every
 * request first, even if its body has already been read, or if it has no body and has waited for
 * its turn. Vert.x allows this for HTTP/1.1 but throws for HTTP/2. Quarkus REST also treats an
 * ended request as one without a body; Vert.x does not report the end of a paused HTTP/1.1 request,
 * but it does for HTTP/2.
 */
@Singleton
public class HeldRequests {
    private static final String HELD = HeldRequests.class.getName();

    private static final class HeldRequest extends HttpServerRequestWrapper {
        /** Whether the body has been read, so that the end of the request must be hidden. */
        private boolean bodyRead;

        private HeldRequest(HttpServerRequestInternal request) {
            super(request);
        }

        @Override
        public boolean isEnded() {
            return !bodyRead && super.isEnded();
        }

        @Override
        public HttpServerRequest pause() {
            return delegate.isEnded() ? this : super.pause();
        }

        @Override
        public HttpServerRequest fetch(long amount) {
            return delegate.isEnded() ? this : super.fetch(amount);
        }

        @Override
        public HttpServerRequest resume() {
            return delegate.isEnded() ? this : super.resume();
        }
    }

    /**
     * Runs before all other handlers, because the wrapped request passes through the router again.
     */
    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> holdRequest(context, router));
    }

    /** Marks that the body has been read and is in the routing context for Quarkus REST. */
    public static void markBodyRead(RoutingContext context) {
        HeldRequest held = ((HttpServerRequestInternal) context.request()).context().getLocal(HELD);
        if (held != null) {
            held.bodyRead = true;
        }
    }

    private static void holdRequest(RoutingContext context, Router router) {
        HttpServerRequestInternal request = (HttpServerRequestInternal) context.request();
        Context requestContext = request.context();
        if (request.version() != HttpVersion.HTTP_2 || requestContext.getLocal(HELD) != null) {
            context.next();
            return;
        }
        HeldRequest held = new HeldRequest(request);
        requestContext.putLocal(HELD, held);
        router.handle(held);
    }
}
