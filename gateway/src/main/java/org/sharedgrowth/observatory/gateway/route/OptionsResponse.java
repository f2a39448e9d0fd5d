package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.sharedgrowth.observatory.gateway.route.request.AnswerHeaders;

/** Answers OPTIONS from the contract, without a request to a service. */
final class OptionsResponse {
    private static final String READS = "GET, HEAD, OPTIONS";

    private OptionsResponse() {}

    /** Names the methods that are allowed. */
    static void send(HttpServerRequest request, String methods) {
        HttpServerResponse response = request.response();
        response.headers().set(HttpHeaders.ALLOW, methods);
        AnswerHeaders.protect(response.headers());
        response.setStatusCode(204).end();
    }

    /** Allows scripts of other sites to read a dialect with their own tokens. */
    static void sendToOtherSites(HttpServerRequest request) {
        request.response()
                .headers()
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, READS)
                .set(
                        HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                        "Accept, Accept-Language, Authorization, If-Modified-Since, If-None-Match,"
                                + " X-API-Key")
                .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
        send(request, READS);
    }
}
