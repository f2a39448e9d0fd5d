package org.sharedgrowth.observatory.gateway.portal.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.portal.edge.HeldAction;
import org.sharedgrowth.observatory.gateway.portal.edge.Visitor;
import org.sharedgrowth.observatory.identity.Caller;

/** A visitor of the portal who works for Kenya's office. */
record OfficeVisitor(Caller caller) implements Visitor {
    static OfficeVisitor of(String name, String... roles) {
        return new OfficeVisitor(
                Caller.of(
                        Map.of(
                                "sub",
                                name,
                                "preferred_username",
                                name,
                                "roles",
                                List.of(roles),
                                "provider",
                                "NSO_KEN",
                                "areas",
                                List.of("KEN"))));
    }

    @Override
    public boolean signInKnown() {
        return true;
    }

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public String csrf() {
        return "c";
    }

    @Override
    public String uploadTicket() {
        return "t";
    }

    @Override
    public boolean isTokenOfSession(String csrf) {
        return true;
    }

    @Override
    public boolean isTicketOfSession(String ticket) {
        return true;
    }

    @Override
    public boolean mayRelease() {
        return true;
    }

    @Override
    public String seal(HeldAction action) {
        return "";
    }

    @Override
    public Optional<HeldAction> open(String sealed) {
        return Optional.empty();
    }
}
