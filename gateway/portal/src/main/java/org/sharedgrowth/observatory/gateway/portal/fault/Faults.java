package org.sharedgrowth.observatory.gateway.portal.fault;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.portal.edge.Failure;
import org.sharedgrowth.observatory.gateway.portal.edge.Failures;
import org.sharedgrowth.observatory.gateway.portal.frame.FailureContext;
import org.sharedgrowth.observatory.gateway.portal.frame.NotAllowed;
import org.sharedgrowth.observatory.gateway.portal.frame.Page;
import org.sharedgrowth.observatory.gateway.portal.frame.PageFilter;
import org.sharedgrowth.observatory.gateway.portal.frame.Shell;
import org.sharedgrowth.observatory.gateway.portal.frame.Shells;

/**
 * Answers failures of pages and forms: with an error page for browsers, and a problem document for
 * programs.
 */
@Singleton
public class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);

    private final Shells shells;
    private final PageFilter pages;
    private final Failures failures;

    Faults(Shells shells, PageFilter pages, Failures failures) {
        this.shells = shells;
        this.pages = pages;
        this.failures = failures;
    }

    @ServerExceptionMapper
    public RestResponse<Object> map(Throwable failure, RoutingContext context) {
        return answer(failure, context);
    }

    @ServerExceptionMapper
    public RestResponse<Object> map(NotFoundException failure, RoutingContext context) {
        return answer(failure, context);
    }

    @ServerExceptionMapper
    public RestResponse<Object> map(WebApplicationException failure, RoutingContext context) {
        return answer(failure, context);
    }

    /** Sends the error page for a failure outside any resource, to a client that wants a page. */
    public void sendPage(Throwable failure, RoutingContext context) {
        failures.of(failure, context.request()).headers().forEach(context.response()::putHeader);
        pages.send(context, page(failure, context));
    }

    private RestResponse<Object> answer(Throwable failure, RoutingContext context) {
        Failure told = failures.of(failure, context.request());
        ResponseBuilder<Object> answer;
        if (failures.wantsPage(context.request())) {
            answer = ResponseBuilder.ok((Object) page(failure, context));
        } else {
            if (told.status() == 500) {
                log(failure, context);
            }
            answer =
                    ResponseBuilder.create(told.status(), "")
                            .entity((Object) told.document().get())
                            .type("application/problem+json")
                            .header("Cache-Control", "no-store");
        }
        told.headers().forEach(answer::header);
        return answer.build();
    }

    private Page page(Throwable failure, RoutingContext context) {
        FailureContext sent = FailureContext.of(context.request());
        return switch (failure) {
            case NotFoundException none -> page(context, 404, FaultViews.notFound(context, sent));
            case NotAllowed refused when refused.signedIn() ->
                    page(context, 403, FaultViews.notAllowed(refused, sent));
            case NotAllowed refused -> page(context, 401, FaultViews.notSignedIn(refused, sent));
            case ServiceRefused refused ->
                    page(context, refused.status(), FaultViews.refused(refused, sent));
            case TooLarge large -> page(context, 413, FaultViews.tooLarge(large, sent));
            case TooSlow slow -> page(context, 408, FaultViews.tooSlow(sent));
            case WebApplicationException other -> other(other, context, sent);
            default -> edge(failure, context, sent);
        };
    }

    /** The page for a failure of the gateway, or for a defect. */
    private Page edge(Throwable failure, RoutingContext context, FailureContext sent) {
        Failure told = failures.of(failure, context.request());
        @Nullable FaultView view =
                switch (told.kind()) {
                    case SERVICE_DOWN -> FaultViews.down(told, sent);
                    case NOT_SENT -> FaultViews.unwritten(told, sent);
                    case KEY_REFUSED -> FaultViews.key(told, sent);
                    case SESSIONS_DOWN -> FaultViews.unknown(sent);
                    case SIGN_IN_DENIED -> FaultViews.signInDenied(told, sent);
                    case SIGN_IN_EXPIRED -> FaultViews.signInExpired(told, sent);
                    case SIGN_IN_DOWN -> FaultViews.signInDown(told, sent);
                    case SESSION_ENDED -> FaultViews.sessionEnded(sent);
                    case FOREIGN_FORM -> FaultViews.foreign(sent);
                    case OTHER -> null;
                };
        return view == null ? broken(failure, context, sent) : page(context, told.status(), view);
    }

    private Page other(
            WebApplicationException failure, RoutingContext context, FailureContext sent) {
        int status = failure.getResponse().getStatus();
        return status == 404
                ? page(context, 404, FaultViews.notFound(context, sent))
                : page(context, status, FaultViews.other(status, sent));
    }

    private Page broken(Throwable failure, RoutingContext context, FailureContext sent) {
        log(failure, context);
        return page(context, 500, FaultViews.broken(sent));
    }

    private static void log(Throwable failure, RoutingContext context) {
        LOG.error("A page could not be rendered: " + context.request().path(), failure);
    }

    private Page page(RoutingContext context, int status, FaultView view) {
        Shell shell = shells.of(context, "", view.heading());
        return new Page(status, shell, Templates.fault(shell, view));
    }
}
