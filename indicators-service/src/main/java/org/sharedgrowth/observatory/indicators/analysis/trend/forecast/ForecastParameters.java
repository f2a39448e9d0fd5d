package org.sharedgrowth.observatory.indicators.analysis.trend.forecast;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of forecasts, as sent; null if absent. */
record ForecastParameters(
        @RestQuery
                @Parameter(
                        description = "The indicator by code, World Bank id or former code.",
                        required = true,
                        example = "IT_NET_USER_ZS")
                @Nullable String indicator,
        @RestQuery
                @Parameter(
                        description = "How many years to forecast.",
                        schema =
                                @Schema(
                                        type = SchemaType.INTEGER,
                                        minimum = "1",
                                        maximum = "50",
                                        defaultValue = "5"))
                @Nullable String steps,
        @RestQuery
                @Parameter(
                        description =
                                "Share of future values that the interval should contain, in"
                                        + " percent.",
                        schema =
                                @Schema(
                                        type = SchemaType.INTEGER,
                                        minimum = "50",
                                        maximum = "99",
                                        defaultValue = "90"))
                @Nullable String level,
        @RestQuery
                @Parameter(
                        description =
                                "The model; by default, for each area the one that would have"
                                        + " forecast its past best.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        defaultValue = "best",
                                        enumeration = {
                                            "best",
                                            "drift",
                                            "trend",
                                            "holt",
                                            "logistic"
                                        }))
                @Nullable String model,
        @RestQuery
                @Parameter(
                        description =
                                "How values are kept within the bounds of an indicator that"
                                        + " declares both. clamp: values beyond a bound are set"
                                        + " to the bound. logit: the model is fitted on the"
                                        + " logit scale.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        defaultValue = "clamp",
                                        enumeration = {"clamp", "logit"}))
                @Nullable String keep) {}
