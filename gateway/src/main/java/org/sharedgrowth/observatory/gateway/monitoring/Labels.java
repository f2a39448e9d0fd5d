package org.sharedgrowth.observatory.gateway.monitoring;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.inject.Singleton;

/**
 * What requests are counted by beside kind of address, method and status: the contract's operation
 * and the tier of the caller. Both come from lists of ours, so their number is bounded.
 */
@Singleton
public class Labels implements HttpServerMetricsTagsContributor {
    private static final String KEY = Labels.class.getName();
    private static final Tags NONE = of("none", "none");

    /** Remembers both until the answer is counted. */
    public static void note(HttpServerRequest request, String operation, String tier) {
        ((HttpServerRequestInternal) request).context().putLocal(KEY, of(operation, tier));
    }

    @Override
    public Tags contribute(Context context) {
        Tags noted = context.requestContextLocalData(KEY);
        return noted == null ? NONE : noted;
    }

    private static Tags of(String operation, String tier) {
        return Tags.of("operation", operation, "tier", tier);
    }
}
