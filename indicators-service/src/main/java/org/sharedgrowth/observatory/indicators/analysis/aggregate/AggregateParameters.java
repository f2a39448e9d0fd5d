package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of figures of groups, as sent; null if absent. */
record AggregateParameters(
        @RestQuery
                @Parameter(
                        description = "The indicator by code, World Bank id or former code.",
                        required = true,
                        example = "IT_NET_USER_ZS")
                @Nullable String indicator,
        @RestQuery
                @Parameter(
                        description =
                                "How figures are combined; by default, by the rule that the"
                                        + " indicator declares. w: mean of a ratio weighted by"
                                        + " its denominator; s: sum; t: total in which missing"
                                        + " members are estimated; growth: weighted mean of"
                                        + " growth rates; m: median; u: plain mean.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"w", "s", "t", "growth", "m", "u"}))
                @Nullable String rule,
        @RestQuery
                @Parameter(
                        description =
                                "The indicator that weights the members; by default the one that"
                                        + " the indicator declares.",
                        example = "SP_POP_TOTL")
                @Nullable String weight,
        @RestQuery
                @Parameter(
                        description =
                                "The year whose weights are used for all years; required by rule"
                                        + " 't'. By default, each year has its own weights.",
                        example = "2015")
                @Nullable String benchmark,
        @RestQuery
                @Parameter(
                        description =
                                "The largest share of members or of weight that may be missing,"
                                        + " from 0 to 1; by default, the limit of the rule.",
                        example = "0.33")
                @Nullable String maxMissing,
        @RestQuery
                @Parameter(
                        description =
                                "The expected error as a share of the worst case, from 0 to 1.",
                        schema = @Schema(type = SchemaType.NUMBER, defaultValue = "0.37"))
                @Nullable String errorFactor,
        @RestQuery
                @Parameter(
                        description =
                                "Which members count if the membership of a group has changed"
                                        + " over time: 'period' uses the members at the end of"
                                        + " each year; 'vintage' uses, for all years, the"
                                        + " members on the date given by 'asOf'.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        defaultValue = "period",
                                        enumeration = {"period", "vintage"}))
                @Nullable String membership) {}
