package org.sharedgrowth.observatory.gateway.route.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Set;

/**
 * How large a request's body is.
 *
 * @param bytes number of bytes; 0 if there is no body, -1 if unknown
 */
public record BodySize(long bytes) {
    private static final Set<HttpMethod> WITH_BODY =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    static BodySize of(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return new BodySize(Long.parseLong(length)); // Netty refuses other values
        }
        return new BodySize(mayFollow(request) ? -1 : 0);
    }

    /**
     * HTTP/2 does not announce bodies, so any method that can have a body may be followed by one.
     */
    private static boolean mayFollow(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                ? WITH_BODY.contains(request.method())
                : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    public boolean isZero() {
        return bytes == 0;
    }

    public boolean isUnknown() {
        return bytes < 0;
    }
}
