package org.sharedgrowth.observatory.indicators.analysis.trend.diffusion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.EstimateView;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.problem.Paged;

/**
 * The diffusion curve of one area.
 *
 * @param fit null if no curve can be fitted; {@code refusal} then says why
 */
@Schema(name = "Diffusion", description = "The diffusion curve of one area.")
record DiffusionView(
        @Schema(examples = "BRA") String area,
        @Schema(examples = "Brazil") String areaName,
        @Schema(description = "Years with a figure above zero.", minimum = "0", examples = "34")
                int points,
        @Schema(
                        description = "Years without a figure above zero, which are left out.",
                        examples = "[\"1990\"]")
                List<String> dropped,
        @Nullable FitView fit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RefusalView refusal) {

    /** A fitted curve. */
    @Schema(name = "DiffusionFit")
    record FitView(
            @Schema(
                            description =
                                    "The level at which the diffusion ends, in the unit of the"
                                            + " indicator; not stated if the area has not"
                                            + " reached the midpoint.")
                    EstimateView asymptote,
            @Schema(description = "The year of the fastest growth.") EstimateView midpoint,
            @Schema(
                            description =
                                    "The time scale of the curve, in years; 1 / scale is the"
                                            + " rate.")
                    EstimateView scale,
            @Schema(
                            description =
                                    "Years that it takes to rise from 10 to 90 percent of the"
                                            + " asymptote.",
                            examples = "20.6")
                    double takeover,
            @Schema(
                            description = "Standard deviation of the figures from the curve.",
                            minimum = "0",
                            examples = "3.15")
                    double deviation,
            @Schema(
                            description = "Number of points minus number of parameters.",
                            minimum = "3",
                            examples = "31")
                    int degreesOfFreedom) {}

    /** One page of curves. */
    @Schema(name = "DiffusionPage", description = "Diffusion curves, by area.")
    record DiffusionPage(
            @Schema(minimum = "1") int page,
            @Schema(minimum = "1", maximum = "1000") int pageSize,
            @Schema(minimum = "0") long total,
            @Schema(examples = "logistic") String curve,
            List<DiffusionView> items,
            Basis basis)
            implements Paged {}
}
