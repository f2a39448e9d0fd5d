package org.sharedgrowth.observatory.gateway.portal.operator;

import io.vertx.core.Future;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;

/** Provides the state of every node; implemented by the gateway. */
public interface NodeStates {
    /**
     * The states of the gateways.
     *
     * @param all this gateway first
     * @param othersKnown whether the states of the other gateways could be read
     */
    record Gateways(List<GatewayState> all, boolean othersKnown) {}

    /** The states of all gateways; never fails. */
    Future<Gateways> gateways();

    /**
     * The states of all nodes of the services, including those that do not answer, ordered by
     * service and address.
     *
     * @param operator the signed-in person, whose access token is used; the call fails only if
     *     there is none
     */
    Future<List<ServiceNode>> services(Visitor operator);
}
