package org.sharedgrowth.observatory.service.caller;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * Labels of request metrics besides address group, method and status: the path template and the
 * caller's tier. Both have a fixed set of values.
 */
@Singleton
public class Labels implements HttpServerMetricsTagsContributor {
    /** The framework's name for the matched path template. */
    private static final String ROUTE = "UrlPathTemplate";

    private static final String TIER = Labels.class.getName();

    /** Stores the caller's tier, as named by the gateway, until the response is counted. */
    public static void storeTier(HttpServerRequest request, Caller caller) {
        ((HttpServerRequestInternal) request).context().putLocal(TIER, tier(caller));
    }

    private static String tier(Caller caller) {
        if (caller.isGuest()) {
            return "guest";
        }
        // The sign-in server's name for a client that signed in as itself (service account).
        return caller.name().startsWith("service-account-") ? "machine" : "user";
    }

    /**
     * The path template matched for the current request, or null outside a request. The request
     * object injected into resources is a proxy without context.
     */
    public static @Nullable String route() {
        io.vertx.core.@Nullable Context context = Vertx.currentContext();
        return context == null ? null : context.getLocal(ROUTE);
    }

    /** Stores the template of a request that REST does not handle. */
    public static void storeTemplate(HttpServerRequest request, String template) {
        ((HttpServerRequestInternal) request).context().putLocal(ROUTE, template);
    }

    @Override
    public Tags contribute(Context context) {
        @Nullable String route = context.requestContextLocalData(ROUTE);
        @Nullable String tier = context.requestContextLocalData(TIER);
        return Tags.of(
                "route", route == null ? "none" : route, "tier", tier == null ? "guest" : tier);
    }
}
