package org.sharedgrowth.observatory.gateway.form;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.adapter.FaultProblems;
import org.sharedgrowth.observatory.gateway.portal.fault.Faults;
import org.sharedgrowth.observatory.gateway.problem.PagePreference;
import org.sharedgrowth.observatory.gateway.problem.Problem;

/** Answers a form whose body was not read completely. */
@Singleton
record Refusal(Faults faults) {
    private static final Logger LOG = Logger.getLogger(Refusal.class);

    private static final long GRACE_MILLIS = 10_000;

    /**
     * Error code that ends a request whose complete answer has been sent (RFC 9113, section 8.1).
     */
    private static final long NO_ERROR = 0;

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
        if (PagePreference.of(request.getHeader("Accept"))) {
            faults.sendPage(failure, context);
        } else {
            Problem problem = FaultProblems.of(failure, request);
            if (problem.status() == 500) {
                LOG.error("A form could not be read: " + request.path(), failure);
            }
            (unread ? problem.with("Connection", "close") : problem).send(request);
        }
        if (unread) {
            request.resume();
            context.vertx().setTimer(GRACE_MILLIS, id -> stopListening(request));
        }
    }

    private static void stopListening(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(NO_ERROR); // one stream must not end all the others
        } else {
            request.connection().close();
        }
    }
}
