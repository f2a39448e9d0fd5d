package org.sharedgrowth.observatory.gateway.session;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;

/**
 * Who looks at a page: a guest, or somebody signed in.
 *
 * @param known false while the store of sessions is down: a guest then may be somebody
 */
public record Visitor(Optional<Session> session, boolean known) {
    private static final String KEY = Visitor.class.getName();

    /** Nobody in particular. */
    public static final Visitor GUEST = new Visitor(Optional.empty(), true);

    /** Somebody with a cookie that cannot be looked up. */
    static final Visitor UNKNOWN = new Visitor(Optional.empty(), false);

    /** The visitor of a request, whose session was looked up before. */
    public static Visitor of(RoutingContext request) {
        return attached(request).orElse(GUEST);
    }

    /** Empty as long as nobody has looked. */
    static Optional<Visitor> attached(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    void attach(RoutingContext request) {
        request.put(KEY, this);
    }

    /** Who that is for the services. */
    public Caller caller() {
        return session.map(Session::caller).orElse(Caller.GUEST);
    }

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return session.isPresent();
    }

    /** Whether the role is held. */
    public boolean is(Role role) {
        return caller().is(role);
    }
}
