package org.sharedgrowth.observatory.gateway.route.capacity;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
 * Gives requests slots of a service's concurrency limit. If the reads of one caller would together
 * keep the service busy for too long, they get their slots one after another. Long-polling requests
 * have their own slots and connections, so other requests never wait for them.
 */
@Singleton
public class ConcurrencySlots {
    /** The result of looking for a slot. */
    public sealed interface Found {
        /** A slot was found; the request is sent with this HTTP client. */
        record Taken(Request request, ConcurrencySlot slot, HttpClient client) implements Found {}

        /** No slot is free; the problem gives the reason. */
        record None(Problem problem) implements Found {}
    }

    private final Upstreams upstreams;
    private final Accounts accounts;
    private final RouteConfig config;
    private final WaitingRequests waiting;
    private final WaitingRoom waitingRoom;

    ConcurrencySlots(
            Upstreams upstreams, Accounts accounts, RouteConfig config, WaitingRequests waiting) {
        this.upstreams = upstreams;
        this.accounts = accounts;
        this.config = config;
        this.waiting = waiting;
        this.waitingRoom = new WaitingRoom(config.waiting(), config.maxWaitingPerCaller());
    }

    /**
     * Looks for a slot.
     *
     * @param then called on the request's event loop, now or later; never if the client disconnects
     *     first
     */
    public void find(Request request, Caller caller, Consumer<Found> then) {
        findSlot(request, caller, found -> deliver(found, then));
    }

    /** Releases the slot if the next step fails. */
    private static void deliver(Found found, Consumer<Found> then) {
        try {
            then.accept(found);
        } catch (RuntimeException e) {
            if (found instanceof Found.Taken taken) {
                taken.slot().end();
            }
            throw e;
        }
    }

    private void findSlot(Request request, Caller caller, Consumer<Found> then) {
        String accountId = accounts.accountId(request, caller);
        if (request.waits()) {
            then.accept(takeWaitingSlot(request, accountId));
            return;
        }
        if (!takesTurns(request)) {
            then.accept(takeSlot(request, accountId, accounts.begin(request, caller, null)));
            return;
        }
        String queue = queue(request, accountId);
        Turn turn = accounts.turns(request).take(queue);
        if (turn == null) {
            await(request, caller, queue, then);
        } else {
            then.accept(takeSlot(request, accountId, accounts.begin(request, caller, turn)));
        }
    }

    /** Long reads have a separate queue, so that short ones do not wait for them. */
    private static String queue(Request request, String accountId) {
        boolean isLong = request.operation().filter(one -> one.priority().isLong()).isPresent();
        return isLong ? "long " + accountId : accountId;
    }

    /** Only reads take turns; uploads have other limits. */
    private static boolean takesTurns(Request request) {
        return request.operation().filter(operation -> !operation.writes()).isPresent();
    }

    /**
     * Waits for the caller's turn. Other requests stop waiting for this answer, which may now take
     * long.
     */
    private void await(Request request, Caller caller, String queue, Consumer<Found> then) {
        Optional<Future<Turn>> pending =
                accounts.awaitTurn(
                        accounts.turns(request), queue, request.remaining(request.timeout(config)));
        if (pending.isEmpty()) {
            then.accept(new Found.None(Problems.tooManyQueued(accounts.maxWaiting())));
            return;
        }
        Request detached =
                request.flight().map(flight -> request.withFlight(flight.detach())).orElse(request);
        boolean hasBody = !request.size().isZero();
        if (hasBody) {
            request.http().pause();
        }
        OwnLoop.onComplete(
                pending.get(),
                done -> {
                    if (hasBody) {
                        request.http().resume();
                    }
                    detached.guard(() -> resume(detached, caller, done.result(), then));
                });
    }

    private void resume(Request request, Caller caller, @Nullable Turn turn, Consumer<Found> then) {
        HttpServerResponse response = request.response();
        boolean closed = response.ended() || response.closed();
        if (turn == null) {
            if (!closed) {
                then.accept(new Found.None(Problems.tooManyQueued(accounts.maxWaiting())));
            }
            return;
        }
        Work work = accounts.begin(request, caller, turn);
        if (closed) {
            work.discard();
        } else {
            then.accept(takeSlot(request, accounts.accountId(request, caller), work));
        }
    }

    private Found takeSlot(Request request, String caller, Work work) {
        ConcurrencySlot slot = ConcurrencySlot.take(request, caller, work);
        if (slot == null) {
            work.discard();
            return overloaded(request);
        }
        return new Found.Taken(request, slot, upstreams.client());
    }

    private Found takeWaitingSlot(Request request, String caller) {
        return switch (waitingRoom.enter(caller)) {
            case ADMITTED ->
                    new Found.Taken(
                            request,
                            ConcurrencySlot.forWaiting(() -> waitingRoom.leave(caller), waiting),
                            upstreams.waitingClient());
            case FULL -> overloaded(request);
            case CALLER_FULL ->
                    new Found.None(Problems.tooManyOpenStreams(config.maxWaitingPerCaller()));
        };
    }

    private static Found overloaded(Request request) {
        return new Found.None(Outages.overloaded(request.route().upstream().name()));
    }
}
