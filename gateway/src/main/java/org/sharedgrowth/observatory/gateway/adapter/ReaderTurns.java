package org.sharedgrowth.observatory.gateway.adapter;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.sharedgrowth.observatory.gateway.portal.edge.PageTurns;
import org.sharedgrowth.observatory.gateway.route.admission.Checks;

/** Lets a page give up its reader's turn while it waits for another page, and resume later. */
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
