package org.sharedgrowth.observatory.gateway.portal;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sharedgrowth.observatory.gateway.change.NotWrittenDown;
import org.sharedgrowth.observatory.gateway.key.KeyRefused;
import org.sharedgrowth.observatory.gateway.portal.client.ServiceRefused;
import org.sharedgrowth.observatory.gateway.problem.PageWish;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.route.forward.BodyForwarding;
import org.sharedgrowth.observatory.gateway.session.ForeignForm;
import org.sharedgrowth.observatory.gateway.session.SignInFailed;
import org.sharedgrowth.observatory.gateway.session.StoreDown;
import org.sharedgrowth.observatory.gateway.upstream.UpstreamFailed;

/**
 * Answers failures of pages and forms: with an error page for browsers, and a problem document for
 * programs.
 */
@Singleton
public class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);

    private final Shells shells;
    private final PageFilter pages;

    Faults(Shells shells, PageFilter pages) {
        this.shells = shells;
        this.pages = pages;
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

    /** Sends the error page for a failure outside any resource. */
    void send(Throwable failure, RoutingContext context) {
        if (readsPages(context)) {
            headers(failure, context).forEach(context.response()::putHeader);
            pages.send(context.request(), page(failure, context));
        } else {
            Problem problem = problem(failure, context);
            String connection = context.response().headers().get("Connection");
            (connection == null ? problem : problem.with("Connection", connection))
                    .send(context.request());
        }
    }

    private RestResponse<Object> answer(Throwable failure, RoutingContext context) {
        if (readsPages(context)) {
            ResponseBuilder<Object> answer = ResponseBuilder.ok((Object) page(failure, context));
            headers(failure, context).forEach(answer::header);
            return answer.build();
        }
        Problem problem = problem(failure, context);
        ResponseBuilder<Object> answer =
                ResponseBuilder.create(problem.status(), "")
                        .entity((Object) problem.toldJson())
                        .type("application/problem+json")
                        .header("Cache-Control", "no-store");
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /** Headers of the error page, such as Retry-After. */
    private static Map<String, String> headers(Throwable failure, RoutingContext context) {
        return FaultProblems.of(failure, context.request()).headers();
    }

    private static boolean readsPages(RoutingContext context) {
        return PageWish.of(context.request().getHeader("Accept"));
    }

    private static Problem problem(Throwable failure, RoutingContext context) {
        Problem problem = FaultProblems.of(failure, context.request());
        if (problem.status() == 500) {
            log(failure, context);
        }
        return problem;
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
            case UpstreamFailed down ->
                    page(context, down.problem().status(), FaultViews.down(down.problem(), sent));
            case NotWrittenDown unwritten ->
                    page(
                            context,
                            unwritten.problem().status(),
                            FaultViews.unwritten(unwritten.problem(), sent));
            case BodyForwarding.Refused refused ->
                    page(
                            context,
                            refused.problem().status(),
                            FaultViews.unwritten(refused.problem(), sent));
            case KeyRefused refused ->
                    page(
                            context,
                            refused.problem().status(),
                            FaultViews.key(refused.problem(), sent));
            case StoreDown down -> page(context, 503, FaultViews.unknown(sent));
            case SignInFailed failed ->
                    page(context, status(failed.reason()), FaultViews.signIn(failed, sent));
            case ForeignForm foreign -> page(context, 403, FaultViews.foreign(sent));
            case TooLarge large -> page(context, 413, FaultViews.tooLarge(large, sent));
            case TooSlow slow -> page(context, 408, FaultViews.tooSlow(sent));
            case WebApplicationException other -> other(other, context, sent);
            default -> broken(failure, context, sent);
        };
    }

    private static int status(SignInFailed.Reason reason) {
        return switch (reason) {
            case DENIED -> 403;
            case EXPIRED -> 400;
            case DOWN -> 503;
            case ENDED -> 401;
        };
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
