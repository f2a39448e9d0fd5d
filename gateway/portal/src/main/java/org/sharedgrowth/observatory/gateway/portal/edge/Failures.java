package org.sharedgrowth.observatory.gateway.portal.edge;

import io.vertx.core.http.HttpServerRequest;

/** Explains failures of requests to pages, including exceptions of the gateway itself. */
public interface Failures {
    /** Whether the client wants an error page rather than a problem document. */
    boolean wantsPage(HttpServerRequest request);

    /** The failure in words. */
    Failure of(Throwable failure, HttpServerRequest request);
}
