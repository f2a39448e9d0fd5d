package org.sharedgrowth.observatory.gateway.route.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Adds headers to each answer of a service; they stop browsers from running it as a page. */
public final class AnswerHeaders {
    private static final CharSequence OPTIONS =
            HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence POLICY =
            HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'; sandbox");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");

    private AnswerHeaders() {}

    public static void protect(MultiMap headers) {
        headers.set(OPTIONS, NO_SNIFF);
        headers.set(POLICY, NOTHING);
        headers.set(REFERRER, SAME_ORIGIN);
    }
}
