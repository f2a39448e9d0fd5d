package org.sharedgrowth.observatory.gateway.route.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A file that is a part of a form, as it is sent to a service.
 *
 * @param target of the service, with the query
 * @param headers of the request to the service, but for those that the gateway adds to all
 * @param content paused, on the event loop of the form's request
 */
public record FileBody(String target, MultiMap headers, ReadStream<Buffer> content) {
    /** Reads the rest of the file and drops it, so that the client sees its answer. */
    void drop() {
        content.handler(dropped -> {});
        content.resume();
    }
}
