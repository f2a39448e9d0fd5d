package org.sharedgrowth.observatory.reports.telemetry;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Labels of request metrics besides address type, method and status: the path template and the
 * caller's tier. Both have a fixed set of values.
 */
@Singleton
public class Labels implements HttpServerMetricsTagsContributor {
    /** The framework's name for the matched path template. */
    private static final String ROUTE = "UrlPathTemplate";

    private static final String TIER = Labels.class.getName();

    /**
     * Stores the caller's tier, as named by the gateway, until the response is counted.
     *
     * @param name of somebody who sent a good token
     */
    public static void note(HttpServerRequest request, @Nullable String name) {
        // The sign-in server's name for a client that signed in as itself (service account).
        boolean machine = name != null && name.startsWith("service-account-");
        ((HttpServerRequestInternal) request)
                .context()
                .putLocal(TIER, machine ? "machine" : "user");
    }

    @Override
    public Tags contribute(Context context) {
        @Nullable String route = context.requestContextLocalData(ROUTE);
        @Nullable String tier = context.requestContextLocalData(TIER);
        return Tags.of(
                "route", route == null ? "none" : route, "tier", tier == null ? "guest" : tier);
    }
}
