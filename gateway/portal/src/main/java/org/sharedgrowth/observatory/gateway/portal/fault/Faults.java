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
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Answers failures of pages and forms: with an error page for browsers, and a problem document for
 * programs.
 */
@Singleton
public class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);

    /** Beginning of the paths of views that other sites embed; they have no menu. */
    private static final String EMBEDDED = "/embed/";

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
        Failure translated = failures.of(failure, context.request());
        ResponseBuilder<Object> answer;
        if (failures.wantsPage(context.request())) {
            answer = ResponseBuilder.ok((Object) page(failure, context));
        } else {
            if (translated.status() == 500) {
                log(failure, context);
            }
            answer =
                    ResponseBuilder.create(translated.status(), "")
                            .entity((Object) translated.document().get())
                            .type("application/problem+json")
                            .header("Cache-Control", "no-store");
        }
        translated.headers().forEach(answer::header);
        return answer.build();
    }

    private Page page(Throwable failure, RoutingContext context) {
        FaultViews views =
                new FaultViews(shells.language(context), FailureContext.of(context.request()));
        return switch (failure) {
            case NotFoundException _ -> page(context, 404, notFound(context, views));
            case NotAllowed refused when refused.signedIn() ->
                    page(context, 403, views.notAllowed(refused));
            case NotAllowed refused -> page(context, 401, views.notSignedIn(refused));
            case ServiceRefused refused -> page(context, refused.status(), views.refused(refused));
            case TooLarge large -> page(context, 413, views.tooLarge(large));
            case TooSlow _ -> page(context, 408, views.tooSlow());
            case WebApplicationException other -> pageForStatus(other, context, views);
            default -> gatewayPage(failure, context, views);
        };
    }

    private static FaultView notFound(RoutingContext context, FaultViews views) {
        boolean isAtPage = views.context().page().equals(context.request().uri());
        return views.notFound(context.request().path(), isAtPage);
    }

    /** The page for a failure of the gateway, or for a defect. */
    private Page gatewayPage(Throwable failure, RoutingContext context, FaultViews views) {
        Failure translated = failures.of(failure, context.request());
        @Nullable FaultView view =
                switch (translated.kind()) {
                    case SERVICE_DOWN -> views.serviceDown(translated);
                    case NOT_SENT -> views.notSent(translated);
                    case OWN_REFUSED -> views.ownRequestRefused(translated);
                    case SESSIONS_DOWN -> views.sessionsDown();
                    case SIGN_IN_DENIED -> views.signInDenied(translated);
                    case SIGN_IN_EXPIRED -> views.signInExpired(translated);
                    case SIGN_IN_DOWN -> views.signInDown(translated);
                    case SESSION_ENDED -> views.sessionEnded();
                    case FOREIGN_FORM -> views.expiredForm();
                    case OTHER -> null;
                };
        if (view == null) {
            log(failure, context);
            return page(context, 500, views.broken());
        }
        return page(context, translated.status(), view);
    }

    private Page pageForStatus(
            WebApplicationException failure, RoutingContext context, FaultViews views) {
        int status = failure.getResponse().getStatus();
        return status == 404
                ? page(context, 404, notFound(context, views))
                : page(context, status, views.ofStatus(status));
    }

    private static void log(Throwable failure, RoutingContext context) {
        LOG.error("A page could not be rendered: " + context.request().path(), failure);
    }

    private Page page(RoutingContext context, int status, FaultView view) {
        if (context.request().path().startsWith(EMBEDDED)) {
            Shell frame = shells.ofGuest(context, view.heading());
            FaultText words = Texts.of(FaultText.class, frame.language());
            return new Page(status, frame, Templates.embedded(frame, words, view));
        }
        Shell shell = shells.of(context, "", view.heading()).inLanguageOfFrame();
        FaultText text = Texts.of(FaultText.class, shell.language());
        return new Page(status, shell, Templates.fault(shell, text, view));
    }
}
