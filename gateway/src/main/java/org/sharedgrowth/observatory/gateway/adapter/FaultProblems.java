package org.sharedgrowth.observatory.gateway.adapter;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import org.sharedgrowth.observatory.gateway.access.TokenNotGenuine;
import org.sharedgrowth.observatory.gateway.change.AuditFailed;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.edge.FormRefused;
import org.sharedgrowth.observatory.gateway.portal.edge.SessionsDown;
import org.sharedgrowth.observatory.gateway.portal.fault.TooLarge;
import org.sharedgrowth.observatory.gateway.portal.fault.TooSlow;
import org.sharedgrowth.observatory.gateway.portal.frame.NotAllowed;
import org.sharedgrowth.observatory.gateway.portal.thread.TooManyPages;
import org.sharedgrowth.observatory.gateway.problem.GatewayText;
import org.sharedgrowth.observatory.gateway.problem.Outages;
import org.sharedgrowth.observatory.gateway.problem.PageProblems;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;
import org.sharedgrowth.observatory.gateway.problem.Refused;
import org.sharedgrowth.observatory.gateway.route.forward.BodyForwarding;
import org.sharedgrowth.observatory.gateway.session.SignInFailed;
import org.sharedgrowth.observatory.gateway.session.StoreDown;
import org.sharedgrowth.observatory.gateway.session.UntrustedForm;
import org.sharedgrowth.observatory.gateway.upstream.UpstreamFailed;
import org.sharedgrowth.observatory.messages.LocalizedText;

/** Turns the failure of a page request into a problem document. */
public final class FaultProblems {
    private FaultProblems() {}

    /** The document for a failure of the gateway or of the portal. */
    public static Problem of(Throwable failure, HttpServerRequest request) {
        return switch (failure) {
            case NotAllowed refused when refused.signedIn() ->
                    PageProblems.forbidden(LocalizedText.constant(refused.explanation()));
            case NotAllowed refused ->
                    PageProblems.signIn(LocalizedText.constant(refused.explanation()));
            case ServiceRefused refused ->
                    PageProblems.refused(
                            refused.status(), refused.slug(), refused.title(), refused.detail());
            case UpstreamFailed down -> down.problem();
            case Overloaded refused -> refused.problem();
            case AuditFailed unwritten -> unwritten.problem();
            case BodyForwarding.Refused refused -> refused.problem();
            case Refused refused -> refused.problem();
            case StoreDown _, SessionsDown _ -> Outages.sessionStoreUnreachable();
            case SignInFailed failed -> signIn(failed);
            case UntrustedForm _, FormRefused _ -> Problems.crossSite();
            case TokenNotGenuine forged -> PageProblems.logoutToken();
            case TooLarge large -> Problems.bodyTooLarge(large.limit());
            case TooSlow slow -> PageProblems.tooSlow();
            case TooManyPages _ -> Outages.overloaded("portal");
            case WebApplicationException other -> other(other, request);
            default -> Outages.internal();
        };
    }

    private static Problem signIn(SignInFailed failed) {
        return switch (failed.reason()) {
            case DENIED ->
                    PageProblems.forbidden(GatewayText.localized(GatewayText::signInCancelled));
            case EXPIRED -> Problems.badRequest(GatewayText.localized(GatewayText::signInStale));
            case DOWN -> Outages.identityUnknown();
            case ENDED -> PageProblems.signIn(GatewayText.localized(GatewayText::sessionEnded));
        };
    }

    private static Problem other(WebApplicationException failure, HttpServerRequest request) {
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 404 -> Problems.notFound(request.path());
            case 405 -> {
                String allow = failure.getResponse().getHeaderString("Allow");
                yield Problems.methodNotAllowed(
                        request.method().name(), allow == null ? "GET, HEAD, OPTIONS" : allow);
            }
            case 406 -> PageProblems.notAcceptable(request.path());
            case 415 -> PageProblems.notAForm(request.getHeader("Content-Type"));
            default -> PageProblems.other(status);
        };
    }
}
