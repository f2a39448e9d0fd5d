package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.change.Change;
import org.sharedgrowth.observatory.gateway.monitoring.Traces;
import org.sharedgrowth.observatory.gateway.route.capacity.ConcurrencySlots;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.route.request.Routes;
import org.sharedgrowth.observatory.gateway.route.request.SentKey;
import org.sharedgrowth.observatory.gateway.upstream.Answer;
import org.sharedgrowth.observatory.gateway.upstream.UpstreamFailed;

/**
 * Sends the file of a form to its service like any other body: within the concurrency limit of the
 * service, to a node whose breaker is closed, and within the limits for size and rate.
 */
@Singleton
public class FileForwarder {
    private final Vertx vertx;
    private final ConcurrencySlots slots;
    private final Routes routes;
    private final Traces traces;
    private final RouteConfig config;

    FileForwarder(
            Vertx vertx, ConcurrencySlots slots, Routes routes, Traces traces, RouteConfig config) {
        this.vertx = vertx;
        this.slots = slots;
        this.routes = routes;
        this.traces = traces;
        this.config = config;
    }

    /**
     * Sends the file; must be called on the event loop of the form's request.
     *
     * @param change the change that the file belongs to
     * @return the complete answer, with any status; fails with {@link BodyForwarding.Refused} or
     *     {@link UpstreamFailed}
     */
    public Future<Answer> forward(HttpServerRequest form, Change change, FileBody file) {
        Request request =
                Request.of(
                        form,
                        change.path(),
                        routes.ofOwnOperations(),
                        Optional.of(change.operation()),
                        new SentKey(List.of()));
        traces.propagate(form, file.headers());
        Promise<Answer> answer = Promise.promise();
        slots.find(
                request,
                change.caller(),
                found -> {
                    switch (found) {
                        case ConcurrencySlots.Found.Taken taken ->
                                new FileCall(vertx, config, taken, file, answer).begin();
                        case ConcurrencySlots.Found.None none -> {
                            answer.fail(new BodyForwarding.Refused(none.problem()));
                            file.drop();
                        }
                    }
                });
        return answer.future();
    }
}
