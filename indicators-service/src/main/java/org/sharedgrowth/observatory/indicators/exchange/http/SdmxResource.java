package org.sharedgrowth.observatory.indicators.exchange.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A resource in an SDMX dialect. It parses its requests from the raw target; the path templates of
 * its operations only serve to describe them.
 */
public abstract class SdmxResource {
    private final HttpServerRequest request;
    private final int resourceSegments;

    /**
     * @param request the current request
     * @param resourceSegments how many segments of the path name the resource
     */
    protected SdmxResource(HttpServerRequest request, int resourceSegments) {
        this.request = request;
        this.resourceSegments = resourceSegments;
    }

    /**
     * Answers requests whose path matches no template: shorter or longer paths, and other paths
     * that the standard defines.
     */
    @GET
    @Path("{rest:.*}")
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> answer() {
        return answer(SdmxRequest.of(request, resourceSegments));
    }

    /** CORS preflight. */
    @OPTIONS
    @Path("{rest:.*}")
    @PermitAll
    @Operation(hidden = true)
    public Response options() {
        return Preflight.answer();
    }

    /** Answers a request for any path of this resource. */
    protected abstract Uni<Response> answer(SdmxRequest sdmxRequest);
}
