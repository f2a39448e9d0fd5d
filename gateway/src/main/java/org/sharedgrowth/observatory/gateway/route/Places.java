package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.http.HttpClient;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.quota.Quotas;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * Gives requests a place among those that a service is sent. Those that wait for news have places
 * and connections of their own: however many they are, nobody else has to wait for one.
 */
@Singleton
class Places {
    /** What became of a request that needs a place. */
    sealed interface Found {
        /** It goes on, by one of this client's connections. */
        record Taken(Place place, HttpClient client) implements Found {}

        /** There is none. */
        record None(Problem problem) implements Found {}
    }

    private final Upstreams upstreams;
    private final ClientAddress addresses;
    private final WaitingRoom room;
    private final int waitingOfACaller;

    Places(Upstreams upstreams, ClientAddress addresses, RouteConfig config) {
        this.upstreams = upstreams;
        this.addresses = addresses;
        this.waitingOfACaller = config.waitingOfACaller();
        this.room = new WaitingRoom(config.waiting(), waitingOfACaller);
    }

    Found find(Request request, Caller caller) {
        String counted = Quotas.counted(caller, addresses.of(request.http()));
        if (request.waits()) {
            return toWait(request, counted);
        }
        Optional<Place> place = Place.take(request.route(), request.operation(), counted);
        return place.<Found>map(taken -> new Found.Taken(taken, upstreams.client()))
                .orElseGet(() -> overloaded(request));
    }

    private Found toWait(Request request, String caller) {
        return switch (room.enter(caller)) {
            case WELCOME ->
                    new Found.Taken(
                            Place.toWait(() -> room.leave(caller)), upstreams.clientToWait());
            case FULL -> overloaded(request);
            case TOO_OFTEN -> new Found.None(Problems.tooManyWaiting(waitingOfACaller));
        };
    }

    private static Found overloaded(Request request) {
        return new Found.None(Outages.overloaded(request.route().upstream().name()));
    }
}
