package org.sharedgrowth.observatory.gateway.change;

import org.sharedgrowth.observatory.gateway.operation.Operation;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * A change that a caller has requested.
 *
 * @param path path of the request to the service, without the query
 */
public record Change(Operation operation, Caller caller, String path) {}
