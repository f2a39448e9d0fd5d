package org.sharedgrowth.observatory.indicators.analysis.trend.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.trend.Progress;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaName;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.problem.Paged;

/**
 * The progress of one area towards a target.
 *
 * @param progress null if it cannot be assessed; {@code refusal} then says why
 */
@Schema(name = "TargetProgress", description = "The progress of one area towards a target.")
record TargetView(
        @Schema(examples = "BRA") String area,
        @Schema(examples = "Brazil") String areaName,
        @Nullable PointView baseline,
        @Nullable PointView newest,
        @Nullable ProgressView progress,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RefusalView refusal) {

    /** A figure and its year. */
    @Schema(name = "TargetPoint")
    record PointView(
            @Schema(examples = "2015") String period, @Schema(examples = "58.3") double value) {}

    /** The verdict and the pace. */
    @Schema(name = "TargetJudgement")
    record ProgressView(
            @Schema(
                            examples = "on-track",
                            enumeration = {
                                "target-met",
                                "on-track",
                                "moderate",
                                "insufficient",
                                "regressing"
                            })
                    String verdict,
            @Schema(
                            description =
                                    "Actual pace / required pace; null if the target was met at"
                                            + " the baseline but no longer is.",
                            examples = "1.06")
                    @Nullable Double ratio,
            @Schema(
                            description =
                                    "growth: the verdict is based on growth rates. line: it is"
                                            + " based on yearly amounts, because a value is not"
                                            + " above zero.",
                            examples = "growth",
                            enumeration = {"growth", "line"})
                    String by,
            @Nullable PaceView growth,
            PaceView line,
            @Schema(
                            description =
                                    "10 × the covered share of the distance from the baseline to"
                                            + " the target.",
                            examples = "3.8")
                    double currentStatus,
            @Schema(
                            description =
                                    "The value in the year of the target on a line fitted to all"
                                            + " figures since the baseline, with equal weights.",
                            examples = "92.1")
                    @Nullable Double anticipated) {}

    /** The pace so far and the pace needed, by rates of growth or by amounts per year. */
    @Schema(name = "TargetPace")
    record PaceView(
            @Schema(description = "Yearly change so far.", examples = "0.067") double actual,
            @Schema(description = "Yearly change needed from the baseline on.") double required,
            @Schema(examples = "1.06") double ratio,
            @Schema(
                            description = "Value in the year of the target at the actual pace.",
                            examples = "105.9")
                    @Nullable Double projection,
            @Schema(description = "When the target is met at the actual pace.", examples = "2029.1")
                    @Nullable Double reached,
            @Schema(description = "Yearly change needed from now on.", examples = "0.059")
                    double requiredFromNow) {
        static PaceView of(Progress.Pace pace) {
            return new PaceView(
                    pace.actual(),
                    pace.required(),
                    pace.ratio(),
                    pace.projection(),
                    pace.reached(),
                    pace.requiredFromNow());
        }
    }

    /** One page of areas. */
    @Schema(name = "TargetPage", description = "Progress towards a target, by area.")
    record TargetPage(
            @Schema(minimum = "1") int page,
            @Schema(minimum = "1", maximum = "1000") int pageSize,
            @Schema(minimum = "0") long total,
            @Schema(examples = "95") double target,
            @Schema(examples = "2030") String due,
            @Schema(examples = "rise") String direction,
            @Schema(description = "How many areas have each verdict, on all pages together.")
                    Map<String, Integer> verdicts,
            @Schema(description = "Requested areas that have no figure at all.")
                    List<AreaName> notReporting,
            List<TargetView> items,
            Basis basis)
            implements Paged {}
}
