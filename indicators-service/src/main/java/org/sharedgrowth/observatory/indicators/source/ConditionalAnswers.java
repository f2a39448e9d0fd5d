package org.sharedgrowth.observatory.indicators.source;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.sharedgrowth.observatory.indicators.exchange.http.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.request.DataVersion;
import org.sharedgrowth.observatory.indicators.release.Recency;

/** Answers with cache headers; without a body (304) if the client's copy is current. */
final class ConditionalAnswers {
    private ConditionalAnswers() {}

    /**
     * The answer to a request.
     *
     * @param canonical everything that affects the answer
     * @param isPast whether the answer is about an earlier time and so rarely changes
     */
    static <T> RestResponse<T> answer(
            T body, String canonical, Recency recency, boolean isPast, HttpServerRequest request) {
        DataVersion version = DataVersion.of(canonical, recency);
        Conditions conditions = Conditions.of(request);
        ResponseBuilder<T> answer =
                version.isKnown(conditions.ifNoneMatch(), conditions.ifModifiedSince())
                        ? ResponseBuilder.notModified()
                        : ResponseBuilder.ok(body);
        answer.header(HttpHeaders.ETAG, version.tag())
                .header(HttpHeaders.LAST_MODIFIED, version.httpDate())
                .header(HttpHeaders.CACHE_CONTROL, conditions.caching(isPast))
                .header(
                        HttpHeaders.VARY,
                        "Accept-Encoding, Accept-Language, Authorization, X-API-Key");
        return answer.build();
    }
}
