package org.sharedgrowth.observatory.indicators.analysis.trend.distance;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of time distance, as sent; null if absent. */
record DistanceParameters(
        @RestQuery
                @Parameter(
                        description = "The indicator by code, World Bank id or former code.",
                        required = true,
                        example = "IT_NET_USER_ZS")
                @Nullable String indicator,
        @RestQuery
                @Parameter(
                        description =
                                "The area that the others are compared with; it may also be the"
                                        + " world, or another group with published figures.",
                        required = true,
                        example = "SWE")
                @Nullable String reference,
        @RestQuery
                @Parameter(
                        description =
                                "The level to compare, in the unit of the indicator; by default"
                                        + " the newest figure of each area.",
                        example = "30")
                @Nullable String level,
        @RestQuery
                @Parameter(
                        description =
                                "How many of the last years in which both have figures are used"
                                        + " to extrapolate when the area catches up.",
                        schema =
                                @Schema(
                                        type = SchemaType.INTEGER,
                                        minimum = "3",
                                        maximum = "50",
                                        defaultValue = "5"))
                @Nullable String points) {}
