package org.sharedgrowth.observatory.indicators.idempotency;

import org.jboss.resteasy.reactive.RestResponse;

/**
 * The answer to a request.
 *
 * @param status of HTTP
 * @param replayed whether it was given before and nothing was done now
 */
public record Answer<T>(int status, T body, boolean replayed) {
    /** The header that marks an answer given again. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /** An answer given for the first time. */
    public static <T> Answer<T> first(int status, T body) {
        return new Answer<>(status, body, false);
    }

    /** As it is sent, marked if it was given before. */
    public RestResponse.ResponseBuilder<T> toResponse() {
        RestResponse.ResponseBuilder<T> response =
                RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(status), body);
        return replayed ? response.header(REPLAYED, "true") : response;
    }
}
