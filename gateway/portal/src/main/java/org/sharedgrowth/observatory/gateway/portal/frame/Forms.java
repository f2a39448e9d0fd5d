package org.sharedgrowth.observatory.gateway.portal.frame;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import org.sharedgrowth.observatory.gateway.portal.edge.Change;
import org.sharedgrowth.observatory.gateway.portal.edge.FormRefused;
import org.sharedgrowth.observatory.gateway.portal.edge.RefusedChanges;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.identity.Role;

/**
 * Checks that a form may make a change: the person must have the role, and the form must come from
 * a page of their session.
 */
@Singleton
public class Forms {
    private final RefusedChanges refused;

    Forms(RefusedChanges refused) {
        this.refused = refused;
    }

    /** The change that a form requests. */
    public RequestedChange change(Visitor visitor, HttpMethod method, String path) {
        return new RequestedChange(visitor, new Change(visitor.caller(), method, path));
    }

    /** A requested change that is not yet authorized. */
    public final class RequestedChange {
        private final Visitor visitor;
        private final Change change;

        private RequestedChange(Visitor visitor, Change change) {
            this.visitor = visitor;
            this.change = change;
        }

        /**
         * Authorizes the change.
         *
         * @param tokenCheck whether the form comes from a page of the visitor's session
         * @throws NotAllowed without the role
         * @throws FormRefused if the form is not from a page of the session
         */
        public Change authorize(Role role, Predicate<Visitor> tokenCheck) {
            if (visitor.signInKnown() && !visitor.hasRole(role)) {
                refused.recordMissingRole(change, role);
            }
            NotAllowed.require(visitor, role);
            return checkForm(tokenCheck);
        }

        /**
         * Authorizes the change for any signed-in person.
         *
         * @throws NotAllowed for a guest
         * @throws FormRefused if the form is not from a page of the session
         */
        public Change authorizeSignedIn(Predicate<Visitor> tokenCheck) {
            NotAllowed.requireSignedIn(visitor);
            return checkForm(tokenCheck);
        }

        private Change checkForm(Predicate<Visitor> tokenCheck) {
            if (!visitor.signedIn() || !tokenCheck.test(visitor)) {
                refused.recordForeignForm(change);
                throw new FormRefused();
            }
            return change;
        }
    }
}
