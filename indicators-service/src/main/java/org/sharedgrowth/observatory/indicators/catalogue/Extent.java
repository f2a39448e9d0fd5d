package org.sharedgrowth.observatory.indicators.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The amount of public data of an indicator in one dataflow. */
@Schema(name = "Extent", description = "The amount of data for an indicator in one dataflow.")
record Extent(
        @Schema(description = "The dataflow.", examples = "DF_DIGITAL") String id,
        @Schema(minimum = "0", examples = "412") long observations,
        @Schema(minimum = "0", examples = "31") int series,
        @Schema(minimum = "0", examples = "31") int areas,
        @Schema(examples = "2005") String firstPeriod,
        @Schema(examples = "2024") String lastPeriod) {}
