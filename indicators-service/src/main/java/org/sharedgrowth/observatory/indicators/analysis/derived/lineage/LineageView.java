package org.sharedgrowth.observatory.indicators.analysis.derived.lineage;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.derived.flow.DerivedReleaseView;
import org.sharedgrowth.observatory.indicators.problem.ReleaseStamp;

/**
 * What a figure of a derived flow was computed from.
 *
 * @param status code of {@code CL_OBS_STATUS}; null if there is none
 * @param made the release that has the figure, and how it was made
 * @param revised whether an input has a different value now, or none
 * @param recomputed the figure from the inputs as they are now; null if no input is revised, or if
 *     the figure can no longer be computed
 */
@Schema(name = "DerivedLineage", description = "What a figure of a derived flow was computed from.")
record LineageView(
        @Schema(examples = "DF_NET_GAP") String code,
        @Schema(examples = "Women minus men, internet use (percentage points)") String name,
        @Schema(examples = "KEN") String area,
        @Schema(examples = "Kenya") String areaName,
        @Schema(examples = "2019") String period,
        @Schema(examples = "-4.94") double value,
        @Schema(description = "In the unit of the value.", examples = "0.4")
                @Nullable Double standardError,
        @Schema(examples = "A") @Nullable String status,
        @Schema(examples = "PP") @Nullable String unit,
        @Schema(description = "The true figure is value × 10^unitMultiplier.", examples = "0")
                @Nullable Integer unitMultiplier,
        DerivedReleaseView made,
        @Schema(
                        description =
                                "Whether the figure also depends on the figures of all other"
                                        + " areas, because areas are compared with each other;"
                                        + " those inputs are not listed.",
                        examples = "false")
                boolean comparesAll,
        List<Input> inputs,
        @Schema(examples = "true") boolean revised,
        @Schema(examples = "-4.74") @Nullable Double recomputed) {

    /**
     * A figure that the explained figure was computed from.
     *
     * @param breakdown codes by dimension; empty for the total
     * @param period the year or, if the figures are not annual, the period that stands for the year
     * @param value null if the figure is no longer public as of the release
     * @param release the last release that changed the area's series before the figure was computed
     * @param now the value now; null if there is none
     */
    @Schema(name = "DerivedLineageInput", description = "A figure that was an input.")
    record Input(
            @Schema(examples = "DF_DIGITAL") String flow,
            @Schema(examples = "IT_NET_USER_ZS") String indicator,
            @Schema(examples = "Individuals using the internet (% of population)")
                    String indicatorName,
            @Schema(examples = "{\"SEX\": \"F\"}") Map<String, String> breakdown,
            @Schema(examples = "KEN") String area,
            @Schema(examples = "Kenya") String areaName,
            @Schema(examples = "2019") String period,
            @Schema(examples = "20.23") @Nullable Double value,
            @Schema(examples = "A") @Nullable String status,
            @Schema(examples = "PT") @Nullable String unit,
            @Schema(examples = "0") @Nullable Integer unitMultiplier,
            ReleaseStamp release,
            @Schema(description = "The value now.", examples = "20.43") @Nullable Double now,
            @Schema(examples = "true") boolean revised) {}
}
