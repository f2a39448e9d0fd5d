package org.sharedgrowth.observatory.indicators.telemetry;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Caller;

/**
 * What requests are counted by beside kind of address, method and status: the template of the
 * address and the tier of the caller. Both come from lists of ours, so their number is bounded.
 */
@Singleton
public class Labels implements HttpServerMetricsTagsContributor {
    /** The framework's name for the template of the address that REST matched. */
    private static final String ROUTE = "UrlPathTemplate";

    private static final String TIER = Labels.class.getName();

    /** Remembers the caller's tier, as the gateway counts it, until the answer is counted. */
    public static void note(HttpServerRequest request, Caller caller) {
        ((HttpServerRequestInternal) request).context().putLocal(TIER, tier(caller));
    }

    private static String tier(Caller caller) {
        if (caller.isGuest()) {
            return "guest";
        }
        // The sign-in server's name for a client that signed in by itself.
        return caller.name().startsWith("service-account-") ? "machine" : "user";
    }

    /**
     * The template that REST matched for the request at hand, or null outside of one. What REST
     * gives resources as the request is a stand-in that has no context.
     */
    public static @Nullable String route() {
        io.vertx.core.@Nullable Context context = Vertx.currentContext();
        return context == null ? null : context.getLocal(ROUTE);
    }

    /** Remembers the template where REST does not look at the request. */
    public static void noteRoute(HttpServerRequest request, String template) {
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
