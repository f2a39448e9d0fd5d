package org.sharedgrowth.observatory.gateway.portal.frame;

import org.sharedgrowth.observatory.gateway.portal.edge.SessionsDown;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.identity.Role;

/** The visitor lacks the role that a page requires. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a page requires. */
    public enum Need {
        /** To be a contributor or reviewer of the office. */
        OFFICE,
        SIGNED_IN,
        /** The role {@link NotAllowed#role}. */
        ROLE
    }

    private final boolean signedIn;
    private final Need need;
    private final String role;
    private final String explanation;

    private NotAllowed(boolean signedIn, Need need, String role, String explanation) {
        super(explanation);
        this.signedIn = signedIn;
        this.need = need;
        this.role = role;
        this.explanation = explanation;
    }

    /** Admits contributors and reviewers of an office. */
    public static void requireOffice(Visitor visitor) {
        requireKnownSignIn(visitor);
        if (!visitor.hasRole(Role.CONTRIBUTOR) && !visitor.hasRole(Role.REVIEWER)) {
            throw new NotAllowed(
                    visitor.signedIn(),
                    Need.OFFICE,
                    "",
                    "Submissions are visible only to contributors and reviewers of the office that"
                            + " sent them.");
        }
    }

    /** Admits everybody who is signed in. */
    public static void requireSignedIn(Visitor visitor) {
        requireKnownSignIn(visitor);
        if (!visitor.signedIn()) {
            throw new NotAllowed(
                    false,
                    Need.SIGNED_IN,
                    "",
                    "You have to sign in to see your saved queries and API keys.");
        }
    }

    /** Admits people with the role. */
    public static void require(Visitor visitor, Role role) {
        requireKnownSignIn(visitor);
        if (!visitor.hasRole(role)) {
            throw new NotAllowed(
                    visitor.signedIn(),
                    Need.ROLE,
                    role.claim(),
                    "This requires the role “" + role.claim() + "”.");
        }
    }

    private static void requireKnownSignIn(Visitor visitor) {
        if (!visitor.signInKnown()) {
            throw new SessionsDown();
        }
    }

    /** Whether the visitor is signed in, but without the role. */
    public boolean signedIn() {
        return signedIn;
    }

    public Need need() {
        return need;
    }

    /** The role that the page requires; empty if it requires something else. */
    public String role() {
        return role;
    }

    /** What the page requires, as a sentence in English, for programs. */
    public String explanation() {
        return explanation;
    }
}
