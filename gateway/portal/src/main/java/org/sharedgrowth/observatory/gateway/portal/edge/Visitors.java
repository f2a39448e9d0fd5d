package org.sharedgrowth.observatory.gateway.portal.edge;

import io.vertx.ext.web.RoutingContext;

/** Provides the visitors of pages. */
public interface Visitors {
    /** The visitor of a request. */
    Visitor of(RoutingContext request);

    /** A visitor who is not signed in. */
    Visitor guest();
}
