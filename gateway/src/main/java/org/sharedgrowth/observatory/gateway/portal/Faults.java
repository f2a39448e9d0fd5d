package org.sharedgrowth.observatory.gateway.portal;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sharedgrowth.observatory.gateway.change.NotWrittenDown;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.session.ForeignForm;
import org.sharedgrowth.observatory.gateway.session.SignInFailed;
import org.sharedgrowth.observatory.gateway.upstream.UpstreamFailed;

/** The page for each way in which a page can fail. */
@Singleton
public class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);
    private static final String BACK = "Go back, or start from the home page.";

    private final Shells shells;

    Faults(Shells shells) {
        this.shells = shells;
    }

    @ServerExceptionMapper
    public RestResponse<Page> map(Throwable failure, RoutingContext context) {
        return RestResponse.ok(page(failure, context));
    }

    @ServerExceptionMapper
    public RestResponse<Page> map(NotFoundException failure, RoutingContext context) {
        return RestResponse.ok(page(failure, context));
    }

    @ServerExceptionMapper
    public RestResponse<Page> map(WebApplicationException failure, RoutingContext context) {
        return RestResponse.ok(page(failure, context));
    }

    /** The page that explains the failure. */
    Page page(Throwable failure, RoutingContext context) {
        return switch (failure) {
            case NotFoundException none -> notFound(context);
            case NotAllowed refused -> notAllowed(refused, context);
            case ServiceRefused refused -> refused(refused, context);
            case UpstreamFailed down -> down(down.problem(), context);
            case NotWrittenDown unwritten -> down(unwritten.problem(), context);
            case SignInFailed failed -> signIn(failed, context);
            case ForeignForm foreign ->
                    page(
                            context,
                            403,
                            new FaultView(
                                    "This form has expired",
                                    "It was not sent from a page of your present session, so nothing"
                                            + " was changed.",
                                    "Open the page again and send the form from there.",
                                    false));
            case WebApplicationException other -> other(other, context);
            default -> broken(failure, context);
        };
    }

    private Page notFound(RoutingContext context) {
        return page(
                context,
                404,
                new FaultView(
                        "There is no such page",
                        "Nothing is kept under " + context.request().path() + ".",
                        "Check the address, or look among the indicators, countries and reports.",
                        false));
    }

    private Page notAllowed(NotAllowed refused, RoutingContext context) {
        return refused.signedIn()
                ? page(
                        context,
                        403,
                        new FaultView(
                                "This page is not for your account",
                                refused.needed(),
                                "If you should have that role, ask your office's coordinator.",
                                false))
                : page(
                        context,
                        401,
                        new FaultView(
                                "Sign in to see this page",
                                refused.needed(),
                                "After signing in you come back here.",
                                true));
    }

    private Page refused(ServiceRefused refused, RoutingContext context) {
        return switch (refused.status()) {
            case 401 ->
                    page(
                            context,
                            401,
                            new FaultView(
                                    "Sign in again",
                                    refused.detail(),
                                    "Your session ended.",
                                    true));
            case 404 ->
                    page(
                            context,
                            404,
                            new FaultView(
                                    "There is no such thing",
                                    refused.detail(),
                                    "Check the address, or search for it by name.",
                                    false));
            default ->
                    page(
                            context,
                            refused.status(),
                            new FaultView(refused.title(), refused.detail(), BACK, false));
        };
    }

    private Page down(Problem problem, RoutingContext context) {
        return page(
                context,
                problem.status(),
                new FaultView(
                        problem.title(),
                        problem.detail(),
                        "The other pages may work meanwhile. Nothing you sent was lost silently: if"
                                + " you were changing something, look whether it arrived.",
                        false));
    }

    private Page signIn(SignInFailed failed, RoutingContext context) {
        return switch (failed.reason()) {
            case DENIED ->
                    page(
                            context,
                            403,
                            new FaultView(
                                    "You were not signed in",
                                    "The sign-in was cancelled or refused.",
                                    "You can try again.",
                                    true));
            case EXPIRED ->
                    page(
                            context,
                            400,
                            new FaultView(
                                    "This sign-in is no longer valid",
                                    "It took longer than five minutes, or was begun in another"
                                            + " browser or window.",
                                    "Begin again.",
                                    true));
            case DOWN ->
                    page(
                            context,
                            503,
                            new FaultView(
                                    "Nobody can sign in at the moment",
                                    "The sign-in server does not answer.",
                                    "Released data and published reports stay readable without"
                                            + " signing in. Try again in some minutes.",
                                    false));
            case ENDED ->
                    page(
                            context,
                            401,
                            new FaultView(
                                    "Your session has ended",
                                    "You were signed out, here or in another window.",
                                    "Sign in again; you come back to this page.",
                                    true));
        };
    }

    private Page other(WebApplicationException failure, RoutingContext context) {
        int status = failure.getResponse().getStatus();
        return status == 404
                ? notFound(context)
                : page(
                        context,
                        status,
                        new FaultView(
                                "This request cannot be answered",
                                "It was refused with status " + status + ".",
                                BACK,
                                false));
    }

    private Page broken(Throwable failure, RoutingContext context) {
        LOG.error("A page could not be made: " + context.request().path(), failure);
        return page(
                context,
                500,
                new FaultView(
                        "Something went wrong",
                        "The fault is ours and has been recorded.",
                        "Try again later.",
                        false));
    }

    private Page page(RoutingContext context, int status, FaultView view) {
        Shell shell = shells.of(context, "", view.heading());
        return new Page(status, shell, Templates.fault(shell, view));
    }
}
