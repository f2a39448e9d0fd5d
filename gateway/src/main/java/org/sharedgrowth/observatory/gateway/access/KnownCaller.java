package org.sharedgrowth.observatory.gateway.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * The caller of an operation of the gateway itself. It is identified before the request is routed,
 * and read by the resource.
 */
public final class KnownCaller {
    private static final String KEY = KnownCaller.class.getName();

    private KnownCaller() {}

    /** Stores the caller with the request. */
    public static void attach(RoutingContext request, Caller caller) {
        request.put(KEY, caller);
    }

    /** The caller; empty if the address is not an operation of the contract. */
    public static Optional<Caller> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }
}
