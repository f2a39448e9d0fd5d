package org.sharedgrowth.observatory.indicators.revision;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which differences are asked for, as sent; null where a parameter is absent. */
record RevisionFilter(
        @RestQuery
                @Parameter(
                        description =
                                "The earlier vintage: the number of a release, an instant, or a date"
                                        + " for its end (UTC). If absent, the one before the newest"
                                        + " release of the flow in the later vintage.",
                        example = "2018-08-01")
                @Nullable String from,
        @RestQuery
                @Parameter(
                        description = "The later vintage, written likewise; now if absent.",
                        example = "2026-07-01")
                @Nullable String to,
        @RestQuery
                @Parameter(
                        description = "Indicators by code or World Bank id, joined by commas.",
                        example = "IT_NET_USER_ZS")
                @Nullable String indicator,
        @RestQuery
                @Parameter(
                        description =
                                "Areas by code, ISO alpha-2 or World Bank id, joined by commas.",
                        example = "KEN,BRA")
                @Nullable String area,
        @RestQuery
                @Parameter(
                        description =
                                "Codes by dimension joined by points; * or nothing is any code.",
                        example = "A.KEN.*")
                @Nullable String key,
        @RestQuery
                @Parameter(
                        description =
                                "Leaves out cells whose value changed by less: a number for the"
                                        + " absolute change, or one with % for the relative change."
                                        + " Cells added and removed stay, cells of which only the"
                                        + " status or other attributes changed go; those in another"
                                        + " unit stay.",
                        example = "5%")
                @Nullable String minChange) {}
