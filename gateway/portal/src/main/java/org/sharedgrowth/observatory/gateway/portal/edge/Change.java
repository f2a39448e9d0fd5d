package org.sharedgrowth.observatory.gateway.portal.edge;

import io.vertx.core.http.HttpMethod;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * A change that a form requests.
 *
 * @param path path of the change at the service, without the query
 */
public record Change(Caller caller, HttpMethod method, String path) {}
