package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.http.HttpMethod;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.route.request.Request;

/** Whether a request may be sent more than once. */
enum Repeats {
    /** It changes something. */
    NEVER,
    /** A read without a body. */
    AFTER_FAILURE,
    /** A quick read without a body. */
    WHEN_SLOW;

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    static Repeats of(Request request) {
        HttpMethod method = request.http().method();
        if (!request.size().none() || !SAFE.contains(method)) {
            return NEVER;
        }
        return request.reads() && method.equals(HttpMethod.GET) ? WHEN_SLOW : AFTER_FAILURE;
    }

    int max() {
        return this == NEVER ? 0 : 1;
    }
}
