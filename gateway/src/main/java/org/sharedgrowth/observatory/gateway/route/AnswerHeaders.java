package org.sharedgrowth.observatory.gateway.route;

import io.vertx.core.MultiMap;

/** What every answer of a service says to a browser that opens it as a page. */
final class AnswerHeaders {
    private AnswerHeaders() {}

    static void protect(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        headers.set("Referrer-Policy", "same-origin");
    }
}
