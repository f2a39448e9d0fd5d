package org.sharedgrowth.observatory.indicators.analysis.gap;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of gaps, as sent; null if absent. */
record GapParameters(
        @RestQuery
                @Parameter(
                        description = "The indicator by code, World Bank id or former code.",
                        required = true,
                        example = "IT_NET_USER_ZS")
                @Nullable String indicator,
        @RestQuery
                @Parameter(
                        description = "What the groups differ in.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        defaultValue = "SEX",
                                        enumeration = {
                                            "SEX",
                                            "URBANISATION",
                                            "AGE",
                                            "INCOME",
                                            "DISABILITY"
                                        }))
                @Nullable String by,
        @RestQuery
                @Parameter(
                        description =
                                "Codes of at least two groups that do not overlap, joined by"
                                        + " commas; by default women and men, rural and urban,"
                                        + " fifths of income and so on. Groups of INCOME are"
                                        + " given from the poorest to the richest.",
                        example = "F,M")
                @Nullable String groups,
        @RestQuery
                @Parameter(
                        description =
                                "The group that the others are compared with. By default the"
                                        + " last of two groups, or the richest for INCOME. If"
                                        + " there are more groups and they have no order, those"
                                        + " with the highest and the lowest figure are compared.",
                        example = "M")
                @Nullable String reference,
        @RestQuery
                @Parameter(
                        description =
                                "Measures of inequality to compute: 'all', or their ids, joined"
                                        + " by commas. None by default.",
                        example = "all")
                @Nullable String measures,
        @RestQuery
                @Parameter(
                        description =
                                "The indicator that counts the people in the groups; by default"
                                        + " the one that the requested indicator declares.",
                        example = "SP_POP_TOTL")
                @Nullable String weight,
        @RestQuery
                @Parameter(
                        description =
                                "1: for each area, only the newest year in which all compared"
                                        + " groups have a figure.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"0", "1"}))
                @Nullable String newest,
        @RestQuery
                @Parameter(
                        description =
                                "The order of rows: by difference, with the widest or narrowest"
                                        + " first and rows without a difference last; or by"
                                        + " area, then year.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        defaultValue = "widest",
                                        enumeration = {"widest", "narrowest", "area"}))
                @Nullable String sort) {}
