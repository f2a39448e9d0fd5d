package org.sharedgrowth.observatory.gateway.portal;

import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.session.SignInFailed;

/** What people are told of a fault: what happened, what became of what they sent, the way out. */
final class FaultViews {
    private FaultViews() {}

    static FaultView notFound(RoutingContext context, FailureContext sent) {
        return new FaultView(
                "There is no such page",
                "Nothing is kept under " + context.request().path() + ".",
                "Check the address, or look among the indicators, countries and reports.",
                sent.page().equals(context.request().uri()) ? List.of() : List.of(sent.back()));
    }

    static FaultView notAllowed(NotAllowed refused, FailureContext sent) {
        return new FaultView(
                "This page is not for your account",
                refused.needed() + sent.undone(),
                "If you should have that role, ask your office's coordinator.",
                sent.changes() ? List.of(sent.back()) : List.of());
    }

    static FaultView notSignedIn(NotAllowed refused, FailureContext sent) {
        return sent.changes()
                ? new FaultView(
                        "You are no longer signed in",
                        "Your session ended before this arrived." + sent.undone(),
                        "Sign in; you come back to the page with the form." + sent.once(),
                        List.of(signIn(sent)))
                : new FaultView(
                        "Sign in to see this page",
                        refused.needed(),
                        "After signing in you come back here.",
                        List.of(signIn(sent)));
    }

    static FaultView foreign(FailureContext sent) {
        return new FaultView(
                "This form has expired",
                "It was not sent from a page of your present session." + sent.undone(),
                "Open the page again." + sent.once(),
                List.of(new PageLink(sent.page(), "Open the page again")));
    }

    /** A service's own words. Its 401 means that it no longer believes a token that lives. */
    static FaultView refused(ServiceRefused refused, FailureContext sent) {
        return switch (refused.status()) {
            case 401 ->
                    new FaultView(
                            "Sign in again",
                            refused.detail() + sent.undone(),
                            "Sign out at the top of this page and in again, then come back."
                                    + sent.once(),
                            List.of(sent.back()));
            case 404 ->
                    new FaultView(
                            "There is no such thing",
                            refused.detail(),
                            "Check the address, or search for it by name.",
                            sent.changes() ? List.of(sent.back()) : sent.withoutChoice());
            default ->
                    new FaultView(
                            refused.title(),
                            refused.detail(),
                            sent.kind() == FailureContext.Kind.FILE
                                    ? "Mend that, and choose the file again."
                                    : "Go back, or start from the home page.",
                            refused.status() == 400 && !sent.withoutChoice().isEmpty()
                                    ? sent.withoutChoice()
                                    : List.of(sent.back()));
        };
    }

    static FaultView down(Problem problem, FailureContext sent) {
        return new FaultView(
                problem.title(),
                problem.detail(),
                sent.changes()
                        ? "What you sent may have arrived or not: look at the page before you send"
                                + " it again."
                        : "The other pages may work meanwhile.",
                List.of(sent.back()));
    }

    static FaultView unwritten(Problem problem, FailureContext sent) {
        return new FaultView(
                problem.title(),
                problem.detail() + sent.undone(),
                "Go back to the page in a minute." + sent.once(),
                List.of(sent.back()));
    }

    static FaultView key(Problem problem, FailureContext sent) {
        return new FaultView(
                problem.title(),
                problem.detail() + sent.undone(),
                "Go back to your keys.",
                List.of(sent.back()));
    }

    static FaultView unknown(FailureContext sent) {
        return new FaultView(
                "Nobody can be recognised at the moment",
                "The store of sessions does not answer." + sent.undone(),
                "You are still signed in, and what is public stays readable. Try again in a minute."
                        + sent.once(),
                List.of(sent.back()));
    }

    static FaultView tooLarge(TooLarge large, FailureContext sent) {
        boolean file = sent.kind() == FailureContext.Kind.FILE;
        return new FaultView(
                file ? "The file is too large" : "The form holds too much",
                "At most " + large.most() + " are taken." + sent.undone(),
                file
                        ? "Compress it (gzip or zip), or send it in parts."
                        : "Go back and say it in fewer words.",
                List.of(sent.back()));
    }

    static FaultView tooSlow(FailureContext sent) {
        boolean file = sent.kind() == FailureContext.Kind.FILE;
        return new FaultView(
                file ? "The file came too slowly" : "The form came too slowly",
                "Your line is very slow, or broke off while it was sent." + sent.undone(),
                file
                        ? "Compress it (gzip or zip) or send it in parts; browsers do not keep it."
                        : "Go back and try again.",
                List.of(sent.back()));
    }

    static FaultView signIn(SignInFailed failed, FailureContext sent) {
        String again = failed.again().isEmpty() ? signIn(sent).address() : failed.again();
        return switch (failed.reason()) {
            case DENIED ->
                    new FaultView(
                            "You were not signed in",
                            "The sign-in was cancelled or refused.",
                            "You can try again.",
                            List.of(new PageLink(again, "Try again")));
            case EXPIRED ->
                    new FaultView(
                            "This sign-in is no longer valid",
                            "It took longer than five minutes, or was begun in another browser or"
                                    + " window.",
                            "Begin again.",
                            List.of(new PageLink(again, "Begin again")));
            case DOWN ->
                    new FaultView(
                            "Nobody can sign in at the moment",
                            "The sign-in server does not answer." + sent.undone(),
                            "Released data and published reports stay readable without signing in."
                                    + " Try again in some minutes."
                                    + sent.once(),
                            List.of(
                                    failed.again().isEmpty()
                                            ? sent.back()
                                            : new PageLink(again, "Try again")));
            case ENDED ->
                    new FaultView(
                            "Your session has ended",
                            "You were signed out, here or in another window." + sent.undone(),
                            "Sign in again; you come back to the page." + sent.once(),
                            List.of(signIn(sent)));
        };
    }

    static FaultView other(int status, FailureContext sent) {
        return new FaultView(
                "This request cannot be answered",
                "It was refused with status " + status + "." + sent.undone(),
                "Go back, or start from the home page.",
                List.of(sent.back()));
    }

    static FaultView broken(FailureContext sent) {
        return new FaultView(
                "Something went wrong",
                "The fault is ours and has been recorded.",
                sent.changes()
                        ? "Look at the page whether what you sent arrived; try again later."
                        : "Try again later.",
                List.of(sent.back()));
    }

    private static PageLink signIn(FailureContext sent) {
        return new PageLink(
                "/session/sign-in?to=" + URLEncoder.encode(sent.page(), StandardCharsets.UTF_8),
                "Sign in");
    }
}
