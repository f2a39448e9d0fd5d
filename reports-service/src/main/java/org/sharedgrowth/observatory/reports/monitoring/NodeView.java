package org.sharedgrowth.observatory.reports.monitoring;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The state of a node.
 *
 * @param release data release up to which it assessed published reports; 0 before the first
 */
@Schema(name = "ReportsNode", description = "The state of a node of the reports-service.")
record NodeView(
        @Schema(description = "Name of the machine or pod.") String node,
        @Schema(description = "Version of the service.") String version,
        Instant startedAt,
        @Schema(
                        description =
                                "Release of the data with which published reports were last"
                                        + " assessed.")
                long release,
        @Schema(description = "Whether the change feed of the indicators-service answers.")
                boolean feedReachable,
        List<QueueView> queues) {
    /**
     * The amount of work in a queue.
     *
     * @param waiting items that wait
     * @param running items in progress
     */
    @Schema(name = "WorkQueue", description = "One queue of a node.")
    record QueueView(String name, int waiting, int running) {}
}
