package org.sharedgrowth.observatory.reports.monitoring;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How one node fares.
 *
 * @param release of the data, up to which it assessed what is published; 0 before any
 */
@Schema(name = "ReportsNode", description = "How one node of the reports-service fares.")
record NodeView(
        @Schema(description = "Name of its machine or pod.") String node,
        @Schema(description = "Of the program.") String version,
        Instant startedAt,
        @Schema(description = "Of the data, up to which published reports were assessed.")
                long release,
        @Schema(description = "Whether the change feed of the data answers.") boolean feedReachable,
        List<QueueView> queues) {
    /**
     * How much work there is.
     *
     * @param waiting whose turn has not come
     * @param running worked on now
     */
    @Schema(name = "WorkQueue", description = "Work of one kind on one node.")
    record QueueView(String name, int waiting, int running) {}
}
