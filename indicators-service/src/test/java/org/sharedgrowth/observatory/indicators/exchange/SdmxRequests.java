package org.sharedgrowth.observatory.indicators.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.http.Conditions;
import org.sharedgrowth.observatory.indicators.exchange.http.RawTarget;
import org.sharedgrowth.observatory.indicators.exchange.http.SdmxRequest;

/** Creates SDMX requests for tests that need no HTTP connection. */
public final class SdmxRequests {
    private SdmxRequests() {}

    /** A request without headers for a target whose path begins after the resource's name. */
    public static SdmxRequest of(RawTarget target) {
        return of(target, 0, null, null);
    }

    /**
     * A request with headers.
     *
     * @param resourceSegments how many segments name the resource
     */
    public static SdmxRequest of(
            RawTarget target,
            int resourceSegments,
            @Nullable String accept,
            @Nullable String languages) {
        List<String> path = target.segments();
        return new SdmxRequest(
                path.subList(Math.min(resourceSegments, path.size()), path.size()),
                target.parameters(),
                accept,
                languages,
                new Conditions(null, null, true, ""));
    }
}
