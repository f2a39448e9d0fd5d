package org.sharedgrowth.observatory.gateway.portal.operator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report of a node of a service, or the reason why there is none.
 *
 * @param fault why there is no report
 */
public record ServiceNode(
        String service, String address, Optional<Report> report, Optional<Fault> fault) {
    /**
     * Why a node has no report.
     *
     * @param status of its answer; 0 without one
     * @param readable whether the content of its answer could be read
     */
    public record Fault(int status, boolean readable) {
        /** It does not answer. */
        public static final Fault SILENT = new Fault(0, true);

        /** Its answer does not match its contract. */
        public static final Fault UNREADABLE = new Fault(200, false);

        /** It answers with a status other than 200. */
        public static Fault of(int status) {
            return new Fault(status, true);
        }
    }

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

    /** A node that sent its report. */
    public static ServiceNode up(String service, String address, Report report) {
        return new ServiceNode(service, address, Optional.of(report), Optional.empty());
    }

    /** A node that sent no report. */
    public static ServiceNode down(String service, String address, Fault fault) {
        return new ServiceNode(service, address, Optional.empty(), Optional.of(fault));
    }
}
