package org.sharedgrowth.observatory.indicators.analysis.inequality;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of inequality between areas, as sent; null if absent. */
record InequalityParameters(
        @RestQuery
                @Parameter(
                        description = "The indicator by code, World Bank id or former code.",
                        required = true,
                        example = "IT_NET_USER_ZS")
                @Nullable String indicator,
        @RestQuery
                @Parameter(
                        description =
                                "The indicator that weights the areas; by default the one that the"
                                        + " indicator declares.",
                        example = "SP_POP_TOTL")
                @Nullable String weight,
        @RestQuery
                @Parameter(
                        description =
                                "Ids of measures, joined by commas, or 'all'; by default the"
                                        + " Gini index, the Theil index and the coefficient of"
                                        + " variation.",
                        example = "gini,theil-t")
                @Nullable String measures,
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
