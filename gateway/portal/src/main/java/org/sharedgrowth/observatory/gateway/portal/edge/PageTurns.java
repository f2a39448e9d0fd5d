package org.sharedgrowth.observatory.gateway.portal.edge;

import io.vertx.ext.web.RoutingContext;

/**
 * Shares the threads that render pages fairly: each reader has a few turns at a time, and is
 * charged the time that their pages take.
 */
public interface PageTurns {
    /**
     * Ends the turn of a request that only waits for the page of another one; no time is charged.
     */
    void leave(RoutingContext request);

    /** The request renders a page itself after all: it continues when its reader has a turn. */
    void resume(RoutingContext request);
}
