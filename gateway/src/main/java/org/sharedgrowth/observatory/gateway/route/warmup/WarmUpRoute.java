package org.sharedgrowth.observatory.gateway.route.warmup;

import io.micrometer.core.instrument.MeterRegistry;
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
 * The route of the requests that warm the gateway up. Only here do they differ from a client's
 * requests. They run through the same code, but use separate quotas, latencies, breaker and
 * concurrency limit, which are dropped with the route. Until then, meters distinguish them by the
 * id of their operation.
 */
@Singleton
record WarmUpRoute(
        Routes routes,
        Operations operations,
        Metering metering,
        Labels labels,
        MeterRegistry meters) {
    private static final String OTHER_PATH = "/sdmx/3.0/data/";

    /**
     * Opens the route.
     *
     * @param prefix prefix of the paths that are routed, which must be reads of the contract
     * @param address address of the server that answers, such as {@code http://127.0.0.1:1234}
     */
    void open(String prefix, String address) {
        Upstream upstream = Upstream.of(Labels.WARM_UP, address);
        Operation standIn = operation(prefix).withOwnLatencies(Labels.WARM_UP);
        routes.addTemporary(
                prefix, new Route(upstream, true, metering.unlimitedCopy(), Optional.of(standIn)));
    }

    private Operation operation(String path) {
        if (operations.find(HttpMethod.GET, path) instanceof Operations.Found.One one) {
            return one.operation();
        }
        throw new IllegalArgumentException("The contract has no read at " + path);
    }

    /**
     * Looks up a client's route as often as the warm-up's own route is looked up: otherwise the
     * code would be compiled as if there were no other routes, and again at the first client.
     */
    void lookUpClientRoutes(int times) {
        Operation operation = operation(OTHER_PATH);
        for (int i = 0; i < times; i++) {
            if (routes.find(OTHER_PATH)
                    .map(route -> route.operationToMeasure(operation))
                    .isEmpty()) {
                throw new IllegalStateException("There is no route for " + OTHER_PATH);
            }
        }
    }

    /** Closes the route. */
    void close() {
        routes.removeTemporary();
        labels.endWarmUp(meters);
    }
}
