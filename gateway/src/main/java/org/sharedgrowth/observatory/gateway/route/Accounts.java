package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.quota.Costs;
import org.sharedgrowth.observatory.gateway.quota.Quotas;
import org.sharedgrowth.observatory.gateway.resilience.Turns;
import org.sharedgrowth.observatory.gateway.resilience.Turns.Turn;
import org.sharedgrowth.observatory.identity.Caller;

/** Charges requests to those who sent them. */
@Singleton
class Accounts {
    /** RFC 9113, section 7. */
    private static final long ENHANCE_YOUR_CALM = 11;

    /** A page that takes longer waits for something. */
    private static final long MAX_PAGE_NANOS = 2_000_000_000;

    private final Costs costs;
    private final ClientAddress addresses;

    Accounts(Costs costs, ClientAddress addresses) {
        this.costs = costs;
        this.addresses = addresses;
    }

    /** From where a request comes. */
    String address(HttpServerRequest request) {
        return addresses.of(request);
    }

    /** Charges a page of ours to its reader's network once it is written. */
    void chargeAtEnd(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.method().equals(HttpMethod.GET)) {
            return;
        }
        String address = addresses.of(request);
        long begun = System.nanoTime();
        context.addEndHandler(ended -> {
            long nanos = Math.min(System.nanoTime() - begun, MAX_PAGE_NANOS);
            long bytes = request.response().bytesWritten();
            costs.charge(Caller.GUEST, address, false, nanos, bytes);
        });
    }

    /** Whose requests are counted together. */
    String counted(Request request, Caller caller) {
        return Quotas.counted(caller, addresses.of(request.http()));
    }

    /** In which reads are let in. */
    Turns turns() {
        return costs.turns();
    }

    /** Reads of one caller that may wait for their turn. */
    int mostWaiting() {
        return costs.mostWaiting();
    }

    /** What a request costs from now on, to be charged at its end. */
    Work work(Request request, Caller caller, @Nullable Turn turn) {
        if (request.route().rehearsal() || request.operation().isEmpty()) {
            return new Work(turn, null);
        }
        boolean structures = request.operation().map(Operation::structures).orElse(false);
        boolean writes = request.writes();
        String address = addresses.of(request.http());
        return new Work(
                turn,
                new Work.Account() {
                    @Override
                    public void charge(long nanos, long bytes) {
                        // How long a file takes to come is not the service's time.
                        costs.charge(caller, address, structures, writes ? 0 : nanos, bytes);
                    }

                    @Override
                    public void takenBack(long nanos) {
                        costs.chargeTakenBack(caller, address, structures, writes ? 0 : nanos);
                        countReset(request.http(), address);
                    }
                });
    }

    /** Charges an answer that was at hand. */
    void given(Request request, Caller caller, int bytes) {
        boolean structures = request.operation().map(Operation::structures).orElse(false);
        costs.charge(caller, addresses.of(request.http()), structures, 0, bytes);
    }

    /** Counts a request that is taken back before it goes on to a service. */
    void watchForReset(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response()
                    .exceptionHandler(reset -> countReset(request, addresses.of(request)));
        }
    }

    /** Whoever takes back more than they may has to come again by another connection. */
    private void countReset(HttpServerRequest request, String address) {
        if (request.version() == HttpVersion.HTTP_2 && costs.resetsTooOften(address)) {
            HttpConnection connection = request.connection();
            connection.goAway(ENHANCE_YOUR_CALM);
            connection.close();
        }
    }
}
