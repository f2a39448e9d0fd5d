package org.sharedgrowth.observatory.indicators.revision;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of a query for revisions, as sent; null if absent. */
record RevisionFilter(
        @RestQuery
                @Parameter(
                        description =
                                "The earlier vintage: a release number, an instant, or a date,"
                                        + " which stands for its end (UTC). By default, the"
                                        + " state before the newest release of the dataflow in"
                                        + " the later vintage.",
                        example = "2018-08-01")
                @Nullable String from,
        @RestQuery
                @Parameter(
                        description =
                                "The later vintage, in the same form as 'from'; by default, now.",
                        example = "2026-07-01")
                @Nullable String to,
        @RestQuery
                @Parameter(
                        description =
                                "Indicators by code, World Bank id or former code, joined by"
                                        + " commas.",
                        example = "IT_NET_USER_ZS")
                @Nullable String indicator,
        @RestQuery
                @Parameter(
                        description =
                                "Areas by code, ISO alpha-2, World Bank id or former code,"
                                        + " joined by commas.",
                        example = "KEN,BRA")
                @Nullable String area,
        @RestQuery
                @Parameter(
                        description =
                                "Codes of the dimensions, joined by dots; '*' or an empty code"
                                        + " stands for any code.",
                        example = "A.KEN.*")
                @Nullable String key,
        @RestQuery
                @Parameter(
                        description =
                                "Omits cells whose value changed by less than this: a number for"
                                        + " the absolute change, or a number with % for the"
                                        + " relative change. Cells that were added or removed,"
                                        + " or whose unit changed, are kept; cells of which only"
                                        + " the status or another attribute changed are omitted.",
                        example = "5%")
                @Nullable String minChange) {}
