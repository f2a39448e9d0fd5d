package org.sharedgrowth.observatory.tracing;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Defines how a program's requests are traced; a program without a bean of this type is a {@link
 * Service}.
 */
public interface Program {
    /**
     * Whether requests come from outside; if so, clients do not decide which of them are recorded.
     */
    boolean isEdge();

    /**
     * The template of the address or the id of the operation, read after the answer has been sent;
     * null for unknown addresses.
     */
    @Nullable String route(HttpServerRequest request);
}
