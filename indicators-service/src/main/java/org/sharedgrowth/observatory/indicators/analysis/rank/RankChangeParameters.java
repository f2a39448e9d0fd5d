package org.sharedgrowth.observatory.indicators.analysis.rank;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.input.AnalysisParameters;

/** Two states of an index, as sent; null if absent. Use it as a {@code @BeanParam}. */
record RankChangeParameters(
        @RestQuery
                @Parameter(
                        description = "The dataflow.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        defaultValue = AnalysisParameters.DEFAULT_FLOW))
                @Nullable String flow,
        @RestQuery @Parameter(description = "Areas to show, joined by commas.", example = "KEN,BRA")
                @Nullable String area,
        @RestQuery
                @Parameter(
                        description = "Group whose members are compared; all countries by default.")
                @Nullable String group,
        @RestQuery @Parameter(description = "Year of the earlier figures.", example = "2020")
                @Nullable String from,
        @RestQuery @Parameter(description = "Year of the later figures.", example = "2021")
                @Nullable String to,
        @RestQuery
                @Parameter(
                        description =
                                "Release number, instant or date as of which the earlier figures"
                                        + " are read; by default the same as for the later ones.")
                @Nullable String fromRelease,
        @RestQuery
                @Parameter(
                        description =
                                "Release number, instant or date as of which the later figures"
                                        + " are read; by default now.")
                @Nullable String toRelease,
        @RestQuery
                @Parameter(
                        description =
                                "Version of the index in the earlier state; by default the same"
                                        + " as in the later state.")
                @Nullable String fromVersion,
        @RestQuery
                @Parameter(
                        description =
                                "How changes of figures are split: 'data' into revised and new"
                                        + " figures, 'input' by input of the index.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"data", "input"},
                                        defaultValue = "data"))
                @Nullable String by,
        @RestQuery
                @Parameter(
                        description =
                                "Which figures are used: 'all' figures of each state, or only"
                                        + " those that 'both' states have, so that no rank"
                                        + " changes because a figure was published or withdrawn"
                                        + " in between.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"all", "both"},
                                        defaultValue = "all"))
                @Nullable String figures,
        @RestQuery
                @Parameter(
                        description =
                                "The format of the answer; takes precedence over the Accept"
                                        + " header.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"json", "csv"}))
                @Nullable String format) {}
