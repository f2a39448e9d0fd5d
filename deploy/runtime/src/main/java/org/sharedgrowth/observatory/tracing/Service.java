package org.sharedgrowth.observatory.tracing;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** A program that only the gateway calls and whose addresses are defined by its REST resources. */
@Singleton
@DefaultBean
class Service implements Program {
    /** The framework's name for the matched path template. */
    private static final String ROUTE = "UrlPathTemplate";

    /** The gateway has decided which requests are recorded. */
    @Override
    public boolean isEdge() {
        return false;
    }

    @Override
    public @Nullable String route(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context().getLocal(ROUTE);
    }
}
