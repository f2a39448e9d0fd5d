package org.sharedgrowth.observatory.indicators.analysis.aggregate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.problem.Paged;

/**
 * One page of figures of groups.
 *
 * @param unit code of the unit of the values; null if the figures have none
 */
@Schema(name = "AggregatePage", description = "Figures of groups of areas, by group and year.")
record AggregatePage(
        @Schema(minimum = "1") int page,
        @Schema(minimum = "1", maximum = "1000") int pageSize,
        @Schema(minimum = "0") long total,
        @Schema(description = "How figures are combined.", examples = "w") String rule,
        @Schema(examples = "SP_POP_TOTL") @Nullable String weight,
        @Schema(examples = "PT") @Nullable String unit,
        @Schema(description = "The true figure is value × 10^unitMultiplier.", examples = "0")
                @Nullable Integer unitMultiplier,
        List<AggregateView> items,
        Basis basis)
        implements Paged {}
