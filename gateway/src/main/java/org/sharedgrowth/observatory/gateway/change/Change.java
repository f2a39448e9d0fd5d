package org.sharedgrowth.observatory.gateway.change;

import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * The request of a caller to change data.
 *
 * @param path path of the request to the service, without the query
 */
public record Change(Operation operation, Caller caller, String path) {}
