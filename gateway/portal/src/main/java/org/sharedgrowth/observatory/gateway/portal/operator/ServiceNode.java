package org.sharedgrowth.observatory.gateway.portal.operator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report of a node of a service, or the reason why there is none.
 *
 * @param fault in words, if there is no report
 */
public record ServiceNode(String service, String address, Optional<Report> report, String fault) {
    /**
     * The answer of {@code getIndicatorsNode} or {@code getReportsNode}.
     *
     * @param feedReachable absent if the service follows no feed
     */
    public record Report(
            String node,
            String version,
            Instant startedAt,
            long release,
            @Nullable Boolean feedReachable,
            List<WorkQueue> queues) {}

    /** A node that answered. */
    public static ServiceNode up(String service, String address, Report report) {
        return new ServiceNode(service, address, Optional.of(report), "");
    }

    /** A node that did not. */
    public static ServiceNode down(String service, String address, String fault) {
        return new ServiceNode(service, address, Optional.empty(), fault);
    }
}
