package org.sharedgrowth.observatory.gateway.portal.frame;

import static java.util.Objects.requireNonNullElse;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
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
    private final PageCache cache;
    private final Failures failures;

    PageFilter(PageThreads threads, PageCache cache, Failures failures) {
        this.threads = threads;
        this.cache = cache;
        this.failures = failures;
    }

    /** Renders the page or file returned by a resource; other responses are unchanged. */
    @ServerResponseFilter
    public Uni<Void> make(
            ContainerRequestContext request,
            ContainerResponseContext response,
            RoutingContext context) {
        boolean gzip = Gzip.isAccepted(request.getHeaderString("Accept-Encoding"));
        return switch (response.getEntity()) {
            case Page page -> {
                LanguageCookie.remember(context.request())
                        .ifPresent(cookie -> response.getHeaders().add("Set-Cookie", cookie));
                yield answer(
                        threads.view(() -> RenderedPage.of(page, gzip))
                                .invoke(made -> cache.keep(context, made))
                                .map(made -> made.forCopies(header(request, "If-None-Match"))),
                        response,
                        context);
            }
            case TextFile file ->
                    answer(
                            threads.view(() ->
                                    RenderedFile.of(
                                            file,
                                            gzip,
                                            header(request, "If-None-Match"),
                                            header(request, "If-Modified-Since"))),
                            response,
                            context);
            case null, default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> answer(
            Uni<RenderedPage> rendered, ContainerResponseContext response, RoutingContext context) {
        return rendered.onFailure(TooManyPages.class)
                .recoverWithItem(full -> refusal(full, context.request()))
                .invoke(made -> put(made, response))
                .replaceWithVoid();
    }

    private static String header(ContainerRequestContext request, String name) {
        return requireNonNullElse(request.getHeaderString(name), "");
    }

    private static void put(RenderedPage made, ContainerResponseContext response) {
        response.setStatus(made.status());
        response.setEntity(made.status() == 304 ? null : made.body());
        made.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
    }

    /** Sends a page outside any resource. */
    public void send(RoutingContext context, Page page) {
        HttpServerRequest request = context.request();
        boolean gzip = Gzip.isAccepted(request.getHeader("Accept-Encoding"));
        threads.run(() -> RenderedPage.of(page, gzip))
                .recover(failure ->
                        failure instanceof TooManyPages
                                ? Future.succeededFuture(refusal(failure, request))
                                : Future.failedFuture(failure))
                .onSuccess(made -> made.send(request.response()))
                .onFailure(context::fail);
    }

    /** The answer sent instead of a page; it needs no rendering and therefore no thread. */
    private RenderedPage refusal(Throwable full, HttpServerRequest request) {
        return RenderedPage.of(failures.of(full, request), failures.wantsPage(request));
    }
}
