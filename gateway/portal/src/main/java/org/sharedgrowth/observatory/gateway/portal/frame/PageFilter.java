package org.sharedgrowth.observatory.gateway.portal.frame;

import static java.util.Objects.requireNonNullElse;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Renders pages to bytes and headers. */
@Singleton
public class PageFilter {
    /** Renders the page returned by a resource; other responses are unchanged. */
    @ServerResponseFilter
    public void make(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page page) {
            RenderedPage made =
                    RenderedPage.of(
                            page,
                            Gzip.isAccepted(request.getHeaderString("Accept-Encoding")),
                            requireNonNullElse(request.getHeaderString("If-None-Match"), ""));
            response.setStatus(made.status());
            response.setEntity(made.status() == 304 ? null : made.body());
            made.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        }
    }

    /** Sends a page outside any resource. */
    public void send(HttpServerRequest request, Page page) {
        RenderedPage made =
                RenderedPage.of(page, Gzip.isAccepted(request.getHeader("Accept-Encoding")), "");
        HttpServerResponse response = request.response().setStatusCode(made.status());
        made.headers().forEach(response::putHeader);
        response.end(io.vertx.core.buffer.Buffer.buffer(made.body()));
    }
}
