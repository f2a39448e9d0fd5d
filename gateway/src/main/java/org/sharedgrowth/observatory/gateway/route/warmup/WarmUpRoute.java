package org.sharedgrowth.observatory.gateway.route.warmup;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.monitoring.Labels;
import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.gateway.operation.Operations;
import org.sharedgrowth.observatory.gateway.quota.Metering;
import org.sharedgrowth.observatory.gateway.route.request.Route;
import org.sharedgrowth.observatory.gateway.route.request.Routes;
import org.sharedgrowth.observatory.gateway.upstream.Upstream;

/**
 * The route of the requests that warm the gateway up, and the only place where they differ from a
 * client's. They run through the same code, but use separate quotas, latencies, breaker and
 * concurrency limit, which are dropped with the route. Meters leave them out by the id of their
 * operation.
 */
@Singleton
class WarmUpRoute {
    private final Routes routes;
    private final Operations operations;
    private final Metering metering;

    WarmUpRoute(Routes routes, Operations operations, Metering metering) {
        this.routes = routes;
        this.operations = operations;
        this.metering = metering;
    }

    /**
     * Opens it.
     *
     * @param prefix of the paths that are routed; reads of the contract
     * @param address of the server that answers, such as {@code http://127.0.0.1:1234}
     */
    void open(String prefix, String address) {
        Upstream upstream = Upstream.of(Labels.WARM_UP, address);
        Operation standIn = operation(prefix).detached(Labels.WARM_UP);
        routes.addTemporary(
                prefix, new Route(upstream, true, metering.detached(), Optional.of(standIn)));
    }

    private Operation operation(String path) {
        if (operations.find(HttpMethod.GET, path) instanceof Operations.Found.One one) {
            return one.operation();
        }
        throw new IllegalArgumentException("The contract has no read at " + path);
    }

    /** Closes it. */
    void close() {
        routes.removeTemporary();
    }
}
