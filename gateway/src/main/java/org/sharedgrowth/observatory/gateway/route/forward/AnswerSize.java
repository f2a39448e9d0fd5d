package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;

/**
 * How large a service's answer is, as far as its head tells.
 *
 * @param none whether no body follows, whatever length is named
 * @param length in bytes; negative when unknown
 */
record AnswerSize(boolean none, long length) {
    /** Of the answer to a request of that method. */
    static AnswerSize of(HttpMethod asked, HttpClientResponse answer) {
        int status = answer.statusCode();
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return new AnswerSize(
                asked.equals(HttpMethod.HEAD) || status == 204 || status == 304,
                length == null ? -1 : Long.parseLong(length));
    }

    /** Whether it is known to be shorter than so many bytes. */
    boolean isBelow(long limit) {
        return known() && length < limit;
    }

    boolean known() {
        return length >= 0;
    }
}
