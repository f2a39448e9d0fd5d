package org.sharedgrowth.observatory.gateway.adapter;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.portal.edge.PageTurns;
import org.sharedgrowth.observatory.gateway.route.admission.Checks;

/** Ends and resumes the turns in which the pages of a reader are handled. */
@Singleton
record ReaderTurns(Checks checks) implements PageTurns {
    @Override
    public void leave(RoutingContext request) {
        checks.leavePageTurn(request);
    }

    @Override
    public void resume(RoutingContext request) {
        checks.resumePage(request);
    }
}
