package org.sharedgrowth.observatory.gateway.route.request;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;

/**
 * Continues on the request's own event loop after a future that many requests wait for. Otherwise
 * one loop would do the work of all of them, and two loops might use the same request.
 */
public final class OwnLoop {
    private OwnLoop() {}

    /** Must be called on the request's event loop, on which {@code rest} runs too. */
    public static <T> void onComplete(Future<T> awaited, Handler<AsyncResult<T>> rest) {
        Context ownContext = Vertx.currentContext();
        awaited.onComplete(done -> {
            if (ownContext == null || ownContext.equals(Vertx.currentContext())) {
                rest.handle(done);
            } else {
                ownContext.runOnContext(back -> rest.handle(done));
            }
        });
    }
}
