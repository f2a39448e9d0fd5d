package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.cache.Flight;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.route.request.Admission;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.route.request.Tarpit;

/** Sends a request on to a server that has room for it. */
@Singleton
class Forwarder {
    private final Vertx vertx;
    private final ConcurrencySlots places;
    private final Tarpit tarpit;
    private final OnwardHeaders onward;
    private final RouteConfig config;

    Forwarder(
            Vertx vertx,
            ConcurrencySlots places,
            Tarpit tarpit,
            OnwardHeaders onward,
            RouteConfig config) {
        this.vertx = vertx;
        this.places = places;
        this.tarpit = tarpit;
        this.onward = onward;
        this.config = config;
    }

    void forward(Request request, Admission.Granted granted) {
        long limit = request.bodyLimit(config);
        if (request.size().known() > limit) {
            request.refuse(Problems.tooLarge(limit));
            return;
        }
        places.find(
                request,
                granted.counted(),
                found -> {
                    switch (found) {
                        case ConcurrencySlots.Found.Taken taken -> send(granted, taken);
                        case ConcurrencySlots.Found.None none -> refuse(request, none.problem());
                    }
                });
    }

    /** While a service has too much to do, a copy is better than none. */
    private void refuse(Request request, Problem problem) {
        request.flight()
                .flatMap(Flight::failed)
                .ifPresentOrElse(
                        kept -> CachedReads.giveInstead(request.http(), kept, true),
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
