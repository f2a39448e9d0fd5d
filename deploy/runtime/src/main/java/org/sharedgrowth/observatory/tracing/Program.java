package org.sharedgrowth.observatory.tracing;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a program's requests; a program without a bean of this type is a {@link Service}.
 */
public interface Program {
    /**
     * Whether requests come from outside: then nobody else's word counts about which of them are
     * recorded.
     */
    boolean edge();

    /**
     * The template of the address or the id of the operation, asked when the answer is out; null
     * where nothing of ours was meant.
     */
    @Nullable String route(HttpServerRequest request);
}
