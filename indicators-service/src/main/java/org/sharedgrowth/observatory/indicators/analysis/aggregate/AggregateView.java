package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;

/**
 * The figure of a group in a year.
 *
 * @param value null if it is refused
 * @param published the figure that an office published for the group itself, for comparison; null
 *     if there is none
 * @param refusal why there is no value; null if there is one
 */
@Schema(
        name = "Aggregate",
        description = "The figure of a group of areas, and what it was computed from.")
record AggregateView(
        @Schema(examples = "002") String group,
        @Schema(examples = "Africa") String groupName,
        @Schema(examples = "2021") String period,
        @Schema(examples = "38.2") @Nullable Double value,
        @Schema(examples = "37.9") @Nullable Double published,
        @Schema(description = "Members of the group.", minimum = "0", examples = "54")
                @Nullable Integer expected,
        @Schema(description = "Members with a figure.", minimum = "0", examples = "50")
                @Nullable Integer used,
        @Schema(description = "Codes of the members without a figure.", examples = "[\"ESH\"]")
                List<String> missing,
        @Schema(description = "Members with a figure / members.", examples = "0.93")
                @Nullable Double coverageCount,
        @Schema(
                        description =
                                "Weight of the members with a figure / weight of all members"
                                        + " whose weight is known.",
                        examples = "0.97")
                @Nullable Double coverageWeight,
        @Schema(
                        description = "Members whose weight is not known, ascending.",
                        examples = "[\"ERI\"]")
                List<String> unweighted,
        @Schema(
                        description =
                                "Share of the value that was estimated for members without"
                                        + " figures.",
                        examples = "0.03")
                @Nullable Double imputedShare,
        @Schema(
                        description =
                                "How far missing members usually shift the value, in its unit.",
                        examples = "0.2")
                @Nullable Double expectedError,
        @Schema(
                        description =
                                "How far missing members can shift the value at most, in its unit.",
                        examples = "0.6")
                @Nullable Double worstCase,
        @Schema(
                        description = "Whether the value is a sum without its missing members.",
                        examples = "false")
                boolean partial,
        @Nullable RefusalView refusal) {}
