package org.sharedgrowth.observatory.gateway.portal.discovery;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.compression.StaticText;

/**
 * A document that is the same for all readers, whatever their language, until something is
 * released. Programs of any site may read it.
 *
 * @param type its media type, with parameters
 * @param text its text, compressed when it is first requested
 * @param maxAgeSeconds seconds for which copies may be used without asking again
 */
public record OpenDocument(String type, StaticText text, int maxAgeSeconds) {
    /**
     * The request headers on which the answer depends.
     *
     * @param acceptEncoding the header of this name; null if it is not sent
     * @param ifNoneMatch the header of this name; null if it is not sent
     */
    public record RequestHeaders(@Nullable String acceptEncoding, @Nullable String ifNoneMatch) {
        /** Reads the headers; they can be read only on the thread of the request. */
        public static RequestHeaders of(HttpHeaders headers) {
            return new RequestHeaders(
                    headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING),
                    headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        }
    }

    /** A document that changes only with the program or its settings. */
    public static OpenDocument fixed(String type, String text) {
        return new OpenDocument(type, new StaticText(text), 3600);
    }

    /** A document that changes with releases. */
    public static OpenDocument ofReleases(String type, String text) {
        return new OpenDocument(type, new StaticText(text), 60);
    }

    /**
     * Redirects permanently to the current address of a document.
     *
     * @param address absolute; the query may be as the client sent it
     */
    public static <T> RestResponse<T> redirectTo(String address) {
        return ResponseBuilder.<T>create(RestResponse.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    /** The answer with the document, or 304 if the client's copy is current. */
    public RestResponse<byte[]> answer(RequestHeaders requestHeaders) {
        return builder(requestHeaders).build();
    }

    /** The answer, to which headers can still be added. */
    public ResponseBuilder<byte[]> builder(RequestHeaders requestHeaders) {
        StaticText.Answer answer =
                text.answer(requestHeaders.acceptEncoding(), requestHeaders.ifNoneMatch());
        ResponseBuilder<byte[]> response = ResponseBuilder.create(answer.status());
        answer.headers().forEach(response::header);
        response.header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAgeSeconds)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        return answer.status() == 304
                ? response
                : response.header(HttpHeaders.CONTENT_TYPE, type).entity(answer.body());
    }
}
