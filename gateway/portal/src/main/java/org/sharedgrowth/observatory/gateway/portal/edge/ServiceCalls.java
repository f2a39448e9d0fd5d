package org.sharedgrowth.observatory.gateway.portal.edge;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;

/**
 * Sends requests to the services for the visitor of a page, in the same way as the gateway forwards
 * requests: with the visitor's access token, avoiding nodes that do not answer, and through the
 * cache. Pages send all of their requests in this way. Results complete on the context of the
 * request; if a service does not answer, they fail with an exception that {@link Failures}
 * explains.
 */
public interface ServiceCalls {
    /**
     * Sends a read request. Answers for guests may be copies from the cache.
     *
     * @param target path and query
     * @param headers for the service, without the token
     * @param lasting whether a cached answer must stay fresh for a while, because the page made
     *     from it replaces one that is about to become outdated
     */
    Future<ServiceAnswer> get(
            Service service, Visitor visitor, String target, MultiMap headers, boolean lasting);

    /**
     * Makes a change at the indicators-service: writes it to the audit log, sends it without a
     * body, and revalidates cached answers.
     *
     * @param target the change's path with its query
     * @param headers for the service, without the token
     */
    Future<ServiceAnswer> change(Visitor visitor, Change change, String target, MultiMap headers);
}
