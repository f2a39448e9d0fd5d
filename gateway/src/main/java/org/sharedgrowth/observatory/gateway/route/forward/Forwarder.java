package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.cache.Flight;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.route.capacity.ConcurrencySlots;
import org.sharedgrowth.observatory.gateway.route.request.Admission;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.route.request.Tarpit;

/** Sends a request to its service once a concurrency slot is free, and returns the answer. */
@Singleton
public class Forwarder {
    private final Vertx vertx;
    private final ConcurrencySlots slots;
    private final Tarpit tarpit;
    private final OnwardHeaders onward;
    private final RouteConfig config;

    Forwarder(
            Vertx vertx,
            ConcurrencySlots slots,
            Tarpit tarpit,
            OnwardHeaders onward,
            RouteConfig config) {
        this.vertx = vertx;
        this.slots = slots;
        this.tarpit = tarpit;
        this.onward = onward;
        this.config = config;
    }

    /** Forwards the request, or answers it with the reason why that is not possible. */
    public void forward(Request request, Admission.Granted granted) {
        long limit = request.bodyLimit(config);
        if (request.size().bytes() > limit) {
            request.refuse(Problems.bodyTooLarge(limit));
            return;
        }
        slots.find(
                request,
                granted.counted(),
                found -> {
                    switch (found) {
                        case ConcurrencySlots.Found.Taken taken -> send(granted, taken);
                        case ConcurrencySlots.Found.None none -> refuse(request, none.problem());
                    }
                });
    }

    /** While a service is overloaded, a cached answer is used if there is one. */
    private void refuse(Request request, Problem problem) {
        request.flight()
                .flatMap(Flight::fail)
                .ifPresentOrElse(
                        cached -> CachedAnswerWriter.writeInstead(request.http(), cached, true),
                        () -> tarpit.send(request, problem));
    }

    private void send(Admission.Granted granted, ConcurrencySlots.Found.Taken taken) {
        new ProxiedRequest(
                        vertx,
                        config,
                        taken,
                        headers -> onward.fill(headers, taken.request(), granted))
                .begin();
    }
}
