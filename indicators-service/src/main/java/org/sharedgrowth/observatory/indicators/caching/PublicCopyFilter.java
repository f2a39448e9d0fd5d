package org.sharedgrowth.observatory.indicators.caching;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets shared caches store answers to guests. Answers to other callers may be stored only in the
 * caller's own cache.
 */
public class PublicCopyFilter {
    private static final int FIRST_ERROR = 400;

    @PublicCopy
    @ServerResponseFilter
    void allowCopies(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < FIRST_ERROR) {
            allow(request, response);
        }
    }

    /** Sets the caching headers of a successful answer. */
    public static void allow(ContainerRequestContext request, ContainerResponseContext response) {
        boolean guest = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        response.getHeaders()
                .putSingle(
                        HttpHeaders.CACHE_CONTROL,
                        guest ? "public, max-age=60" : "private, no-cache");
        response.getHeaders()
                .putSingle(
                        HttpHeaders.VARY,
                        "Accept, Accept-Encoding, Accept-Language, Authorization");
    }
}
