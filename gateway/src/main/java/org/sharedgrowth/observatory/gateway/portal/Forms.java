package org.sharedgrowth.observatory.gateway.portal;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;
import org.sharedgrowth.observatory.gateway.change.Change;
import org.sharedgrowth.observatory.gateway.change.Changes;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.session.ForeignForm;
import org.sharedgrowth.observatory.gateway.session.Session;
import org.sharedgrowth.observatory.gateway.session.Visitor;
import org.sharedgrowth.observatory.identity.Role;

/**
 * Checks that a form may make a change: the person must have the role, and the form must come from
 * a page of their session.
 */
@Singleton
class Forms {
    private final Changes changes;

    Forms(Changes changes) {
        this.changes = changes;
    }

    /** The change that a form requests. */
    Wanted change(Visitor visitor, HttpMethod method, String path) {
        return new Wanted(visitor, changes.of(visitor.caller(), method, path));
    }

    /** A requested change that is not yet authorized. */
    final class Wanted {
        private final Visitor visitor;
        private final Change change;

        private Wanted(Visitor visitor, Change change) {
            this.visitor = visitor;
            this.change = change;
        }

        /**
         * Authorizes the change.
         *
         * @param issued whether the form comes from a page of the session
         * @throws NotAllowed without the role
         * @throws ForeignForm when the form is of another page
         */
        Change by(Role role, Predicate<Session> issued) {
            if (visitor.known() && !visitor.is(role)) {
                changes.refused(change, refusal(role));
            }
            NotAllowed.unless(visitor, role);
            return from(issued);
        }

        /**
         * Authorizes the change for any signed-in person.
         *
         * @throws NotAllowed for a guest
         * @throws ForeignForm when the form is of another page
         */
        Change bySomebody(Predicate<Session> issued) {
            NotAllowed.unlessSignedIn(visitor);
            return from(issued);
        }

        private Change from(Predicate<Session> issued) {
            if (visitor.session().filter(issued).isEmpty()) {
                changes.refused(change, Problems.crossSite());
                throw new ForeignForm();
            }
            return change;
        }

        private Problem refusal(Role role) {
            return visitor.signedIn()
                    ? Problems.roleMissing(List.of(role.claim()))
                    : Problems.tokenRequired(change.operation().method().name());
        }
    }
}
