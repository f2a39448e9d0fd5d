package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/**
 * Leaves a client whose request or answer did not come to its usual end: of HTTP/1.1 the connection
 * is closed, of HTTP/2 the stream alone, for one must not end all the others.
 */
public final class ClientDisconnect {
    private static final long GRACE_MILLIS = 1_000;

    /** RFC 9113, section 8.1: what ends a request whose complete answer has been sent. */
    private static final long NO_ERROR = 0;

    /** RFC 9113, section 7. */
    private static final long INTERNAL_ERROR = 2;

    private ClientDisconnect() {}

    /**
     * Leaves a client that is still sending. It may send a little longer: closing at once would
     * destroy the answer that is on its way to it.
     */
    public static void leave(Vertx vertx, HttpServerRequest request) {
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
     * Ends an answer that broke off, so that it cannot look complete. What was written goes out
     * first: the reader sees how far it got.
     */
    static void cut(HttpServerRequest request) {
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
