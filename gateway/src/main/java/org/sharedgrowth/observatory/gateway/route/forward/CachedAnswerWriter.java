package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import org.sharedgrowth.observatory.gateway.cache.CachedAnswer;
import org.sharedgrowth.observatory.gateway.cache.Validators;
import org.sharedgrowth.observatory.gateway.problem.Problem;

/** Writes a cached answer as the response to a request. */
final class CachedAnswerWriter {
    /** RFC 9211. */
    private static final CharSequence CACHE_STATUS = HttpHeaders.createOptimized("Cache-Status");

    private static final CharSequence STALE =
            HttpHeaders.createOptimized("observatory; fwd=stale; detail=\"the service fails\"");

    private CachedAnswerWriter() {}

    /**
     * Writes the answer, or status 304 if the client has it already.
     *
     * @param stale whether it is used because the service fails; a header tells the client
     * @return bytes of the body that are sent
     */
    static int write(HttpServerRequest request, CachedAnswer answer, boolean stale) {
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        for (Map.Entry<CharSequence, CharSequence> header : answer.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
        headers.set(HttpHeaders.AGE, Long.toString(answer.age(System.nanoTime())));
        if (stale) {
            headers.set(CACHE_STATUS, STALE);
        }
        if (Validators.isCurrent(request.headers(), headers)) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(304).end();
            return 0;
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.body().length()));
            response.setStatusCode(200).end();
            return 0;
        }
        response.setStatusCode(200).end(answer.body());
        return answer.body().length();
    }

    /**
     * Does the same as {@link #write}, but first removes headers that may have been prepared for
     * another answer.
     *
     * @param stale whether it is used because the service fails; a header tells the client
     * @return bytes of the body that are sent
     */
    static int writeInstead(HttpServerRequest request, CachedAnswer answer, boolean stale) {
        Problem.discardHeaders(request.response());
        return write(request, answer, stale);
    }
}
