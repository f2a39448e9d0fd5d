package org.sharedgrowth.observatory.reports.publication;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figure of a check code. */
@Schema(
        name = "CheckedFigure",
        description =
                "The published figure with a check code, and how it compares with the newest data.")
record CheckedFigure(
        @Schema(description = "The check code as it is printed.") String code,
        @Schema(description = "Name of the report in URLs.") String slug,
        @Schema(description = "Title of the report.") String title,
        @Schema(description = "Number of the version with the figure.") String version,
        @Schema(
                        description = "Whether it is the current version.",
                        enumeration = {"PUBLISHED", "SUPERSEDED"})
                String state,
        @Schema(description = "BCP 47 code of the report's language.") String language,
        @Schema(description = "When the version was published.") Instant publishedAt,
        @Schema(description = "The release that the version is pinned to.") Views.Release release,
        @Schema(description = "SHA-256 of the version's canonical document.") String sha256,
        @Schema(description = "The figure as published.") FactView fact,
        @Schema(description = "Code of the indicator; null when calculated.", nullable = true)
                @Nullable String indicator,
        @Schema(
                        description =
                                "Name of the indicator in the report's language; null when"
                                        + " calculated.",
                        nullable = true)
                @Nullable String indicatorName,
        @Schema(description = "Code of the area; null when calculated.", nullable = true)
                @Nullable String area,
        @Schema(
                        description =
                                "Name of the area in the report's language; null when calculated.",
                        nullable = true)
                @Nullable String areaName,
        @Schema(description = "The figure with the newest data.") Now now) {

    /** A figure with the newest data. */
    @Schema(name = "FigureNow", description = "A published figure with the newest data.")
    record Now(
            @Schema(
                            description =
                                    "Whether it would be printed the same (CURRENT) or differently"
                                            + " (REVISED), no longer has a value (WITHDRAWN), or"
                                            + " cannot be compared at the moment (UNKNOWN).",
                            enumeration = {"CURRENT", "REVISED", "WITHDRAWN", "UNKNOWN"})
                    String state,
            @Schema(
                            description =
                                    "The figure as it would be printed; null if it has no value or"
                                            + " cannot be compared.",
                            nullable = true)
                    @Nullable String printed,
            @Schema(description = "Value before rounding; null if it has none.", nullable = true)
                    @Nullable String exact,
            @Schema(
                            description = "Value that would be printed; null if it has none.",
                            nullable = true)
                    @Nullable String rounded,
            @Schema(
                            description = "Why it has no value; null if it has one or is UNKNOWN.",
                            nullable = true)
                    @Nullable String reason,
            @Schema(
                            description =
                                    "The newest release that changed a value that the figure uses;"
                                            + " null if none did.",
                            nullable = true)
                    @Nullable Long release,
            @Schema(description = "When that release was made; null if unknown.", nullable = true)
                    @Nullable Instant releasedAt,
            @Schema(
                            description =
                                    "The release that it was compared with; null if it was not"
                                            + " compared.",
                            nullable = true)
                    @Nullable Long comparedRelease) {
        /** The data cannot be read. */
        static final Now UNKNOWN = new Now("UNKNOWN", null, null, null, null, null, null, null);
    }
}
