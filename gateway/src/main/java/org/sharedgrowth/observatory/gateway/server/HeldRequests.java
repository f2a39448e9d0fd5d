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
 * Lets a request of HTTP/2 be paused when it was read to its end, as one of HTTP/1.1 may be. REST
 * begins by pausing what it is given, also when its body was read before, or when it has none and
 * had to wait for its turn; Vert.x allows that for one version and takes it for a fault of ours for
 * the other. REST also takes what has ended for empty, which Vert.x says of what was read in one
 * version only.
 */
@Singleton
public class HeldRequests {
    private static final String HELD = HeldRequests.class.getName();

    private static final class Held extends HttpServerRequestWrapper {
        private boolean kept;

        private Held(HttpServerRequestInternal request) {
            super(request);
        }

        @Override
        public boolean isEnded() {
            return !kept && super.isEnded();
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
     * Before all other handlers, because what they attach to the request would be attached twice.
     */
    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> hold(context, router));
    }

    /**
     * Marks that the body has been read and is stored in the routing context, where REST finds it.
     */
    public static void keep(RoutingContext context) {
        Held held = ((HttpServerRequestInternal) context.request()).context().getLocal(HELD);
        if (held != null) {
            held.kept = true;
        }
    }

    private static void hold(RoutingContext context, Router router) {
        HttpServerRequestInternal request = (HttpServerRequestInternal) context.request();
        Context own = request.context();
        if (request.version() != HttpVersion.HTTP_2 || own.getLocal(HELD) != null) {
            context.next();
            return;
        }
        Held held = new Held(request);
        own.putLocal(HELD, held);
        router.handle(held);
    }
}
