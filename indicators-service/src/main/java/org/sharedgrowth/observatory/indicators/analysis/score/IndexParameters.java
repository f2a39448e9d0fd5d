package org.sharedgrowth.observatory.indicators.analysis.score;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Version and weights of the index, as sent; null if absent. Use it as a {@code @BeanParam}. */
public record IndexParameters(
        @RestQuery
                @Parameter(
                        description = "Version of the index; by default the newest verified one.",
                        example = "HDR2021-22")
                @Nullable String version,
        @RestQuery
                @Parameter(
                        description =
                                "Weights to use for parts of the index, as name:weight, joined"
                                        + " by commas. Other parts keep the weights of the"
                                        + " index.",
                        example = "LEI:2,EI:1")
                @Nullable String weights) {}
