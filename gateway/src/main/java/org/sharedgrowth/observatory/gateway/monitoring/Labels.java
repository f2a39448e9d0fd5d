package org.sharedgrowth.observatory.gateway.monitoring;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Additional labels of request metrics: the operation of the contract and the tier of the caller.
 * Both have a bounded number of values.
 */
@Singleton
public class Labels implements HttpServerMetricsTagsContributor {
    /** Label of the requests that the gateway sends to itself before it is ready. */
    public static final String WARM_UP = "warm-up";

    private static final String KEY = Labels.class.getName();

    /** The framework's name for the matched path template. */
    private static final String PAGE = "UrlPathTemplate";

    private static final String OPERATION = "operation";

    private static final Tags NONE = of("none", "none");

    /** Remembers both until the answer is counted. */
    public static void note(HttpServerRequest request, String operation, String tier) {
        ((HttpServerRequestInternal) request).context().putLocal(KEY, of(operation, tier));
    }

    /** Leaves the gateway's own requests out of all meters. */
    @Produces
    @Singleton
    MeterFilter withoutWarmUp() {
        return MeterFilter.deny(id -> WARM_UP.equals(id.getTag(OPERATION)));
    }

    /** The contract's operation, or the template of a page's address; null where there is none. */
    static @Nullable String route(HttpServerRequest request) {
        var context = ((HttpServerRequestInternal) request).context();
        Tags noted = context.getLocal(KEY);
        return noted == null
                ? context.getLocal(PAGE)
                : noted.stream()
                        .filter(tag -> tag.getKey().equals(OPERATION))
                        .map(Tag::getValue)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public Tags contribute(Context context) {
        Tags noted = context.requestContextLocalData(KEY);
        return noted == null ? NONE : noted;
    }

    private static Tags of(String operation, String tier) {
        return Tags.of(OPERATION, operation, "tier", tier);
    }
}
