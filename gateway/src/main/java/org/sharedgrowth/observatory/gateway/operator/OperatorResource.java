package org.sharedgrowth.observatory.gateway.operator;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.sharedgrowth.observatory.gateway.portal.NotAllowed;
import org.sharedgrowth.observatory.gateway.portal.Page;
import org.sharedgrowth.observatory.gateway.portal.Shell;
import org.sharedgrowth.observatory.gateway.portal.Shells;
import org.sharedgrowth.observatory.gateway.session.Session;
import org.sharedgrowth.observatory.gateway.session.Visitor;
import org.sharedgrowth.observatory.identity.Role;

/** The operator's page with the state of all nodes. */
@Path("/operator")
@Produces(MediaType.TEXT_HTML)
class OperatorResource {
    private static final Logger LOG = Logger.getLogger(OperatorResource.class);

    private final Board board;
    private final ServiceNodes services;
    private final Shells shells;
    private final Clock clock = Clock.systemUTC();

    OperatorResource(Board board, ServiceNodes services, Shells shells) {
        this.board = board;
        this.services = services;
        this.shells = shells;
    }

    private record Gateways(List<GatewayState> all, boolean othersKnown) {}

    /** Shows every node, including those that do not answer. */
    @GET
    public Uni<Page> operation(RoutingContext context) {
        Visitor visitor = Visitor.of(context);
        NotAllowed.unless(visitor, Role.ADMIN);
        Session session = visitor.session().orElseThrow();
        Shell shell = shells.of(context, "operator", "Operation");
        Future<OperatorView> view =
                services.all(session)
                        .compose(nodes ->
                                gateways()
                                        .map(known ->
                                                new OperatorView(
                                                        known.all(),
                                                        nodes,
                                                        known.othersKnown(),
                                                        clock.instant())));
        return Uni.createFrom()
                .completionStage(view::toCompletionStage)
                .map(made -> Page.ok(shell, Templates.operation(shell, made)));
    }

    private Future<Gateways> gateways() {
        return board.all()
                .map(all -> new Gateways(all, true))
                .recover(failure -> {
                    LOG.warnf("The other gateways are not known: %s", failure.getMessage());
                    return Future.succeededFuture(new Gateways(board.alone(), false));
                });
    }
}
