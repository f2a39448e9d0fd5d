package org.sharedgrowth.observatory.indicators.analysis.input;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that all analytics operations share, as sent; null if absent. Use this record as a
 * {@code @BeanParam}; {@link Inputs} reads it.
 */
public record AnalysisParameters(
        @RestQuery
                @Parameter(
                        description = "The dataflow.",
                        schema = @Schema(type = SchemaType.STRING, defaultValue = DEFAULT_FLOW))
                @Nullable String flow,
        @RestQuery
                @Parameter(
                        description =
                                "Areas by code, ISO alpha-2 code, World Bank id or former code,"
                                        + " joined by commas; all countries by default.",
                        example = "KEN,BRA")
                @Nullable String area,
        @RestQuery
                @Parameter(
                        description =
                                "Groups whose member countries are included, joined by commas.")
                @Nullable String group,
        @RestQuery
                @Parameter(
                        description = "One year; used instead of 'from' and 'to'.",
                        example = "2021")
                @Nullable String period,
        @RestQuery @Parameter(description = "First year.", example = "2015") @Nullable String from,
        @RestQuery @Parameter(description = "Last year.", example = "2023") @Nullable String to,
        @RestQuery
                @Parameter(
                        description =
                                "Reads the state that was public at this instant, or at the end"
                                        + " (UTC) of this date.")
                @Nullable String asOf,
        @RestQuery @Parameter(description = "Reads the state after the release with this number.")
                @Nullable String release,
        @RestQuery
                @Parameter(
                        description =
                                "The format of the answer; takes precedence over the Accept"
                                        + " header.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"json", "csv"}))
                @Nullable String format) {
    /** The dataflow that is read if the request names none. */
    public static final String DEFAULT_FLOW = "DF_DIGITAL";

    /** A copy without groups, for operations that read groups in their own way. */
    public AnalysisParameters withoutGroup() {
        return new AnalysisParameters(flow, area, null, period, from, to, asOf, release, format);
    }
}
