package org.sharedgrowth.observatory.indicators.analysis.trend.targets;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of targets, as sent; null if absent. */
record TargetParameters(
        @RestQuery
                @Parameter(
                        description = "The indicator by code, World Bank id or former code.",
                        required = true,
                        example = "IT_NET_USER_ZS")
                @Nullable String indicator,
        @RestQuery
                @Parameter(
                        description = "The value to reach, in the unit of the indicator.",
                        required = true,
                        example = "95")
                @Nullable String target,
        @RestQuery
                @Parameter(
                        description = "The year by which the target is due.",
                        required = true,
                        example = "2030")
                @Nullable String due,
        @RestQuery
                @Parameter(
                        description =
                                "The baseline year; for an area without a figure in that year,"
                                        + " the next year that has one.",
                        schema = @Schema(type = SchemaType.STRING, defaultValue = "2015"))
                @Nullable String baseline,
        @RestQuery
                @Parameter(
                        description =
                                "Whether values should rise or fall; by default as the indicator"
                                        + " declares; rise if it declares nothing.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"rise", "fall"}))
                @Nullable String direction,
        @RestQuery
                @Parameter(
                        description =
                                "The lowest ratio at which progress is on track; 0.95 by default.",
                        example = "0.95")
                @Nullable String onTrack,
        @RestQuery
                @Parameter(
                        description =
                                "The lowest ratio at which progress is moderate; 0.5 by default.",
                        example = "0.5")
                @Nullable String moderate) {}
