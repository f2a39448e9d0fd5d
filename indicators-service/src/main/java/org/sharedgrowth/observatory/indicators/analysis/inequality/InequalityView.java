package org.sharedgrowth.observatory.indicators.analysis.inequality;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.EstimateView;

/**
 * How unequal the areas of a group are in a year.
 *
 * @param areas number of areas of the group
 * @param used number of areas that have a figure
 * @param missing codes of the areas without a figure
 * @param highest code of the area with the highest figure; null if the areas cannot be compared
 * @param lowest code of the area with the lowest figure; null if {@code highest} is null
 * @param measures by id
 */
@Schema(name = "Inequality", description = "How unequal the areas of a group are in a year.")
record InequalityView(
        @Schema(examples = "002") String group,
        @Schema(examples = "Africa") String groupName,
        @Schema(examples = "2021") String period,
        @Schema(minimum = "0", examples = "54") int areas,
        @Schema(minimum = "0", examples = "50") int used,
        @Schema(examples = "[\"ERI\"]") List<String> missing,
        @Schema(examples = "MAR") @Nullable String highest,
        @Schema(examples = "TCD") @Nullable String lowest,
        Map<String, EstimateView> measures) {}
