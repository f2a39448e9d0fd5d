package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;

/**
 * The size of a service's answer according to its head.
 *
 * @param withoutBody whether no body follows, even if the head names a length
 * @param length length in bytes; negative if unknown
 */
record AnswerSize(boolean withoutBody, long length) {
    /** The size of the answer to a request with this method. */
    static AnswerSize of(HttpMethod method, HttpClientResponse answer) {
        int status = answer.statusCode();
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return new AnswerSize(
                method.equals(HttpMethod.HEAD) || status == 204 || status == 304,
                length == null ? -1 : Long.parseLong(length));
    }

    /** Whether the answer is known to be shorter than the limit in bytes. */
    boolean isBelow(long limit) {
        return known() && length < limit;
    }

    boolean known() {
        return length >= 0;
    }
}
