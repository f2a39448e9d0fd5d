package org.sharedgrowth.observatory.indicators.exchange.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request in an SDMX dialect, parsed from the raw target.
 *
 * @param path the segments of the path after those that name the resource
 * @param accept the header {@code Accept}; null if absent
 * @param languages the header {@code Accept-Language}; null if absent
 */
public record SdmxRequest(
        List<String> path,
        List<RawTarget.Parameter> parameters,
        @Nullable String accept,
        @Nullable String languages,
        Conditions conditions) {
    /**
     * Reads a request; refuses one that contains an API key.
     *
     * @param resourceSegments how many segments of the path name the resource
     */
    public static SdmxRequest of(HttpServerRequest request, int resourceSegments) {
        RawTarget target = RawTarget.of(request.uri());
        ApiKeys.refuse(target, request);
        List<String> segments = target.segments();
        return new SdmxRequest(
                segments.subList(Math.min(resourceSegments, segments.size()), segments.size()),
                target.parameters(),
                Offers.accepted(request),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                Conditions.of(request));
    }

    /** This request without the first segment of its path. */
    public SdmxRequest afterFirst() {
        return new SdmxRequest(
                path.subList(1, path.size()), parameters, accept, languages, conditions);
    }
}
