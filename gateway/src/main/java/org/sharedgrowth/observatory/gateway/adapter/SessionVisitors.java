package org.sharedgrowth.observatory.gateway.adapter;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitors;
import org.sharedgrowth.observatory.gateway.session.HeldActions;
import org.sharedgrowth.observatory.gateway.session.Sessions;

/** Provides the visitor of a request, from the session that was looked up for it. */
@Singleton
record SessionVisitors(Sessions sessions, HeldActions held) implements Visitors {
    @Override
    public Visitor of(RoutingContext request) {
        return of(org.sharedgrowth.observatory.gateway.session.Visitor.of(request));
    }

    @Override
    public Visitor guest() {
        return of(org.sharedgrowth.observatory.gateway.session.Visitor.GUEST);
    }

    private Visitor of(org.sharedgrowth.observatory.gateway.session.Visitor visitor) {
        return new SessionVisitor(visitor, sessions, held);
    }
}
