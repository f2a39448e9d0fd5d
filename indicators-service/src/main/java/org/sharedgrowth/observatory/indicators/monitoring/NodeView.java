package org.sharedgrowth.observatory.indicators.monitoring;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The state of one node.
 *
 * @param release the newest release that it serves; 0 before the first one
 * @param publishedAt publication time of that release; null before the first one
 */
@Schema(name = "IndicatorsNode", description = "The state of a node of the indicators-service.")
record NodeView(
        @Schema(description = "Name of the machine or pod.", examples = "indicators-service-7d4f9")
                String node,
        @Schema(description = "Version of the program.", examples = "1.0.0") String version,
        Instant startedAt,
        @Schema(examples = "17") long release,
        @Nullable Instant publishedAt,
        List<QueueView> queues) {}
