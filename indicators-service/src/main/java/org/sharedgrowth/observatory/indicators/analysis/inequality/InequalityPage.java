package org.sharedgrowth.observatory.indicators.analysis.inequality;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.problem.Paged;

/**
 * One page of results about inequality between areas.
 *
 * @param weight the indicator that counts the people in the areas; null if there is none
 * @param unit code of {@code CL_UNIT_MEASURE} of the figures; null if they have none
 */
@Schema(name = "InequalityPage", description = "Inequality between areas, by group and year.")
record InequalityPage(
        @Schema(minimum = "1") int page,
        @Schema(minimum = "1", maximum = "1000") int pageSize,
        @Schema(minimum = "0") long total,
        @Schema(examples = "SP_POP_TOTL") @Nullable String weight,
        @Schema(examples = "PT") @Nullable String unit,
        @Schema(description = "The true figure is value × 10^unitMultiplier.", examples = "0")
                @Nullable Integer unitMultiplier,
        List<InequalityView> items,
        Basis basis)
        implements Paged {}
