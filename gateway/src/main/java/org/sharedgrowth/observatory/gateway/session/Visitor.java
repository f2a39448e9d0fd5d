package org.sharedgrowth.observatory.gateway.session;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * The visitor of a page: a guest or a signed-in person.
 *
 * @param signInKnown whether it is known if somebody is signed in; false while the session store is
 *     not available, when the visitor counts as a guest but may be signed in
 */
public record Visitor(Optional<Session> session, boolean signInKnown) {
    private static final String KEY = Visitor.class.getName();

    /** A guest. */
    public static final Visitor GUEST = new Visitor(Optional.empty(), true);

    /** A visitor with a cookie that cannot be looked up. */
    static final Visitor UNKNOWN = new Visitor(Optional.empty(), false);

    /** The visitor of a request; a guest if no session was looked up for it. */
    public static Visitor of(RoutingContext request) {
        return findAttached(request).orElse(GUEST);
    }

    /** The visitor of a request; empty if it has not been looked up yet. */
    static Optional<Visitor> findAttached(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    void attach(RoutingContext request) {
        request.put(KEY, this);
    }

    /** The caller, for requests to the services. */
    public Caller caller() {
        return session.map(Session::caller).orElse(Caller.GUEST);
    }

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return session.isPresent();
    }
}
