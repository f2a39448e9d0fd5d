package org.sharedgrowth.observatory.indicators.analysis.trend.distance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaName;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.problem.Paged;

/**
 * How many years an area is behind the reference.
 *
 * @param refusal why there is no distance; null if there is one
 * @param catchUpRefusal why {@code catchUp} is null; null if {@code catchUp} has a value
 */
@Schema(
        name = "TimeDistance",
        description = "How many years an area is behind the reference area at a level.")
record DistanceView(
        @Schema(examples = "BRA") String area,
        @Schema(examples = "Brazil") String areaName,
        @Schema(description = "In the unit of the indicator.", examples = "30")
                @Nullable Double level,
        @Schema(description = "When the reference area reached the level.", examples = "1997.6")
                @Nullable Double referenceTime,
        @Schema(description = "When the area reached the level.", examples = "2006.7")
                @Nullable Double time,
        @Schema(
                        description =
                                "Years by which the area was later than the reference area;"
                                        + " negative if it was earlier.",
                        examples = "9.03")
                @Nullable Double years,
        @Schema(
                        description =
                                "wide-gap: one of the two areas reached the level between"
                                        + " figures that are more than five years apart."
                                        + " falls-below: one of the two areas later falls below"
                                        + " the level again.",
                        examples = "[\"wide-gap\"]")
                List<String> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RefusalView refusal,
        @Schema(
                        description =
                                "When the area catches up with the reference area, if both"
                                        + " continue as in their last common years.",
                        examples = "2031.4")
                @Nullable Double catchUp,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RefusalView catchUpRefusal) {

    /** One page of time distances. */
    @Schema(name = "TimeDistancePage", description = "Time distances, by area.")
    record DistancePage(
            @Schema(minimum = "1") int page,
            @Schema(minimum = "1", maximum = "1000") int pageSize,
            @Schema(minimum = "0") long total,
            AreaName reference,
            List<DistanceView> items,
            Basis basis)
            implements Paged {}
}
