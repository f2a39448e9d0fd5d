package org.sharedgrowth.observatory.gateway.portal.edge;

import io.vertx.ext.web.RoutingContext;

/**
 * The turns of readers: pages of one reader are made a few at a time, and their time is charged to
 * the reader.
 */
public interface PageTurns {
    /**
     * The request only waits for the page of another one: its turn ends, and no time is charged.
     */
    void leave(RoutingContext request);

    /** The request renders a page itself after all: it continues when its reader has a turn. */
    void resume(RoutingContext request);
}
