package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/**
 * Disconnects a client whose request or answer did not end normally. With HTTP/1.1 the connection
 * is closed; with HTTP/2 only the stream, because the connection carries others.
 */
public final class ClientDisconnect {
    private static final long GRACE_MILLIS = 1_000;

    /**
     * Error code that ends a request whose complete answer has been sent (RFC 9113, section 8.1).
     */
    private static final long NO_ERROR = 0;

    /** RFC 9113, section 7. */
    private static final long INTERNAL_ERROR = 2;

    private ClientDisconnect() {}

    /**
     * Disconnects a client that is still sending, after a short delay, because closing at once
     * would discard the answer in transit.
     */
    public static void disconnectLater(Vertx vertx, HttpServerRequest request) {
        request.handler(dropped -> {});
        request.resume();
        vertx.setTimer(GRACE_MILLIS, id -> stopListening(request));
    }

    private static void stopListening(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            request.connection().close();
        } else if (!request.isEnded()) {
            request.response().reset(NO_ERROR);
        }
    }

    /**
     * Ends an answer that has reached its time limit. A stream of events is ended normally; any
     * other answer is aborted, so that it does not look complete.
     */
    static void afterTimeLimit(HttpServerRequest request) {
        String type = request.response().headers().get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/event-stream")) {
            request.response().end();
        } else {
            afterBrokenAnswer(request);
        }
    }

    /**
     * Disconnects a client whose answer was interrupted, so that it does not look complete. Bytes
     * already written are sent first.
     */
    static void afterBrokenAnswer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.write(Buffer.buffer())
                .onComplete(written -> {
                    if (request.version() == HttpVersion.HTTP_2) {
                        response.reset(INTERNAL_ERROR);
                    } else {
                        request.connection().close();
                    }
                });
    }
}
