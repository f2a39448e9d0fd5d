package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A file that is a part of a form, as it is sent to a service.
 *
 * @param target path and query at the service
 * @param headers headers of the request to the service, without those that the gateway adds to
 *     every request
 * @param content paused, on the event loop of the form's request
 */
public record FileBody(String target, MultiMap headers, ReadStream<Buffer> content) {
    /** Reads and discards the rest of the file, so that the client reads its answer. */
    void drop() {
        content.handler(dropped -> {});
        content.resume();
    }
}
