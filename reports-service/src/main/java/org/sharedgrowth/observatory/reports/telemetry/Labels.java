package org.sharedgrowth.observatory.reports.telemetry;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * What requests are counted by beside kind of address, method and status: the template of the
 * address and the tier of the caller. Both come from lists of ours, so their number is bounded.
 */
@Singleton
public class Labels implements HttpServerMetricsTagsContributor {
    /** The framework's name for the template of the address that REST matched. */
    private static final String ROUTE = "UrlPathTemplate";

    private static final String TIER = Labels.class.getName();

    /**
     * Remembers the caller's tier, as the gateway counts it, until the answer is counted.
     *
     * @param name of somebody who sent a good token
     */
    public static void note(HttpServerRequest request, @Nullable String name) {
        // The sign-in server's name for a client that signed in by itself.
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
