package org.sharedgrowth.observatory.gateway.portal.frame;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Cookie;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.sharedgrowth.observatory.gateway.portal.edge.Failures;
import org.sharedgrowth.observatory.gateway.portal.thread.PageThreads;
import org.sharedgrowth.observatory.gateway.portal.thread.TooManyPages;

/**
 * Renders pages to bytes and headers on worker threads, and refuses pages while too many are
 * waiting.
 */
@Singleton
public class PageFilter {
    private final PageThreads threads;
    private final Failures failures;

    PageFilter(PageThreads threads, Failures failures) {
        this.threads = threads;
        this.failures = failures;
    }

    /** Renders the page returned by a resource; other responses are unchanged. */
    @ServerResponseFilter
    public Uni<Void> make(
            ContainerRequestContext request,
            ContainerResponseContext response,
            RoutingContext context) {
        if (!(response.getEntity() instanceof Page page)) {
            return Uni.createFrom().voidItem();
        }
        remember(request, response);
        boolean gzip = Gzip.isAccepted(request.getHeaderString("Accept-Encoding"));
        String known = requireNonNullElse(request.getHeaderString("If-None-Match"), "");
        return threads.view(() -> RenderedPage.of(page, gzip, known))
                .onFailure(TooManyPages.class)
                .recoverWithItem(full -> refusal(full, context.request()))
                .invoke(made -> put(made, response))
                .replaceWithVoid();
    }

    private static void put(RenderedPage made, ContainerResponseContext response) {
        response.setStatus(made.status());
        response.setEntity(made.status() == 304 ? null : made.body());
        made.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
    }

    private static void remember(
            ContainerRequestContext request, ContainerResponseContext response) {
        Cookie known = request.getCookies().get(LanguageCookie.NAME);
        LanguageCookie.remember(
                        request.getUriInfo().getQueryParameters().getFirst("lang"),
                        known == null ? null : known.getValue())
                .ifPresent(cookie -> response.getHeaders().add("Set-Cookie", cookie));
    }

    /** Sends a page outside any resource. */
    public void send(RoutingContext context, Page page) {
        HttpServerRequest request = context.request();
        boolean gzip = Gzip.isAccepted(request.getHeader("Accept-Encoding"));
        threads.make(() -> RenderedPage.of(page, gzip, ""))
                .recover(failure ->
                        failure instanceof TooManyPages
                                ? Future.succeededFuture(refusal(failure, request))
                                : Future.failedFuture(failure))
                .onSuccess(made -> send(made, request.response()))
                .onFailure(context::fail);
    }

    private static void send(RenderedPage made, HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(made.status());
        made.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(made.body()));
    }

    /** The answer sent instead of a page; it is prepared and needs no thread. */
    private RenderedPage refusal(Throwable full, HttpServerRequest request) {
        return RenderedPage.of(failures.of(full, request), failures.wantsPage(request));
    }
}
