package org.sharedgrowth.observatory.gateway.portal.fault;

import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.edge.Failure;
import org.sharedgrowth.observatory.gateway.portal.frame.FailureContext;
import org.sharedgrowth.observatory.gateway.portal.frame.NotAllowed;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;

/**
 * The error pages for people: what happened, whether their request was carried out, and what to do.
 */
final class FaultViews {
    private FaultViews() {}

    static FaultView notFound(RoutingContext context, FailureContext sent) {
        return new FaultView(
                "Page not found",
                "There is no page at " + context.request().path() + ".",
                "Check the address, or look in the lists of indicators, countries and reports.",
                sent.page().equals(context.request().uri()) ? List.of() : List.of(sent.back()));
    }

    static FaultView notAllowed(NotAllowed refused, FailureContext sent) {
        return new FaultView(
                "Your account may not open this page",
                refused.needed() + sent.undone(),
                "If you should have that role, ask your office's coordinator.",
                sent.changes() ? List.of(sent.back()) : List.of());
    }

    static FaultView notSignedIn(NotAllowed refused, FailureContext sent) {
        return sent.changes()
                ? new FaultView(
                        "You are no longer signed in",
                        "Your session ended before this arrived." + sent.undone(),
                        "Sign in; you then return to the page with the form." + sent.once(),
                        List.of(signIn(sent)))
                : new FaultView(
                        "Sign in to see this page",
                        refused.needed(),
                        "After signing in you return here.",
                        List.of(signIn(sent)));
    }

    static FaultView foreign(FailureContext sent) {
        return new FaultView(
                "This form has expired",
                "It was not sent from a page of your current session." + sent.undone(),
                "Open the page again." + sent.once(),
                List.of(new PageLink(sent.page(), "Open the page again")));
    }

    /**
     * Shows the message of a service. A 401 of a service means that it no longer accepts the token
     * of the session.
     */
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
                            "Not found",
                            refused.detail(),
                            "Check the address, or search for it by name.",
                            sent.changes() ? List.of(sent.back()) : sent.withoutChoice());
            default ->
                    new FaultView(
                            refused.title(),
                            refused.detail(),
                            sent.kind() == FailureContext.Kind.FILE
                                    ? "Correct that, and choose the file again."
                                    : "Go back, or start from the home page.",
                            refused.status() == 400 && !sent.withoutChoice().isEmpty()
                                    ? sent.withoutChoice()
                                    : List.of(sent.back()));
        };
    }

    static FaultView down(Failure problem, FailureContext sent) {
        return new FaultView(
                problem.title(),
                problem.detail(),
                sent.changes()
                        ? "Your request may or may not have been carried out: check the page before"
                                + " you send it again."
                        : "Other pages may still work.",
                List.of(sent.back()));
    }

    static FaultView unwritten(Failure problem, FailureContext sent) {
        return new FaultView(
                problem.title(),
                problem.detail() + sent.undone(),
                "Go back to the page in a minute." + sent.once(),
                List.of(sent.back()));
    }

    static FaultView key(Failure problem, FailureContext sent) {
        return new FaultView(
                problem.title(),
                problem.detail() + sent.undone(),
                "Go back to your keys.",
                List.of(sent.back()));
    }

    static FaultView unknown(FailureContext sent) {
        return new FaultView(
                "Sign-in cannot be checked at the moment",
                "The session store does not respond." + sent.undone(),
                "You are still signed in, and public pages still work. Try again in a minute."
                        + sent.once(),
                List.of(sent.back()));
    }

    static FaultView tooLarge(TooLarge large, FailureContext sent) {
        boolean file = sent.kind() == FailureContext.Kind.FILE;
        return new FaultView(
                file ? "The file is too large" : "The form is too long",
                "At most " + large.most() + " are taken." + sent.undone(),
                file
                        ? "Compress it (gzip or zip), or send it in parts."
                        : "Go back and shorten your text.",
                List.of(sent.back()));
    }

    static FaultView tooSlow(FailureContext sent) {
        boolean file = sent.kind() == FailureContext.Kind.FILE;
        return new FaultView(
                file ? "The upload was too slow" : "The form arrived too slowly",
                "Your connection is very slow, or was interrupted." + sent.undone(),
                file
                        ? "Compress it (gzip or zip) or send it in parts; browsers do not keep it."
                        : "Go back and try again.",
                List.of(sent.back()));
    }

    static FaultView signInDenied(Failure failed, FailureContext sent) {
        return new FaultView(
                "You were not signed in",
                "The sign-in was cancelled or refused.",
                "You can try again.",
                List.of(new PageLink(startAgain(failed, sent), "Try again")));
    }

    static FaultView signInExpired(Failure failed, FailureContext sent) {
        return new FaultView(
                "This sign-in is no longer valid",
                "It took longer than five minutes, or was started in another browser or window.",
                "Start again.",
                List.of(new PageLink(startAgain(failed, sent), "Start again")));
    }

    static FaultView signInDown(Failure failed, FailureContext sent) {
        return new FaultView(
                "Signing in is not possible at the moment",
                "The sign-in server does not respond." + sent.undone(),
                "Released data and published reports stay readable without signing in."
                        + " Try again in a few minutes."
                        + sent.once(),
                List.of(
                        failed.startAgain().isEmpty()
                                ? sent.back()
                                : new PageLink(failed.startAgain(), "Try again")));
    }

    static FaultView sessionEnded(FailureContext sent) {
        return new FaultView(
                "Your session has ended",
                "You were signed out, here or in another window." + sent.undone(),
                "Sign in again; you then return to the page." + sent.once(),
                List.of(signIn(sent)));
    }

    private static String startAgain(Failure failed, FailureContext sent) {
        return failed.startAgain().isEmpty() ? signIn(sent).address() : failed.startAgain();
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
                "The error is on our side and was logged.",
                sent.changes()
                        ? "Check on the page whether your request was carried out; if not, try"
                                + " again later."
                        : "Try again later.",
                List.of(sent.back()));
    }

    private static PageLink signIn(FailureContext sent) {
        return new PageLink(
                "/session/sign-in?to=" + URLEncoder.encode(sent.page(), StandardCharsets.UTF_8),
                "Sign in");
    }
}
