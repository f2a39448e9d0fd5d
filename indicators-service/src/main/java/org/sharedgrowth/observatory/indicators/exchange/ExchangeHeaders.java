package org.sharedgrowth.observatory.indicators.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Headers of every answer of the dialects, errors included. */
class ExchangeHeaders {
    private static final List<String> PREFIXES = List.of("/sdmx/", "/v2/");
    static final String EXPOSED =
            "ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset,"
                    + " Ignored-Parameters, Retry-After, Observations-Estimated,"
                    + " Observations-Limit";
    static final String VARY = "Accept, Accept-Encoding, Accept-Language, Authorization, X-API-Key";

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (PREFIXES.stream().noneMatch(path::startsWith)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.VARY, VARY);
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Expose-Headers", EXPOSED);
        }
    }
}
