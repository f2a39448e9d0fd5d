package org.sharedgrowth.observatory.indicators.exchange.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds headers to every answer in a dialect, including errors, and the CORS headers that let other
 * sites read released data.
 */
public class ExchangeHeaders {
    private static final List<String> PREFIXES = List.of("/sdmx/", "/v2/");
    private static final String NATIVE = "/api/indicators/";
    private static final Set<String> READING_METHODS = Set.of("GET", "HEAD");
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String EXPOSE = "Access-Control-Expose-Headers";
    private static final String EXPOSED =
            "Content-Disposition, ETag, Link, Memento-Datetime, Repr-Digest, RateLimit,"
                    + " RateLimit-Policy, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset,"
                    + " Ignored-Parameters, Retry-After, Observations-Estimated,"
                    + " Observations-Limit";
    private static final String VARY =
            "Accept, Accept-Encoding, Accept-Language, Authorization, X-API-Key";

    /** Headers of answers to guests. */
    public static final Map<String, String> GUEST_HEADERS =
            Map.of(HttpHeaders.VARY, VARY, ALLOW_ORIGIN, "*", EXPOSE, EXPOSED);

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        MultivaluedMap<String, Object> headers = response.getHeaders();
        boolean isGuest = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        if (PREFIXES.stream().anyMatch(path::startsWith)) {
            headers.putSingle(HttpHeaders.VARY, VARY);
            if (isGuest) {
                GUEST_HEADERS.forEach(headers::putSingle);
            }
        } else if (path.startsWith(NATIVE)
                && isGuest
                && READING_METHODS.contains(request.getMethod())) {
            headers.putSingle(ALLOW_ORIGIN, "*");
            headers.putSingle(EXPOSE, EXPOSED);
        }
    }
}
