package org.sharedgrowth.observatory.gateway.portal.operator;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.frame.NotAllowed;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;
import org.sharedgrowth.observatory.identity.Role;
import org.sharedgrowth.observatory.messages.Texts;

/** The operator's page with the state of all nodes. */
@Path("/operator")
@Produces(MediaType.TEXT_HTML)
class OperatorResource {
    private final NodeStates states;
    private final Shells shells;
    private final Clock clock = Clock.systemUTC();

    OperatorResource(NodeStates states, Shells shells) {
        this.states = states;
        this.shells = shells;
    }

    /** Shows every node, including those that do not answer. */
    @GET
    public Uni<Page> operation(RoutingContext context) {
        Visitor visitor = shells.visitor(context);
        NotAllowed.require(visitor, Role.ADMIN);
        OperatorText text = Texts.of(OperatorText.class, shells.language(context));
        Shell shell = shells.of(context, "operator", text.title()).inLanguageOfFrame();
        Future<OperatorView> view =
                states.services(visitor)
                        .compose(nodes ->
                                states.gateways()
                                        .map(known ->
                                                OperatorPage.of(
                                                        known,
                                                        nodes,
                                                        clock.instant(),
                                                        shell.language())));
        return Uni.createFrom()
                .completionStage(view::toCompletionStage)
                .map(made -> Page.ok(shell, Templates.operation(shell, text, made)));
    }
}
