package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/**
 * Disconnects a client whose request or answer did not end as usual. Of HTTP/1.1 the connection is
 * closed; of HTTP/2 only the stream, since the connection carries others.
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
     * Disconnects a client that is still sending, after a moment: closing at once would destroy the
     * answer that is on its way.
     */
    public static void afterGrace(Vertx vertx, HttpServerRequest request) {
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
     * Ends an answer whose time is over. Events come whole or not at all; of anything else half an
     * answer must not look whole.
     */
    static void afterItsTime(HttpServerRequest request) {
        String type = request.response().headers().get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/event-stream")) {
            request.response().end();
        } else {
            afterBrokenAnswer(request);
        }
    }

    /**
     * Disconnects a client whose answer broke off, so that it cannot look complete. What was
     * written is sent first.
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
