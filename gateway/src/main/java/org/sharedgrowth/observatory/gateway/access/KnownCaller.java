package org.sharedgrowth.observatory.gateway.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.sharedgrowth.observatory.identity.Caller;

/** Who calls an operation of our own: known at the door, needed where it is carried out. */
public final class KnownCaller {
    private static final String KEY = KnownCaller.class.getName();

    private KnownCaller() {}

    /** Says who it is. */
    public static void attach(RoutingContext request, Caller caller) {
        request.put(KEY, caller);
    }

    /** Who it is; empty for an address that the door takes for no operation of the contract. */
    public static Optional<Caller> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }
}
