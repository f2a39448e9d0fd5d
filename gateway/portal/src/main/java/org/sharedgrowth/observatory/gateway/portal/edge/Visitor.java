package org.sharedgrowth.observatory.gateway.portal.edge;

import java.util.Optional;
import org.sharedgrowth.observatory.identity.Caller;
import org.sharedgrowth.observatory.identity.Role;

/** The visitor of a page: a guest or a signed-in person. */
public interface Visitor {
    /**
     * Whether it is known if somebody is signed in. False while the session store is not available:
     * the visitor counts as a guest but may be signed in.
     */
    boolean signInKnown();

    /** Whether somebody is signed in. */
    boolean signedIn();

    /** The caller, for requests to the services. */
    Caller caller();

    /** Whether the visitor has the role. */
    default boolean hasRole(Role role) {
        return caller().hasRole(role);
    }

    /** The token that forms carry in the field {@code csrf}; empty for a guest. */
    String csrf();

    /** The token in the address of the upload form; empty for a guest. */
    String uploadTicket();

    /** Whether a form's token belongs to the visitor's session. */
    boolean isTokenOfSession(String csrf);

    /** Whether an upload's ticket belongs to the visitor's session. */
    boolean isTicketOfSession(String ticket);

    /** Whether the second factor was used so recently that something may be released. */
    boolean mayRelease();

    /** Encrypts an action for use in an address, bound to the person; not for guests. */
    String seal(HeldAction action);

    /**
     * Decrypts an action; empty if it belongs to another person, is too old, or was not made by
     * {@link #seal}.
     */
    Optional<HeldAction> open(String sealed);
}
