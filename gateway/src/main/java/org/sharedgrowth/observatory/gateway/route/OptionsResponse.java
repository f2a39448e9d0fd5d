package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.sharedgrowth.observatory.gateway.route.request.AnswerHeaders;

/** The answer to OPTIONS, which the contract gives: no service is asked for it. */
final class OptionsResponse {
    private static final String READING = "GET, HEAD, OPTIONS";

    private OptionsResponse() {}

    /** Tells which methods there are. */
    static void of(HttpServerRequest request, String methods) {
        HttpServerResponse response = request.response();
        response.headers().set(HttpHeaders.ALLOW, methods);
        AnswerHeaders.protect(response.headers());
        response.setStatusCode(204).end();
    }

    /** Tells browsers on other sites that they may read a dialect, with tokens of their own. */
    static void toOtherSites(HttpServerRequest request) {
        request.response()
                .headers()
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, READING)
                .set(
                        HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                        "Accept, Accept-Language, Authorization, If-Modified-Since, If-None-Match,"
                                + " X-API-Key")
                .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
        of(request, READING);
    }
}
