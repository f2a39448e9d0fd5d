package org.sharedgrowth.observatory.gateway.portal;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Says no to a form whose body was not read, or not all of it. */
@Singleton
class Refusal {
    private static final long GRACE_MILLIS = 10_000;

    private final Faults faults;

    Refusal(Faults faults) {
        this.faults = faults;
    }

    /**
     * Sends the page that explains the failure, unless the response has ended. The client may send
     * a little longer: browsers show no answer on a connection that is closed while they send.
     */
    void send(Throwable failure, RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean unread = !request.isEnded();
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (unread) {
            context.response().putHeader("Connection", "close");
        }
        faults.send(failure, context);
        if (unread) {
            request.resume();
            context.vertx()
                    .setTimer(
                            GRACE_MILLIS,
                            id -> {
                                if (!request.isEnded()) {
                                    request.connection().close();
                                }
                            });
        }
    }
}
