package org.sharedgrowth.observatory.gateway.adapter;

import java.util.Optional;
import org.sharedgrowth.observatory.gateway.portal.edge.HeldAction;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.gateway.session.HeldActions;
import org.sharedgrowth.observatory.gateway.session.Session;
import org.sharedgrowth.observatory.gateway.session.Sessions;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * The visitor of a page, as known from the session.
 *
 * @param visitor the visitor as found in the session that was looked up for the request
 */
public record SessionVisitor(
        org.sharedgrowth.observatory.gateway.session.Visitor visitor,
        Sessions sessions,
        HeldActions held)
        implements Visitor {

    /** The session of a visitor from {@link SessionVisitors}; empty if there is none. */
    public static Optional<Session> session(Visitor visitor) {
        return ((SessionVisitor) visitor).visitor.session();
    }

    @Override
    public boolean signInKnown() {
        return visitor.signInKnown();
    }

    @Override
    public boolean signedIn() {
        return visitor.signedIn();
    }

    @Override
    public Caller caller() {
        return visitor.caller();
    }

    @Override
    public String csrf() {
        return visitor.session().map(Session::csrf).orElse("");
    }

    @Override
    public String uploadTicket() {
        return visitor.session().map(Session::uploadTicket).orElse("");
    }

    @Override
    public boolean isTokenOfSession(String csrf) {
        return visitor.session().filter(session -> session.isTokenOfSession(csrf)).isPresent();
    }

    @Override
    public boolean isTicketOfSession(String ticket) {
        return visitor.session().filter(session -> session.isTicketOfSession(ticket)).isPresent();
    }

    @Override
    public boolean mayRelease() {
        return visitor.session().filter(sessions::mayRelease).isPresent();
    }

    @Override
    public String seal(HeldAction action) {
        return held.seal(
                new org.sharedgrowth.observatory.gateway.session.HeldAction(
                        action.button(), action.object(), action.fields()),
                visitor.session().orElseThrow());
    }

    @Override
    public Optional<HeldAction> open(String sealed) {
        return visitor.session()
                .flatMap(session -> held.open(sealed, session))
                .map(action -> new HeldAction(action.button(), action.object(), action.fields()));
    }
}
