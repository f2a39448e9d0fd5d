package org.sharedgrowth.observatory.indicators.idempotency;

import org.jboss.resteasy.reactive.RestResponse;

/**
 * The answer to a request.
 *
 * @param status HTTP status
 * @param replayed whether it is the stored answer to an earlier request, so nothing was done now
 */
public record Answer<T>(int status, T body, boolean replayed) {
    /** The header that marks a repeated answer. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /** An answer given for the first time. */
    public static <T> Answer<T> first(int status, T body) {
        return new Answer<>(status, body, false);
    }

    /** The HTTP response, marked if the answer is repeated. */
    public RestResponse.ResponseBuilder<T> toResponse() {
        RestResponse.ResponseBuilder<T> response =
                RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(status), body);
        return replayed ? response.header(REPLAYED, "true") : response;
    }
}
