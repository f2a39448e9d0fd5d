package org.sharedgrowth.observatory.indicators.monitoring;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How one node fares.
 *
 * @param release the newest it serves; 0 before anything is released
 * @param publishedAt when that became public
 */
@Schema(name = "IndicatorsNode", description = "How one node of the indicators-service fares.")
record NodeView(
        @Schema(description = "Name of its machine or pod.", examples = "indicators-service-7d4f9")
                String node,
        @Schema(description = "Of the program.", examples = "1.0.0") String version,
        Instant startedAt,
        @Schema(examples = "17") long release,
        @Nullable Instant publishedAt,
        List<QueueView> queues) {}
