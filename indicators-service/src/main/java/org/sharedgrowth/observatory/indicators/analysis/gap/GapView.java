package org.sharedgrowth.observatory.indicators.analysis.gap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.EstimateView;

/**
 * How far groups are apart in one area and year.
 *
 * @param total value of the whole population; null if there is none
 * @param groups in the order of the request
 * @param first code of the group from whose figure the other is subtracted; null if no two groups
 *     can be compared
 * @param second code of the group whose figure is subtracted; null if {@code first} is null
 * @param measures by id; empty unless requested
 * @param warnings codes of warnings; their sentences are in the basis of the answer
 */
@Schema(name = "Gap", description = "How far groups are apart in one area and year.")
record GapView(
        @Schema(examples = "KEN") String area,
        @Schema(examples = "Kenya") String areaName,
        @Schema(examples = "2021") String period,
        @Schema(examples = "28.8") @Nullable Double total,
        List<GroupView> groups,
        @Schema(examples = "M") @Nullable String first,
        @Schema(examples = "F") @Nullable String second,
        @Schema(description = "The first group minus the second, in the unit of the indicator.")
                EstimateView difference,
        @Schema(description = "The first group divided by the second.") EstimateView ratio,
        @Schema(
                        description =
                                "People of the second group who would have to be reached for both"
                                        + " groups to be equal.")
                EstimateView notReached,
        Map<String, EstimateView> measures,
        @Schema(examples = "[\"one-side-of-total\"]") List<String> warnings) {

    /**
     * One group of the row.
     *
     * @param status code of {@code CL_OBS_STATUS}; null if there is no figure
     * @param period the period that stands for the year; null if the figures are annual
     * @param population in persons; null if it is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "GapGroup")
    record GroupView(
            @Schema(examples = "F") String code,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(examples = "24.5")
                    @Nullable Double value,
            @Schema(examples = "A") @Nullable String status,
            @Schema(examples = "2021-Q4") @Nullable String period,
            @Schema(examples = "0.8") @Nullable Double standardError,
            @Schema(examples = "1200") @Nullable Double sampleSize,
            @Schema(examples = "26600000") @Nullable Double population) {}
}
