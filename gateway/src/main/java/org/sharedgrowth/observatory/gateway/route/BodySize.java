package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * How large a request's body is.
 *
 * @param known bytes; 0 when there is no body, -1 when only its end will tell
 */
record BodySize(long known) {
    static BodySize of(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return new BodySize(Long.parseLong(length)); // Netty refused anything else
        }
        boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        return new BodySize(chunked ? -1 : 0);
    }

    boolean none() {
        return known == 0;
    }

    boolean unknown() {
        return known < 0;
    }
}
