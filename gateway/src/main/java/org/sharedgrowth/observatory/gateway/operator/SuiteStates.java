package org.sharedgrowth.observatory.gateway.operator;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.adapter.SessionVisitor;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.operator.NodeStates;
import org.sharedgrowth.observatory.gateway.portal.operator.ServiceNode;

/**
 * The states of all nodes of the suite: those that gateways publish, and those that the services
 * return on request.
 */
@Singleton
record SuiteStates(GatewayStates gatewayStates, ServiceNodes services) implements NodeStates {
    private static final Logger LOG = Logger.getLogger(SuiteStates.class);

    @Override
    public Future<Gateways> gateways() {
        return gatewayStates
                .all()
                .map(all -> new Gateways(all, true))
                .recover(failure -> {
                    LOG.warnf(
                            "The states of the other gateways cannot be read: %s",
                            failure.getMessage());
                    return Future.succeededFuture(
                            new Gateways(gatewayStates.onlyThisGateway(), false));
                });
    }

    @Override
    public Future<List<ServiceNode>> services(Visitor operator) {
        return services.all(SessionVisitor.session(operator).orElseThrow());
    }
}
