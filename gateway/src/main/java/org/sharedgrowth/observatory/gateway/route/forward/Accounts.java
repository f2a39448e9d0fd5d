package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.quota.Costs;
import org.sharedgrowth.observatory.gateway.quota.Quotas;
import org.sharedgrowth.observatory.gateway.resilience.Turns;
import org.sharedgrowth.observatory.gateway.resilience.Turns.Turn;
import org.sharedgrowth.observatory.gateway.route.request.ClientAddress;
import org.sharedgrowth.observatory.gateway.route.request.Request;
import org.sharedgrowth.observatory.identity.Caller;

/** Charges requests to those who sent them. */
@Singleton
public class Accounts {
    /** RFC 9113, section 7. */
    private static final long ENHANCE_YOUR_CALM = 11;

    /** A page that takes longer waits for something. */
    private static final long MAX_PAGE_NANOS = 2_000_000_000;

    private final Vertx vertx;
    private final Costs costs;
    private final ClientAddress addresses;

    Accounts(Vertx vertx, Costs costs, ClientAddress addresses) {
        this.vertx = vertx;
        this.costs = costs;
        this.addresses = addresses;
    }

    /** From where a request comes. */
    public String address(HttpServerRequest request) {
        return addresses.of(request);
    }

    /**
     * Charges a page of ours to its reader once it is written, and ends its turn; what waits longer
     * than a page may take needs no turn either.
     *
     * @param caller who reads it; a guest is charged by network
     */
    public void chargeAtEnd(RoutingContext context, Caller caller, Turn turn) {
        HttpServerRequest request = context.request();
        String address = addresses.of(request);
        long begun = System.nanoTime();
        long timer = vertx.setTimer(MAX_PAGE_NANOS / 1_000_000, late -> turn.end(MAX_PAGE_NANOS));
        context.addEndHandler(ended -> {
            vertx.cancelTimer(timer);
            long nanos = Math.min(System.nanoTime() - begun, MAX_PAGE_NANOS);
            turn.end(nanos);
            costs.chargePage(caller, address, nanos, request.response().bytesWritten());
        });
    }

    /** Whose pages are counted together, apart from what they ask of the services. */
    public String countedPages(HttpServerRequest request, Caller caller) {
        return "page " + Quotas.counted(caller, addresses.of(request));
    }

    /** Whose requests are counted together. */
    String counted(Request request, Caller caller) {
        return Quotas.counted(caller, addresses.of(request.http()));
    }

    /** In which pages are let in. */
    public Turns pageTurns() {
        return costs.turns();
    }

    /** In which reads of services are let in. */
    Turns turns(Request request) {
        return costs(request).turns();
    }

    private static Costs costs(Request request) {
        return request.route().metering().costs();
    }

    /**
     * Waits for a turn that could not be taken at once.
     *
     * @param counted whose it is
     * @return fails when it does not come in time; empty when too many wait already
     */
    public Optional<Future<Turn>> awaitTurn(Turns turns, String counted, Duration timeout) {
        Promise<Turn> coming = Promise.promise();
        if (!turns.await(counted, turn -> give(turn, coming))) {
            return Optional.empty();
        }
        long timer =
                vertx.setTimer(timeout.toMillis(), late -> coming.tryFail("its turn did not come"));
        return Optional.of(coming.future().onComplete(come -> vertx.cancelTimer(timer)));
    }

    private static void give(Turn turn, Promise<Turn> coming) {
        if (!coming.tryComplete(turn)) {
            turn.end(0); // it did not wait so long
        }
    }

    /** Reads of one caller that may wait for their turn. */
    public int mostWaiting() {
        return costs.mostWaiting();
    }

    /** What a request costs from now on, to be charged at its end. */
    Work work(Request request, Caller caller, @Nullable Turn turn) {
        if (request.operation().isEmpty()) {
            return new Work(turn, null);
        }
        boolean structures = request.operation().map(Operation::structures).orElse(false);
        boolean writes = request.writes();
        String address = addresses.of(request.http());
        Costs charged = costs(request);
        return new Work(
                turn,
                new Work.Account() {
                    @Override
                    public void charge(long nanos, long bytes) {
                        // How long a file takes to come is not the service's time.
                        charged.charge(caller, address, structures, writes ? 0 : nanos, bytes);
                    }

                    @Override
                    public void takenBack(long nanos) {
                        charged.chargeTakenBack(caller, address, structures, writes ? 0 : nanos);
                        countReset(request.http(), address);
                    }
                });
    }

    /** Charges an answer that was at hand. */
    void chargeCached(Request request, Caller caller, int bytes) {
        boolean structures = request.operation().map(Operation::structures).orElse(false);
        costs(request).charge(caller, addresses.of(request.http()), structures, 0, bytes);
    }

    /** Counts a request that is taken back before it goes on to a service. */
    public void watchForReset(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response()
                    .exceptionHandler(reset -> countReset(request, addresses.of(request)));
        }
    }

    /** Closes the HTTP/2 connection of a network that resets too many requests. */
    private void countReset(HttpServerRequest request, String address) {
        if (request.version() == HttpVersion.HTTP_2 && costs.resetsTooOften(address)) {
            HttpConnection connection = request.connection();
            connection.goAway(ENHANCE_YOUR_CALM);
            connection.close();
        }
    }
}
