package org.sharedgrowth.observatory.indicators.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much work there is.
 *
 * @param waiting whose turn has not come
 * @param running worked on now
 */
@Schema(name = "WorkQueue", description = "Work of one kind on one node.")
public record QueueView(
        @Schema(examples = "checks") String name,
        @Schema(examples = "3") int waiting,
        @Schema(examples = "2") int running) {}
