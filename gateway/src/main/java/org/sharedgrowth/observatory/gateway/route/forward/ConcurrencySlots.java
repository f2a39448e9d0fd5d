package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.cache.Flight;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.resilience.Turns.Turn;
import org.sharedgrowth.observatory.gateway.route.request.OwnLoop;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.gateway.route.request.RouteConfig;
import org.sharedgrowth.observatory.gateway.upstream.Upstreams;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * Gives requests a place among those that a service is sent. One caller's reads get theirs in turn
 * where they would keep the service busy for too long together. Those that wait for news have
 * places and connections of their own: however many they are, nobody else has to wait for one.
 */
@Singleton
public class ConcurrencySlots {
    /** What became of a request that needs a place. */
    public sealed interface Found {
        /** It goes on, by one of this client's connections. */
        record Taken(Request request, ConcurrencySlot slot, HttpClient client) implements Found {}

        /** There is none. */
        record None(Problem problem) implements Found {}
    }

    private final Upstreams upstreams;
    private final Accounts accounts;
    private final RouteConfig config;
    private final WaitingRoom room;

    ConcurrencySlots(Upstreams upstreams, Accounts accounts, RouteConfig config) {
        this.upstreams = upstreams;
        this.accounts = accounts;
        this.config = config;
        this.room = new WaitingRoom(config.waiting(), config.waitingOfACaller());
    }

    /**
     * Looks for one.
     *
     * @param then is told on the request's event loop, now or later; not at all if the client goes
     *     away before
     */
    public void find(Request request, Caller caller, Consumer<Found> then) {
        look(request, caller, found -> tell(found, then));
    }

    /** A place of which nothing comes is given back. */
    private static void tell(Found found, Consumer<Found> then) {
        try {
            then.accept(found);
        } catch (RuntimeException e) {
            if (found instanceof Found.Taken taken) {
                taken.slot().leave();
            }
            throw e;
        }
    }

    private void look(Request request, Caller caller, Consumer<Found> then) {
        String counted = accounts.counted(request, caller);
        if (request.waits()) {
            then.accept(toWait(request, counted));
            return;
        }
        if (!takesTurns(request)) {
            then.accept(place(request, counted, accounts.work(request, caller, null)));
            return;
        }
        String line = line(request, counted);
        Turn turn = accounts.turns(request).take(line);
        if (turn == null) {
            await(request, caller, line, then);
        } else {
            then.accept(place(request, counted, accounts.work(request, caller, turn)));
        }
    }

    /** Long reads go in a line of their own: short ones do not wait for them. */
    private static String line(Request request, String counted) {
        boolean isLong = request.operation().filter(one -> one.priority().isLong()).isPresent();
        return isLong ? "long " + counted : counted;
    }

    /** What only reads; a file that is sent has limits of its own. */
    private static boolean takesTurns(Request request) {
        return request.operation().filter(operation -> !operation.writes()).isPresent();
    }

    /** Nobody else waits for the answer meanwhile: it is this caller's turn that has to come. */
    private void await(Request request, Caller caller, String line, Consumer<Found> then) {
        Optional<Future<Turn>> coming =
                accounts.awaitTurn(
                        accounts.turns(request), line, request.remaining(request.timeout(config)));
        if (coming.isEmpty()) {
            then.accept(new Found.None(Problems.tooManyAtOnce(accounts.mostWaiting())));
            return;
        }
        request.flight().ifPresent(Flight::deserted);
        Request alone = request.withoutFlight();
        boolean held = !request.size().none();
        if (held) {
            request.http().pause();
        }
        OwnLoop.then(
                coming.get(),
                come -> {
                    if (held) {
                        request.http().resume();
                    }
                    alone.guard(() -> come(alone, caller, come.result(), then));
                });
    }

    private void come(Request request, Caller caller, @Nullable Turn turn, Consumer<Found> then) {
        HttpServerResponse response = request.response();
        boolean gone = response.ended() || response.closed();
        if (turn == null) {
            if (!gone) {
                then.accept(new Found.None(Problems.tooManyAtOnce(accounts.mostWaiting())));
            }
            return;
        }
        Work work = accounts.work(request, caller, turn);
        if (gone) {
            work.giveUp();
        } else {
            then.accept(place(request, accounts.counted(request, caller), work));
        }
    }

    private Found place(Request request, String caller, Work work) {
        ConcurrencySlot place = ConcurrencySlot.take(request, caller, work);
        if (place == null) {
            work.giveUp();
            return overloaded(request);
        }
        return new Found.Taken(request, place, upstreams.client());
    }

    private Found toWait(Request request, String caller) {
        return switch (room.enter(caller)) {
            case WELCOME ->
                    new Found.Taken(
                            request,
                            ConcurrencySlot.toWait(() -> room.leave(caller)),
                            upstreams.clientToWait());
            case FULL -> overloaded(request);
            case TOO_OFTEN -> new Found.None(Problems.tooManyWaiting(config.waitingOfACaller()));
        };
    }

    private static Found overloaded(Request request) {
        return new Found.None(Outages.overloaded(request.route().upstream().name()));
    }
}
