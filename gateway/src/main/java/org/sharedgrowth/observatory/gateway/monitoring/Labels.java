package org.sharedgrowth.observatory.gateway.monitoring;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Additional labels of request metrics: the operation of the contract and the tier of the caller.
 * Both have a bounded number of values.
 */
@Singleton
public class Labels implements HttpServerMetricsTagsContributor {
    /** Label of the requests that the gateway sends to itself before it is ready. */
    public static final String WARM_UP = "warm-up";

    private static final String WARM_UP_METERS = "gateway.warm-up";

    private static final String REQUESTS = "http.server.requests";

    private static final String KEY = Labels.class.getName();

    /** The framework's name for the matched path template. */
    private static final String PAGE = "UrlPathTemplate";

    private static final String OPERATION = "operation";

    private static final Tags NONE = of("none", "none");

    private volatile boolean warmedUp;

    /** Stores the labels of a request until its answer is counted. */
    public static void note(HttpServerRequest request, String operation, String tier) {
        ((HttpServerRequestInternal) request).context().putLocal(KEY, of(operation, tier));
    }

    /**
     * Counts the gateway's own requests under a separate name, so that they do not appear in the
     * meters of clients. They are counted so that the code of the meters is compiled.
     *
     * <p>A request whose client disconnects is counted by the framework without the additional
     * labels. All meters of one name need the same labels: the registry drops meters whose labels
     * differ from those of the first one. Until the warm-up ends, every request without labels is
     * one of the gateway's own.
     */
    @Produces
    @Singleton
    MeterFilter separateOwnRequests() {
        return new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                return warmedUp && isOfWarmUp(id)
                        ? MeterFilterReply.DENY
                        : MeterFilterReply.NEUTRAL;
            }

            @Override
            public Meter.Id map(Meter.Id id) {
                if (id.getName().equals(REQUESTS) && id.getTag(OPERATION) == null) {
                    Meter.Id labelled = id.withTags(NONE);
                    return warmedUp ? labelled : labelled.withName(WARM_UP_METERS);
                }
                return isOfWarmUp(id) ? id.withName(WARM_UP_METERS) : id;
            }
        };
    }

    private static boolean isOfWarmUp(Meter.Id id) {
        return WARM_UP.equals(id.getTag(OPERATION));
    }

    /** Removes the meters of the gateway's own requests, which are no longer counted. */
    public void endWarmUp(MeterRegistry meters) {
        warmedUp = true;
        List.copyOf(meters.find(WARM_UP_METERS).meters()).forEach(meters::remove);
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
