package org.sharedgrowth.observatory.indicators.analysis.gap;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaName;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.problem.Paged;

/**
 * One page of gaps.
 *
 * @param groups codes of the groups that are compared
 * @param reference the group that the others are compared with; null if there is none. Then the
 *     first and the last group are compared if the groups are ordered, otherwise those with the
 *     highest and the lowest figure
 * @param unit unit of figures and differences, a code of {@code CL_UNIT_MEASURE}; null if they have
 *     several units or none
 * @param world the gaps between the published figures for the world, by year; empty if there are
 *     none
 * @param notReporting the requested areas that have no year in which all compared groups have a
 *     figure
 */
@Schema(name = "GapPage", description = "Gaps between groups, by area and year.")
record GapPage(
        @Schema(minimum = "1") int page,
        @Schema(minimum = "1", maximum = "1000") int pageSize,
        @Schema(minimum = "0") long total,
        @Schema(examples = "SEX") String by,
        @Schema(examples = "[\"F\"]") List<String> groups,
        @Schema(examples = "M") @Nullable String reference,
        @Schema(examples = "PT") @Nullable String unit,
        @Schema(description = "The true figure is value × 10^unitMultiplier.", examples = "0")
                @Nullable Integer unitMultiplier,
        List<GapView> items,
        List<GapView> world,
        List<AreaName> notReporting,
        Basis basis)
        implements Paged {}
