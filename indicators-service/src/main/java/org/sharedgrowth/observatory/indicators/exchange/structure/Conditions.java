package org.sharedgrowth.observatory.indicators.exchange.structure;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What of a request's headers decides whether and how a copy may be kept. */
record Conditions(
        @Nullable String ifNoneMatch, @Nullable String ifModifiedSince, boolean anonymous) {
    static Conditions of(HttpServerRequest request) {
        return new Conditions(
                request.getHeader(HttpHeaders.IF_NONE_MATCH),
                request.getHeader(HttpHeaders.IF_MODIFIED_SINCE),
                request.getHeader(HttpHeaders.AUTHORIZATION) == null);
    }
}
