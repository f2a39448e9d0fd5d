package org.sharedgrowth.observatory.indicators.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The amount of work in a queue.
 *
 * @param waiting items that wait
 * @param running items in progress
 */
@Schema(name = "WorkQueue", description = "One queue of a node.")
public record QueueView(
        @Schema(examples = "checks") String name,
        @Schema(examples = "3") int waiting,
        @Schema(examples = "2") int running) {}
