package org.sharedgrowth.observatory.indicators.analysis.trend.convergence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.trend.Slope;
import org.sharedgrowth.observatory.analysis.trend.Spread;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaName;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;

/**
 * Whether areas became alike.
 *
 * @param dropped areas without figures above zero in both years
 * @param logit the regression on the logit scale; null if the indicator has no maximum, or if it is
 *     refused
 */
@Schema(name = "Convergence", description = "Whether the figures of areas became alike.")
record ConvergenceView(
        @Schema(examples = "2005") String from,
        @Schema(examples = "2020") String to,
        @Schema(minimum = "3", examples = "180") int areas,
        List<AreaName> dropped,
        SpreadView first,
        SpreadView last,
        SlopeView beta,
        @Schema(
                        description =
                                "Share of the distance that disappears each year; negative if"
                                        + " the areas diverge.",
                        examples = "0.084")
                @Nullable Double speed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RefusalView speedRefusal,
        @Schema(description = "Years until half of the distance is gone.", examples = "8.2")
                @Nullable Double halfLife,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RefusalView halfLifeRefusal,
        @Schema(
                        description =
                                "The same regression on the logit scale, for indicators with a"
                                        + " maximum.")
                @Nullable SlopeView logit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RefusalView logitRefusal,
        Basis basis) {

    /** How far apart areas are in one year. */
    @Schema(name = "ConvergenceSpread", description = "How far apart areas are in one year.")
    record SpreadView(
            @Schema(description = "Standard deviation of the logarithms.", examples = "1.68")
                    double sigma,
            @Schema(description = "Standard deviation / mean.", examples = "1.13") double variation,
            @Schema(
                            description = "Highest minus lowest, in the unit of the indicator.",
                            examples = "87.0")
                    double range,
            @Schema(
                            description = "Ninth decile minus first decile, in the same unit.",
                            examples = "61.2")
                    double deciles) {
        static SpreadView of(Spread spread) {
            return new SpreadView(
                    spread.sigma(), spread.variation(), spread.range(), spread.deciles());
        }
    }

    /** A regression of yearly growth on the level of the first year. */
    @Schema(
            name = "ConvergenceSlope",
            description = "A regression of yearly growth on the level of the first year.")
    record SlopeView(
            @Schema(
                            description = "If negative, areas that started lower grew faster.",
                            examples = "-0.048")
                    double slope,
            @Schema(examples = "0.23") double intercept,
            @Schema(examples = "0.0011") double standardError,
            @Schema(examples = "-45.3") @Nullable Double t,
            @Schema(minimum = "0", maximum = "1", examples = "0.0001") @Nullable Double p,
            @Schema(minimum = "0", maximum = "1", examples = "0.92") @Nullable Double r2,
            @Schema(minimum = "3", examples = "180") int areas) {
        static SlopeView of(Slope slope) {
            return new SlopeView(
                    slope.slope(),
                    slope.intercept(),
                    slope.se(),
                    slope.t(),
                    slope.p(),
                    slope.r2(),
                    slope.n());
        }
    }
}
