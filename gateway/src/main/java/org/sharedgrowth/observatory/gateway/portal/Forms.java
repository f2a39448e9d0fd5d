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

/** Lets a form of ours change something: to whom it belongs, and from a page of their session. */
@Singleton
class Forms {
    private final Changes changes;

    Forms(Changes changes) {
        this.changes = changes;
    }

    /** What a form asks a service to do. */
    Wanted change(Visitor visitor, HttpMethod method, String path) {
        return new Wanted(visitor, changes.of(visitor.caller(), method, path));
    }

    /** A change that is not allowed yet. */
    final class Wanted {
        private final Visitor visitor;
        private final Change change;

        private Wanted(Visitor visitor, Change change) {
            this.visitor = visitor;
            this.change = change;
        }

        /**
         * The change, allowed.
         *
         * @param issued whether the form is of a page that was made for the session
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
         * The same for everybody who is signed in.
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
