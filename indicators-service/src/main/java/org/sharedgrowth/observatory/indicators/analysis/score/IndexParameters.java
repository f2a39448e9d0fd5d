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
                                "Own weights of parts of the index, as name:weight joined by"
                                        + " commas. Parts that are not named keep theirs.",
                        example = "LEI:2,EI:1")
                @Nullable String weights) {}
