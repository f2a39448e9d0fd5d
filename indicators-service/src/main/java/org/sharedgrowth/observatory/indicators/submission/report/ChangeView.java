package org.sharedgrowth.observatory.indicators.submission.report;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cell that a release would change. */
@Schema(name = "SubmissionChange", description = "A cell before and after the release.")
public record ChangeView(
        @Schema(examples = "A.KEN.IT_NET_USER_ZS._T._T._T._T._T") String key,
        @Schema(examples = "IT_NET_USER_ZS") @Nullable String indicator,
        @Schema(examples = "KEN") @Nullable String area,
        @Schema(description = "Name of the area in the requested language.", examples = "Kenya")
                @Nullable String areaName,
        @Schema(examples = "2023") String period,
        @Schema(enumeration = {"added", "revised", "deleted", "status"}) String change,
        @Nullable Side previous,
        @Nullable Side current) {

    /** A value with its status, unit and other attributes. */
    @Schema(name = "SubmissionCell")
    public record Side(
            @Nullable BigDecimal value,
            @Schema(examples = "A") @Nullable String status,
            @Schema(examples = "PT") @Nullable String unit,
            @Schema(description = "The true figure is value × 10^unitMultiplier.")
                    @Nullable Integer unitMultiplier,
            @Schema(
                            description = "The source that the figure shows.",
                            examples = "Demonstration office of Kenya, 2026-11-27")
                    @Nullable String source,
            @Schema(examples = "Recount after the census of 2022") @Nullable String comment) {
        public static @Nullable Side of(CellDiff.@Nullable Side side) {
            return side == null
                    ? null
                    : new Side(
                            side.value(),
                            side.status(),
                            side.unit().measure(),
                            side.unit().power(),
                            side.source(),
                            side.comment());
        }
    }
}
