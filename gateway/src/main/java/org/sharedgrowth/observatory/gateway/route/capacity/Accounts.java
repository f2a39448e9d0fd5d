package org.sharedgrowth.observatory.gateway.route.capacity;

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

/** Charges requests to their callers, and queues each caller's reads. */
@Singleton
public class Accounts {
    /** RFC 9113, section 7. */
    private static final long ENHANCE_YOUR_CALM = 11;

    private final Vertx vertx;
    private final Costs costs;
    private final ClientAddress addresses;

    Accounts(Vertx vertx, Costs costs, ClientAddress addresses) {
        this.vertx = vertx;
        this.costs = costs;
        this.addresses = addresses;
    }

    /** The client's address. */
    public String address(HttpServerRequest request) {
        return addresses.of(request);
    }

    /**
     * Charges a page to its reader when it has been written, and ends its turn.
     *
     * @param caller the reader; guests are charged by network
     */
    public void chargeAtEnd(RoutingContext context, Caller caller, Turn turn) {
        PageWork work = new PageWork(vertx, caller);
        work.attach(context);
        work.begin(turn);
        HttpServerRequest request = context.request();
        String address = addresses.of(request);
        context.addEndHandler(ended ->
                costs.chargePage(caller, address, work.end(), request.response().bytesWritten()));
    }

    /** Ends the turn of a page without charging its time, because it waits for another request. */
    public void leaveTurn(RoutingContext context) {
        @Nullable PageWork work = PageWork.of(context);
        if (work != null) {
            work.leave();
        }
    }

    /** Starts another turn for a page that ended its first one. */
    public void resumeTurn(RoutingContext context, Turn turn) {
        @Nullable PageWork work = PageWork.of(context);
        if (work == null) {
            turn.end(0);
        } else {
            work.begin(turn);
        }
    }

    /** The reader of a page; empty if the page has had no turn. */
    public Optional<Caller> reader(RoutingContext context) {
        return Optional.ofNullable(PageWork.of(context)).map(PageWork::reader);
    }

    /**
     * Key under which pages of one reader are counted, separately from requests to the services.
     */
    public String pageAccountId(HttpServerRequest request, Caller caller) {
        return "page " + Quotas.accountId(caller, addresses.of(request));
    }

    /** Key under which requests of one caller are counted. */
    String accountId(Request request, Caller caller) {
        return Quotas.accountId(caller, addresses.of(request.http()));
    }

    /** The turns of pages. */
    public Turns pageTurns() {
        return costs.turns();
    }

    /** The turns of read requests to services. */
    Turns turns(Request request) {
        return costs(request).turns();
    }

    private static Costs costs(Request request) {
        return request.route().metering().costs();
    }

    /**
     * Waits for a turn that could not be taken at once.
     *
     * @param accountId key of the caller's queue
     * @return fails if the turn does not come in time; empty if too many requests are waiting
     */
    public Optional<Future<Turn>> awaitTurn(Turns turns, String accountId, Duration timeout) {
        Promise<Turn> promise = Promise.promise();
        if (!turns.await(accountId, turn -> complete(turn, promise))) {
            return Optional.empty();
        }
        long timer =
                vertx.setTimer(
                        timeout.toMillis(), late -> promise.tryFail("no slot became free in time"));
        return Optional.of(promise.future().onComplete(ended -> vertx.cancelTimer(timer)));
    }

    private static void complete(Turn turn, Promise<Turn> promise) {
        if (!promise.tryComplete(turn)) {
            turn.end(0); // the request is no longer waiting
        }
    }

    /** Maximum number of reads of one caller that wait for their turn. */
    public int maxWaiting() {
        return costs.maxWaiting();
    }

    /** Starts measuring the cost of a request, which is charged at its end. */
    Work begin(Request request, Caller caller, @Nullable Turn turn) {
        if (request.operation().isEmpty()) {
            return new Work(turn, null);
        }
        boolean structures = request.operation().map(Operation::structures).orElse(false);
        boolean writes = request.writes();
        String address = addresses.of(request.http());
        Costs routeCosts = costs(request);
        return new Work(
                turn,
                new Work.Account() {
                    @Override
                    public void charge(long nanos, long bytes) {
                        // The time during which a file arrives is not service time.
                        routeCosts.charge(caller, address, structures, writes ? 0 : nanos, bytes);
                    }

                    @Override
                    public void chargeAbandoned(long nanos) {
                        routeCosts.chargeCancelled(caller, address, structures, writes ? 0 : nanos);
                        countReset(request.http(), address);
                    }
                });
    }

    /** Charges an answer from the cache. */
    public void chargeCached(Request request, Caller caller, int bytes) {
        boolean structures = request.operation().map(Operation::structures).orElse(false);
        costs(request).charge(caller, addresses.of(request.http()), structures, 0, bytes);
    }

    /** Counts a request that is reset before it is forwarded to a service. */
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
